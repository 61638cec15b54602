import type { ThreadMember } from "./thread-member";

/** Members were added to a thread or left it. Without the members intent only the bot counts. */
export interface EventThreadMembersUpdate {
  /** The thread. */
  id: string;
  guildId: string;
  /** Stops counting at 50. */
  memberCount: number;
  addedMembers?: ThreadMember[];
  removedMemberIds?: string[];
}
