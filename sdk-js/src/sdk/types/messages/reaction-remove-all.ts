/** All reactions removed from a message. */
export interface EventReactionRemoveAll {
  channelId: string;
  messageId: string;
  guildId: string;
}
