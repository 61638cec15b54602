import type { EventMember } from "../member";

/** A member changed: roles, nickname, timeout. */
export interface EventMemberUpdate extends EventMember {
  guildId: string;
}
