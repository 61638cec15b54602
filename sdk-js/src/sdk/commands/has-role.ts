import { isArray, own } from "../primordials";

/**
 * Whether whoever caused the event has a role; false where the event names no member.
 *
 * @example
 * if (!hasRole(ctx, "81384788765712384")) await ctx.reply("You may not do that.");
 */
export function hasRole(
  ctx: { msg: { member?: { roles: string[] } | undefined } },
  roleId: string,
): boolean {
  const roles = own(own(own(ctx, "msg"), "member"), "roles");
  if (!isArray(roles)) return false;
  for (let i = 0; i < roles.length; i++) if (roles[i] === roleId) return true;
  return false;
}
