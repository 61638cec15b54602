import type { FileData } from "../../types/attachment";
import type { EventAuditLogEntry } from "../../types/guild/audit-log-entry";
import type { EventGuild } from "../../types/guild/guild";
import type { EventUser } from "../../types/user";
import type { Audited, OwnGuild, PageOptions, Payload } from "./common";

/** The guild, perhaps with about how many are in it. */
export interface FetchedGuild extends EventGuild {
  /** Only with `withCounts`. */
  approximateMemberCount?: number;
  /** Only with `withCounts`. */
  approximatePresenceCount?: number;
}

/** What changes in the guild. */
export interface GuildChanges extends Audited {
  name?: string | undefined;
  description?: string | null | undefined;
  icon?: FileData | null | undefined;
  splash?: FileData | null | undefined;
  banner?: FileData | null | undefined;
  verificationLevel?: 0 | 1 | 2 | 3 | 4 | undefined;
  defaultMessageNotifications?: 0 | 1 | undefined;
  explicitContentFilter?: 0 | 1 | 2 | undefined;
  afkChannelId?: string | null | undefined;
  /** Seconds. */
  afkTimeout?: 60 | 300 | 900 | 1800 | 3600 | undefined;
  systemChannelId?: string | null | undefined;
  systemChannelFlags?: number | undefined;
  rulesChannelId?: string | null | undefined;
  publicUpdatesChannelId?: string | null | undefined;
  safetyAlertsChannelId?: string | null | undefined;
  preferredLocale?: string | null | undefined;
  premiumProgressBarEnabled?: boolean | undefined;
}

/** Which entries of the audit log to read. */
export interface FetchAuditLog extends OwnGuild, PageOptions {
  before?: string | undefined;
  /** Who did it. */
  userId?: string | undefined;
  /** Whom or what it was done to. */
  targetId?: string | undefined;
  /** Such as 20 for a kick, 22 for a ban, 72 for a deleted message. */
  actionType?: number | undefined;
}

/** Entries of the audit log, newest first, and the users they name. */
export interface AuditLog {
  auditLogEntries: Omit<EventAuditLogEntry, "guildId">[];
  users: EventUser[];
}

/** Calls about the guild itself. */
export interface GuildCalls {
  /** Reads the guild. */
  fetchGuild(args?: OwnGuild & { withCounts?: boolean | undefined }): Promise<FetchedGuild>;
  /** Changes the guild. */
  editGuild(args: GuildChanges | (Audited & Payload)): Promise<EventGuild>;
  /** Reads a page of the audit log. */
  fetchAuditLog(args?: FetchAuditLog): Promise<AuditLog>;
}
