import type { CommandPermission } from "./command-permission";

/** Who may use a command was changed. */
export interface EventCommandPermissions {
  /** The command, or the application where it holds for all of them. */
  id: string;
  applicationId: string;
  guildId: string;
  permissions: CommandPermission[];
}
