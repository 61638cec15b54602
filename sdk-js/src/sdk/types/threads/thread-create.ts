import type { EventThread } from "./thread";

/** A thread was made, or the bot was added to one. */
export interface EventThreadCreate extends EventThread {
  /** True for a new thread; absent where the bot was added to one that exists. */
  newlyCreated?: boolean;
}
