/** Somebody is interested in a scheduled event, or no longer is. */
export interface EventScheduledEventUser {
  guildScheduledEventId: string;
  userId: string;
  guildId: string;
}
