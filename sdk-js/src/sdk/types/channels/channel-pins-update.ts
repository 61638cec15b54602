/** A message was pinned or unpinned. */
export interface EventChannelPinsUpdate {
  guildId: string;
  channelId: string;
  lastPinTimestamp?: string | null;
}
