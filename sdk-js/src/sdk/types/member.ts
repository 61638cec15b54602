import type { EventUser } from "./user";

/** A member of the guild. */
export interface EventMember {
  user: EventUser;
  nick?: string | null;
  avatar?: string | null;
  /** Ids of the member's roles. */
  roles: string[];
  joinedAt?: string | null;
  premiumSince?: string | null;
  deaf?: boolean;
  mute?: boolean;
  flags?: number;
  pending?: boolean;
  /** The member's permissions in the channel, as a number in a string; in interactions only. */
  permissions?: string;
  communicationDisabledUntil?: string | null;
}
