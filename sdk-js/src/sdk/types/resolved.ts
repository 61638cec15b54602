import type { EventMember } from "./member";
import type { EventUser } from "./user";

/** A user that an option names; `member` where the user is in the guild. */
export interface ResolvedUser extends EventUser {
  /** The same user as a member; its own `user` is left out by Discord. */
  member?: Omit<EventMember, "user">;
}

/** A channel that an option names, as much of it as Discord tells. */
export interface ResolvedChannel {
  id: string;
  name: string;
  /** 0 text, 2 voice, 4 category, 5 announcement, 10 to 12 thread, 13 stage, 15 forum. */
  type: number;
  /** What the user may do there, as a number in a string. */
  permissions: string;
  parentId?: string | null;
  topic?: string | null;
  nsfw?: boolean;
  position?: number;
}
