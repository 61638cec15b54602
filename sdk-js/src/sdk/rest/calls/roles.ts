import type { FileData } from "../../types/attachment";
import type { EventRole } from "../../types/roles/role";
import type { Audited, OwnGuild, Payload, PermissionBits } from "./common";

/** What a role is. */
export interface RoleBody extends Audited {
  name?: string | undefined;
  permissions?: PermissionBits | undefined;
  /** Such as 0x5865f2; 0 is none. */
  color?: number | undefined;
  colors?:
    | { primaryColor: number; secondaryColor?: number | null; tertiaryColor?: number | null }
    | undefined;
  /** Whether its members are shown apart. */
  hoist?: boolean | undefined;
  mentionable?: boolean | undefined;
  icon?: FileData | null | undefined;
  unicodeEmoji?: string | null | undefined;
}

/** A role. */
export interface OfRole extends OwnGuild {
  roleId: string;
}

/** Calls about roles. */
export interface RoleCalls {
  /** Reads the roles. */
  fetchRoles(args?: OwnGuild): Promise<EventRole[]>;
  /** Reads a role. */
  fetchRole(args: OfRole): Promise<EventRole>;
  /** Counts the members of each role, by its id. */
  fetchRoleMemberCounts(args?: OwnGuild): Promise<Record<string, number>>;
  /** Makes a role. */
  createRole(args?: RoleBody | (Audited & Payload)): Promise<EventRole>;
  /** Changes a role. */
  editRole(args: (OfRole & RoleBody) | (OfRole & Audited & Payload)): Promise<EventRole>;
  /** Deletes a role. */
  deleteRole(args: OfRole & Audited): Promise<void>;
  /** Moves roles; 1 is just above everyone. */
  reorderRoles(args: Audited & { roles: { id: string; position: number }[] }): Promise<EventRole[]>;
}
