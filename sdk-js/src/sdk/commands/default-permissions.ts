import type { PermissionName } from "../permissions/flags";
import { FLAGS } from "../permissions/flags";
import { SafeTypeError, bare, isArray, keys, lower, slice, toBigInt, toText } from "../primordials";

/** `MANAGE_MESSAGES` as `ManageMessages`. */
type InCapitals<Name extends string> = Name extends `${infer Word}_${infer Rest}`
  ? `${Capitalize<Lowercase<Word>>}${InCapitals<Rest>}`
  : Capitalize<Lowercase<Name>>;

/** A permission by its own name, or by the one that discord.js has for it. */
export type AnyPermissionName =
  PermissionName | InCapitals<PermissionName> | "SendTTSMessages" | "UseVAD";

/** Permissions: a name, names, or bits. */
export type DefaultPermissions =
  AnyPermissionName | readonly AnyPermissionName[] | bigint | number | `${number}`;

const LONGEST = 64;

// Made when it is first needed: it takes longer than the rest of the SDK's commands.
let known: Record<string, bigint | undefined> | undefined;

/** Permissions as Discord's decimal text. TypeError names what is none. */
export function permissionBits(permissions: unknown, what: string): string {
  if (!isArray(permissions)) return toText(bitsOf(permissions, what));
  let all = 0n;
  for (let i = 0; i < permissions.length; i++) all |= bitsOf(permissions[i], what);
  return toText(all);
}

function bitsOf(permission: unknown, what: string): bigint {
  if (typeof permission === "bigint" && permission >= 0n) return permission;
  if (typeof permission === "number" && permission >= 0 && permission % 1 === 0) {
    return toBigInt(permission);
  }
  if (typeof permission === "string") {
    known ??= bitsByName();
    const bit = known[plain(permission)];
    if (bit !== undefined) return bit;
    if (isDecimal(permission)) return toBigInt(permission);
  }
  const shown = typeof permission === "string" ? `"${permission}"` : `of type ${typeof permission}`;
  throw new SafeTypeError(
    `${what}: there is no permission ${shown}; ` +
      'use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES',
  );
}

function bitsByName(): Record<string, bigint | undefined> {
  const byName = bare<Record<string, bigint | undefined>>();
  const names = keys(FLAGS) as PermissionName[];
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as PermissionName;
    byName[plain(name)] = FLAGS[name];
  }
  return byName;
}

/** `MANAGE_MESSAGES` and `ManageMessages` are one name. */
function plain(name: string): string {
  const text = lower(slice(name, 0, LONGEST));
  let letters = "";
  for (let i = 0; i < text.length; i++) {
    const letter = slice(text, i, i + 1);
    if (letter !== "_") letters += letter;
  }
  return letters;
}

function isDecimal(text: string): boolean {
  if (text === "" || text.length > LONGEST) return false;
  for (let i = 0; i < text.length; i++) {
    const digit = slice(text, i, i + 1);
    if (digit < "0" || digit > "9") return false;
  }
  return true;
}
