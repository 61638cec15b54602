/** Discord's snake_case keys as the camelCase that scripts see. */

import { assignmentIsUnsafe, charCode, define, isArray, keys, safeMap, slice, upper } from "./primordials";

const UNDERSCORE = 95;
const MAX_KNOWN = 2_000;

const known = safeMap<string, string>();
let knownCount = 0;

function camelKey(key: string): string {
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const made = convert(key);
  if (knownCount < MAX_KNOWN) {
    knownCount++;
    known.set(key, made);
  }
  return made;
}

/** `guild_id` is `guildId`; a leading underscore and names without one stay as they are. */
function convert(key: string): string {
  let text = "";
  for (let i = 0; i < key.length; i++) {
    const raise = charCode(key, i) === UNDERSCORE && i > 0 && i + 1 < key.length;
    text += raise ? upper(slice(key, ++i, i + 1)) : slice(key, i, i + 1);
  }
  return text;
}

/** A deep copy of plain data with camelCase keys. */
export function camelize(value: unknown): unknown {
  return assignmentIsUnsafe() ? copy(value, define) : copy(value, assign);
}

type Put = (target: Record<string, unknown>, key: string, value: unknown) => void;

/** As `define`, and quicker: for when `Object.prototype` has no setter but that of `__proto__`. */
function assign(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") define(target, key, value);
  else target[key] = value;
}

function copy(value: unknown, put: Put): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isArray(value)) return copyArray(value as unknown[], put);
  const source = value as Record<string, unknown>;
  const target: Record<string, unknown> = {};
  const names = keys(source);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    put(target, camelKey(name), copy(source[name], put));
  }
  return target;
}

/** In place: every index is the array's own already, so no setter on a prototype is asked. */
function copyArray(array: unknown[], put: Put): unknown[] {
  for (let i = 0; i < array.length; i++) array[i] = copy(array[i], put);
  return array;
}
