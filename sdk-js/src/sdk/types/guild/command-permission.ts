/** Whether a role, a member or a channel may use a command. */
export interface CommandPermission {
  id: string;
  /** 1 is a role, 2 a user, 3 a channel. */
  type: number;
  permission: boolean;
}
