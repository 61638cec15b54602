/** An invite was deleted. */
export interface EventInviteDelete {
  channelId: string;
  guildId: string;
  code: string;
}
