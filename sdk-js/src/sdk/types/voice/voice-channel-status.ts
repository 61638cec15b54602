/** What a voice channel is said to be about was changed. */
export interface EventVoiceChannelStatus {
  /** The channel. */
  id: string;
  guildId: string;
  status: string | null;
}
