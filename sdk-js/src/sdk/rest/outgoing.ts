import type { OpArgs } from "../messages/body";
import { SafeTypeError, append, bare, bytesOf, isArray, keys, own } from "../primordials";
import { base64 } from "./base64";

// Deeper than Discord's own JSON goes; whatever is below is left to JSON.stringify.
const MAX_DEPTH = 12;

/** What a script gave as arguments, as JSON can say it. */
export function outgoing(args: unknown, caller: string): OpArgs {
  if (args === undefined) return bare<OpArgs>();
  if (typeof args !== "object" || args === null) {
    throw new SafeTypeError(`rest.${caller}: expected an object`);
  }
  return copy(args, 0);
}

/** Whole numbers of any size become texts, bytes become base64; builders are left for later. */
export function plain(value: unknown, depth = 0): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return value;
  const bytes = bytesOf(value);
  if (bytes !== undefined) return base64(bytes);
  if (isArray(value)) return each(value, depth);
  return typeof (value as { toJSON?: unknown }).toJSON === "function" ? value : copy(value, depth);
}

function copy(source: object, depth: number): OpArgs {
  const target = bare<OpArgs>();
  const names = keys(source);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = plain(own(source, name), depth + 1);
    if (value !== undefined) target[name] = value;
  }
  return target;
}

function each(list: unknown[], depth: number): unknown[] {
  const copied: unknown[] = [];
  for (let i = 0; i < list.length; i++) append(copied, plain(list[i], depth + 1));
  return copied;
}
