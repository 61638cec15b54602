import type { EventEmoji } from "../emoji";

/** How often a message was given an emoji. */
export interface MessageReaction {
  count: number;
  countDetails?: { burst: number; normal: number };
  /** Whether the bot did so, too. */
  me: boolean;
  meBurst?: boolean;
  emoji: EventEmoji;
  burstColors?: string[];
}
