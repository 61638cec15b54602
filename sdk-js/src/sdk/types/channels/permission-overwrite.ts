/** What a role or a member may or may not do in a channel. */
export interface PermissionOverwrite {
  id: string;
  /** 0 is a role, 1 a member. */
  type: number;
  /** Permission bits, as a number in a string. */
  allow: string;
  deny: string;
}
