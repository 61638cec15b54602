/** The first one joined a voice channel, or the last one left. */
export interface EventVoiceChannelStartTime {
  /** The channel. */
  id: string;
  guildId: string;
  /** Since when somebody is there; null where nobody is. */
  voiceStartTime: number | string | null;
}
