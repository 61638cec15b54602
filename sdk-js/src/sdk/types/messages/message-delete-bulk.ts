/** Messages deleted together. */
export interface EventMessageDeleteBulk {
  ids: string[];
  channelId: string;
  guildId: string;
}
