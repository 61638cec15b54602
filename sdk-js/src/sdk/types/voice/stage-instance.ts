/** A stage that is live. */
export interface EventStageInstance {
  id: string;
  guildId: string;
  channelId: string;
  topic: string;
  privacyLevel: number;
  discoverableDisabled?: boolean;
  guildScheduledEventId: string | null;
}
