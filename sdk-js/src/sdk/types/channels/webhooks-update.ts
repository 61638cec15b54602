/** A webhook of a channel was made, changed or deleted. Discord does not say which. */
export interface EventWebhooksUpdate {
  guildId: string;
  channelId: string;
}
