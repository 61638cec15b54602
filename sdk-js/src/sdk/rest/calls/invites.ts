import type { EventUser } from "../../types/user";
import type { Audited, OwnGuild } from "./common";
import type { InChannel } from "./messages";

/** An invite into the guild. */
export interface Invite {
  code: string;
  type?: number;
  channel: { id: string; name?: string | null; type: number } | null;
  inviter?: EventUser;
  targetType?: number;
  targetUser?: EventUser;
  expiresAt?: string | null;
  /** Only with `withCounts`. */
  approximateMemberCount?: number;
  /** Only with `withCounts`. */
  approximatePresenceCount?: number;
  /** In lists, and of one that was just made. */
  uses?: number;
  maxUses?: number;
  /** Seconds; 0 is for ever. */
  maxAge?: number;
  temporary?: boolean;
  createdAt?: string;
}

/** A new invite. */
export interface InviteBody extends Audited {
  /** Seconds; 0 is for ever. Default: a day. */
  maxAge?: number | undefined;
  /** 0 is as often as one likes. */
  maxUses?: number | undefined;
  temporary?: boolean | undefined;
  /** Not one that is there already. */
  unique?: boolean | undefined;
  /** 1: to the stream of `targetUserId`. */
  targetType?: 1 | undefined;
  targetUserId?: string | undefined;
  roleIds?: string[] | undefined;
}

/** Calls about invites. */
export interface InviteCalls {
  /** Reads the guild's invites. */
  fetchInvites(args?: OwnGuild): Promise<Invite[]>;
  /** Reads a channel's invites. */
  fetchChannelInvites(args: InChannel): Promise<Invite[]>;
  /** Reads an invite into this guild. */
  fetchInvite(
    args: OwnGuild & { code: string; withCounts?: boolean | undefined },
  ): Promise<Invite>;
  /** Makes an invite into a channel. */
  createInvite(args: InChannel & InviteBody): Promise<Invite>;
  /** Ends an invite into this guild. */
  deleteInvite(args: Audited & { code: string }): Promise<Invite>;
}
