import type { EventUser } from "../../types/user";
import type { Audited, OwnGuild, PageOptions } from "./common";
import type { OfUser } from "./members";

/** A ban. */
export interface Ban {
  user: EventUser;
  reason: string | null;
}

/** How a user is banned. */
export interface BanOptions extends Audited {
  /** Messages of the last so many seconds are deleted, at most a week. */
  deleteMessageSeconds?: number | undefined;
}

/** Calls about bans. */
export interface BanCalls {
  /** Reads a page of bans in order of the users' ids. */
  fetchBans(args?: OwnGuild & PageOptions & { before?: string | undefined }): Promise<Ban[]>;
  /** Reads a user's ban; rejects with `not_found` if there is none. */
  fetchBan(args: OfUser): Promise<Ban>;
  /** Bans a user, who need not be a member. */
  banMember(args: OfUser & BanOptions): Promise<void>;
  /** Bans up to 200 users. */
  bulkBanMembers(
    args: BanOptions & { userIds: string[] },
  ): Promise<{ bannedUsers: string[]; failedUsers: string[] }>;
  /** Lifts a ban. */
  unbanMember(args: OfUser & Audited): Promise<void>;
}
