import type { PollAnswer } from "./poll-answer";
import type { PollMedia } from "./poll-media";
import type { PollResults } from "./poll-results";

/** A poll in a message. */
export interface EventPoll {
  question: PollMedia;
  answers: PollAnswer[];
  expiry: string | null;
  allowMultiselect: boolean;
  layoutType: number;
  /** Absent while Discord does not know. */
  results?: PollResults;
}
