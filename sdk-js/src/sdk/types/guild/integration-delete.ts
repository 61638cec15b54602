/** An integration was taken away. */
export interface EventIntegrationDelete {
  id: string;
  guildId: string;
  applicationId?: string;
}
