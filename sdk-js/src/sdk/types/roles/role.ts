import type { RoleColors } from "./role-colors";
import type { RoleTags } from "./role-tags";

/** A role of the guild. */
export interface EventRole {
  id: string;
  name: string;
  /** The colour as a number; 0 is none. */
  color: number;
  colors?: RoleColors;
  /** Whether its members are shown apart. */
  hoist: boolean;
  icon?: string | null;
  unicodeEmoji?: string | null;
  position: number;
  /** Permission bits, as a number in a string. */
  permissions: string;
  /** Whether an integration owns it. */
  managed: boolean;
  mentionable: boolean;
  tags?: RoleTags;
  flags: number;
}
