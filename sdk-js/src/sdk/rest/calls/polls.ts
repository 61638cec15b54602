import type { EmojiJson } from "../../types/emoji-json";

/** An answer of a poll: its words, or words and an emoji. */
export type PollAnswerBody = string | { text?: string; emoji?: EmojiJson };

/**
 * A poll to send.
 *
 * @example
 * const poll: PollBody = { question: "Tea?", answers: ["yes", "no"], duration: 24 };
 */
export interface PollBody {
  question: string | { text: string };
  /** 1 to 10. */
  answers: PollAnswerBody[];
  /** Hours, at most 768. Default: 24. */
  duration?: number | undefined;
  allowMultiselect?: boolean | undefined;
}
