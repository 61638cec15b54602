/** What some entries of the audit log say besides. */
export interface AuditLogOptions {
  applicationId?: string;
  autoModerationRuleName?: string;
  autoModerationRuleTriggerType?: string;
  channelId?: string;
  count?: string;
  deleteMemberDays?: string;
  /** The role or member whose permissions in a channel changed. */
  id?: string;
  integrationType?: string;
  membersRemoved?: string;
  messageId?: string;
  roleName?: string;
  /** "0" is a role, "1" a member. */
  type?: string;
}
