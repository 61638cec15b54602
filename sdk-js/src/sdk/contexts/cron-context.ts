import type { BaseContext } from "./base-context";

/** A tick of a cron job. */
export interface EventCron {
  name: string;
  /** When the tick was due, ISO 8601. */
  scheduledAt: string;
}

/**
 * The context of a cron job. There is no channel to answer in: `reply` and `edit` reject.
 *
 * @example
 * cron("tick", "* * * * *", (ctx) => console.log(ctx.name, ctx.scheduledAt));
 */
export interface CronContext extends BaseContext<EventCron>, EventCron {}
