/** The bot was removed from the guild, or Discord cannot serve it for now. */
export interface EventGuildDelete {
  id: string;
  /** True in an outage of Discord's. */
  unavailable?: boolean;
}
