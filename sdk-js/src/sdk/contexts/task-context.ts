import type { BaseContext } from "./base-context";

/** A task that is due. */
export interface EventTask<Payload = unknown> {
  name: string;
  taskId: string;
  /** What the task was scheduled under; null where it has no key. */
  key: string | null;
  /** What was given when the task was scheduled; null where nothing was. */
  payload: Payload;
  /** When the task was due, ISO 8601. It may begin later. */
  scheduledAt: string;
}

/**
 * The context of a task. `attempt` says how often it was begun. There is no channel to answer in:
 * `reply` and `edit` reject.
 *
 * @example
 * onTask("remind", (ctx) => console.log(ctx.taskId, ctx.payload, ctx.attempt));
 */
export interface TaskContext<Payload = unknown>
  extends BaseContext<EventTask<Payload>>, EventTask<Payload> {}
