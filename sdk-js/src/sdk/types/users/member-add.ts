import type { EventMember } from "../member";

/** Somebody joined the guild. */
export interface EventMemberAdd extends EventMember {
  guildId: string;
}
