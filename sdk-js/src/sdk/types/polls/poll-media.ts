import type { EventEmoji } from "../emoji";

/** What a poll asks, or an answer to it. */
export interface PollMedia {
  text?: string;
  emoji?: EventEmoji;
}
