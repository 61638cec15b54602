/** Something about the guild's integrations changed. */
export interface EventGuildIntegrationsUpdate {
  guildId: string;
}
