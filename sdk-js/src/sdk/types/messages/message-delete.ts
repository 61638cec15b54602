/** A message that was deleted: Discord says which, not what it said. */
export interface EventMessageDelete {
  id: string;
  channelId: string;
  guildId: string;
}
