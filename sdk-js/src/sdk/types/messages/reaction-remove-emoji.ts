import type { EventEmoji } from "../emoji";

/** All reactions with one emoji removed from a message. */
export interface EventReactionRemoveEmoji {
  channelId: string;
  messageId: string;
  guildId: string;
  emoji: EventEmoji;
}
