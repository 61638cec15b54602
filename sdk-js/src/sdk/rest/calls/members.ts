import type { FileData } from "../../types/attachment";
import type { EventMember } from "../../types/member";
import type { EventUser } from "../../types/user";
import type { EventVoiceState } from "../../types/voice/voice-state";
import type { Audited, OwnGuild, PageOptions, Payload, TimeLike } from "./common";

/** A user. */
export interface OfUser extends OwnGuild {
  userId: string;
}

/** What changes in a member. */
export interface MemberChanges extends Audited {
  nick?: string | null | undefined;
  /** All of their roles. */
  roles?: string[] | undefined;
  mute?: boolean | undefined;
  deaf?: boolean | undefined;
  /** The voice channel they are moved to; null out of voice. */
  channelId?: string | null | undefined;
  /** Until when they may not speak; null ends it. */
  communicationDisabledUntil?: TimeLike | null | undefined;
  flags?: number | undefined;
}

/** What changes in the bot as a member. */
export interface OwnChanges extends Audited {
  nick?: string | null | undefined;
  avatar?: FileData | null | undefined;
  banner?: FileData | null | undefined;
  bio?: string | null | undefined;
}

/** Calls about members and users. */
export interface MemberCalls {
  /** Reads a page of up to 1000 members in order of ids; one where `limit` is left out. */
  fetchMembers(args?: OwnGuild & PageOptions): Promise<EventMember[]>;
  /** Reads members whose name or nick begins so. */
  searchMembers(
    args: OwnGuild & { query: string; limit?: number | undefined },
  ): Promise<EventMember[]>;
  /** Reads a member. */
  fetchMember(args: OfUser): Promise<EventMember>;
  /** Changes a member. */
  editMember(args: (OfUser & MemberChanges) | (OfUser & Audited & Payload)): Promise<EventMember>;
  /** Changes the bot as a member. */
  editCurrentMember(args: OwnChanges | (Audited & Payload)): Promise<EventMember>;
  /** Keeps a member from speaking for so many seconds, at most 28 days; 0 ends it. */
  timeoutMember(args: OfUser & Audited & { seconds: number }): Promise<EventMember>;
  /** Removes a member from the guild. */
  kickMember(args: OfUser & Audited): Promise<void>;
  /** Gives a member a role. */
  addMemberRole(args: OfUser & Audited & { roleId: string }): Promise<void>;
  /** Takes a role from a member. */
  removeMemberRole(args: OfUser & Audited & { roleId: string }): Promise<void>;
  /** Reads where a member is in voice; rejects with `not_found` if nowhere. */
  fetchVoiceState(args: OfUser): Promise<EventVoiceState>;
  /** Has a member on a stage speak (`suppress` false) or listen. */
  editVoiceState(
    args: OfUser & { channelId: string; suppress?: boolean | undefined },
  ): Promise<void>;
  /** Counts who would be removed for being idle. Nobody is. */
  fetchPruneCount(
    args?: OwnGuild & { days?: number | undefined; includeRoles?: string[] | undefined },
  ): Promise<{ pruned: number | null }>;
  /** Reads a user, who need not be a member. */
  fetchUser(args: OfUser): Promise<EventUser>;
}
