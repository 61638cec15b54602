import { argsWith } from "../messages/body";
import type { RoleBody } from "../rest/calls/roles";
import type { EventRole } from "../types/roles/role";
import { handleKind } from "./handle";

/** What can be done with a role of the guild. */
export interface RoleHandle {
  /** Reads it. */
  fetch(): Promise<EventRole>;
  /** Changes it. */
  edit(changes: RoleBody): Promise<EventRole>;
  /** Deletes it. */
  delete(reason?: string): Promise<void>;
  /** Gives it to a member. */
  addTo(userId: string, reason?: string): Promise<void>;
  /** Takes it from a member. */
  removeFrom(userId: string, reason?: string): Promise<void>;
}

const made = handleKind<RoleHandle>(
  "fetch=role.get edit=role.edit:... delete=role.delete:reason" +
    " addTo=member.add_role:userId,reason removeFrom=member.remove_role:userId,reason",
);

/**
 * A role of the guild, by its id.
 *
 * @example
 * await role("81384788765712386").addTo(ctx.msg.user.id);
 */
export function role(id: string): RoleHandle {
  return made(argsWith("roleId", id));
}
