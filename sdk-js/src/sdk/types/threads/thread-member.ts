import type { EventMember } from "../member";
import type { EventPresence } from "../users/presence";

/** Somebody's membership in a thread. */
export interface ThreadMember {
  /** The thread. */
  id?: string;
  userId?: string;
  joinTimestamp: string;
  flags: number;
  member?: EventMember;
  presence?: EventPresence | null;
}
