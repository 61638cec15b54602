import type { BaseContext } from "./base-context";

/** A run of a cron job. */
export interface EventCron {
  name: string;
  /** When the run was due, ISO 8601. It may begin later. */
  scheduledAt: string;
  /** When the run before was due, ISO 8601; null for the first. */
  lastRunAt: string | null;
}

/**
 * The context of a cron job. There is no channel to answer in: `reply` and `edit` reject.
 *
 * @example
 * cron("tick", "* * * * *", (ctx) => console.log(ctx.name, ctx.scheduledAt));
 */
export interface CronContext extends BaseContext<EventCron>, EventCron {}
