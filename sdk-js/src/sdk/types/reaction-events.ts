import type { EventEmoji } from "./emoji";
import type { EventMember } from "./member";

/** A reaction added or removed. */
export interface EventReaction {
  userId: string;
  channelId: string;
  messageId: string;
  guildId?: string;
  /** Who reacted; absent when a reaction is removed. */
  member?: EventMember;
  messageAuthorId?: string;
  emoji: EventEmoji;
  burst: boolean;
}

/** All reactions with one emoji removed from a message. */
export interface EventReactionRemoveEmoji {
  channelId: string;
  messageId: string;
  guildId?: string;
  emoji: EventEmoji;
}

/** All reactions removed from a message. */
export interface EventReactionRemoveAll {
  channelId: string;
  messageId: string;
  guildId?: string;
}
