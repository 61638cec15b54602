/** A role was deleted. */
export interface EventRoleDelete {
  guildId: string;
  roleId: string;
}
