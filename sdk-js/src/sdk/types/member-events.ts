import type { EventMember } from "./member";
import type { EventUser } from "./user";

/** Somebody joined the guild. */
export interface EventMemberAdd extends EventMember {
  guildId: string;
}

/** Somebody left the guild, or was removed from it. */
export interface EventMemberRemove {
  guildId: string;
  user: EventUser;
}

/** A member changed: roles, nickname, timeout. */
export interface EventMemberUpdate extends EventMember {
  guildId: string;
}
