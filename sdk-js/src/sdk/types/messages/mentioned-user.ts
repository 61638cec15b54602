import type { EventMember } from "../member";
import type { EventUser } from "../user";

/**
 * Somebody whom a message mentions. Events say who they are in the guild, too; answers of calls
 * do not.
 */
export interface MentionedUser extends EventUser {
  member?: Omit<EventMember, "user">;
}
