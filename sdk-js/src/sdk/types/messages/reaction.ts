import type { EventEmoji } from "../emoji";
import type { EventMember } from "../member";

/** A reaction added or removed. */
export interface EventReaction {
  userId: string;
  channelId: string;
  messageId: string;
  guildId: string;
  /** Who reacted; absent when a reaction is removed. */
  member?: EventMember;
  messageAuthorId?: string;
  emoji: EventEmoji;
  burst: boolean;
}
