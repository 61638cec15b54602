import { append, freeze, keys, toBigInt } from "../primordials";
import type { PermissionBits } from "../rest/calls/common";
import type { PermissionFlags, PermissionName } from "./flags";
import { FLAGS } from "./flags";

/** The bits of Discord's permissions, and what to do with sums of them. */
export interface PermissionsTool extends PermissionFlags {
  /** Whether all of `wanted` are in `permissions`; an administrator has all. */
  has(permissions: PermissionBits, wanted: PermissionBits): boolean;
  /** The sum of permissions. */
  add(...permissions: PermissionBits[]): bigint;
  /** `permissions` without some. */
  remove(permissions: PermissionBits, unwanted: PermissionBits): bigint;
  /** The names of what is in `permissions`. */
  names(permissions: PermissionBits): PermissionName[];
}

/** Discord gives the permissions of an administrator as a bit of its own. */
export const ADMINISTRATOR: bigint = 1n << 3n;

const NAMES = keys(FLAGS) as PermissionName[];

/** Every permission that has a name. */
export const ALL: bigint = sumOfAll();

function sumOfAll(): bigint {
  let sum = 0n;
  for (let i = 0; i < NAMES.length; i++) sum |= FLAGS[NAMES[i] as PermissionName];
  return sum;
}

function has(permissions: PermissionBits, wanted: PermissionBits): boolean {
  const held = toBigInt(permissions);
  const all = toBigInt(wanted);
  return (held & ADMINISTRATOR) !== 0n || (held & all) === all;
}

function add(...permissions: PermissionBits[]): bigint {
  let sum = 0n;
  for (let i = 0; i < permissions.length; i++) sum |= toBigInt(permissions[i] as PermissionBits);
  return sum;
}

function remove(permissions: PermissionBits, unwanted: PermissionBits): bigint {
  return toBigInt(permissions) & ~toBigInt(unwanted);
}

function names(permissions: PermissionBits): PermissionName[] {
  const held = toBigInt(permissions);
  const found: PermissionName[] = [];
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i] as PermissionName;
    if ((held & FLAGS[name]) !== 0n) append(found, name);
  }
  return found;
}

/**
 * The bits of Discord's permissions, and what to do with sums of them. Sums are bigints; Discord's
 * own, as in `role.permissions`, are texts, and are taken as well.
 *
 * @example
 * const mayBan = Permissions.has(ctx.msg.member?.permissions ?? 0, Permissions.BAN_MEMBERS);
 */
export const Permissions: PermissionsTool = freeze({ ...FLAGS, has, add, remove, names });
