import type { EventUser } from "./user";
import type { AvatarDecoration } from "./users/avatar-decoration";
import type { Collectibles } from "./users/collectibles";

/** A member of the guild. */
export interface EventMember {
  user: EventUser;
  nick?: string | null;
  /** The avatar and banner that the member has in this guild only. */
  avatar?: string | null;
  banner?: string | null;
  avatarDecorationData?: AvatarDecoration | null;
  collectibles?: Collectibles | null;
  /** Ids of the member's roles. */
  roles: string[];
  joinedAt?: string | null;
  premiumSince?: string | null;
  deaf?: boolean;
  mute?: boolean;
  flags?: number;
  /** Whether the member has not passed the guild's screening yet. */
  pending?: boolean;
  /**
   * The member's permissions in the channel, as a number in a string: in interactions, and in
   * `messageCreate` and `messageUpdate`. It is absent everywhere else.
   */
  permissions?: string;
  /** Until when the member is timed out. */
  communicationDisabledUntil?: string | null;
}
