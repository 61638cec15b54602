import type { EventUser } from "../user";

/** Somebody left the guild, or was removed from it. */
export interface EventMemberRemove {
  guildId: string;
  user: EventUser;
}
