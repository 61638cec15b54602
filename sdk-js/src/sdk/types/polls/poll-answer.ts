import type { PollMedia } from "./poll-media";

/** An answer that a poll offers. */
export interface PollAnswer {
  answerId: number;
  pollMedia: PollMedia;
}
