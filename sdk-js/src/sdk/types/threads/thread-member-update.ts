import type { ThreadMember } from "./thread-member";

/** The bot's own membership in a thread changed. */
export interface EventThreadMemberUpdate extends ThreadMember {
  guildId: string;
}
