import type { EventMessage } from "./message";

/** A message that was edited; what did not change may be missing. */
export interface EventMessageUpdate extends Partial<EventMessage> {
  id: string;
  channelId: string;
}

/** A message that was deleted: Discord says which, not what it said. */
export interface EventMessageDelete {
  id: string;
  channelId: string;
  guildId?: string;
}

/** Messages deleted together. */
export interface EventMessageDeleteBulk {
  ids: string[];
  channelId: string;
  guildId?: string;
}
