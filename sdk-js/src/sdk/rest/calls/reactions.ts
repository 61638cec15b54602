import type { EmojiJson } from "../../types/emoji-json";
import type { EventUser } from "../../types/user";
import type { PageOptions } from "./common";
import type { OfMessage } from "./messages";

/** An emoji: the character, `name:id`, `<:name:id>`, or its JSON. */
export type ReactionEmoji = string | EmojiJson;

/** A message and an emoji. */
export interface OfReaction extends OfMessage {
  emoji: ReactionEmoji;
}

/** Calls about reactions. */
export interface ReactionCalls {
  /** Reacts to a message. */
  addReaction(args: OfReaction): Promise<void>;
  /** Takes off a reaction: the bot's own where no user is named. */
  removeReaction(args: OfReaction & { userId?: string | undefined }): Promise<void>;
  /** Takes off all reactions, or all of one emoji. */
  clearReactions(args: OfMessage & { emoji?: ReactionEmoji | undefined }): Promise<void>;
  /** Reads a page of those who reacted; `type` 1 for super reactions. */
  fetchReactions(args: OfReaction & PageOptions & { type?: 0 | 1 }): Promise<EventUser[]>;
}
