import type { AuditLogChange } from "./audit-log-change";
import type { AuditLogOptions } from "./audit-log-options";

/** What somebody did to the guild, and why. Needs the View Audit Log permission. */
export interface EventAuditLogEntry {
  id: string;
  guildId: string;
  /** Whom or what it was done to. */
  targetId: string | null;
  /** Who did it. */
  userId: string | null;
  /** Such as 20 for a kick, 22 for a ban, 72 for a deleted message. */
  actionType: number;
  changes?: AuditLogChange[];
  options?: AuditLogOptions;
  reason?: string;
}
