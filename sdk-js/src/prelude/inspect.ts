/** Text for people from any value: never throws, never recurses without end, calls no getter. */

import {
  bigintText,
  errorPrototype,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  isoDate,
  list,
  mapEach,
  mapSize,
  ownKeys,
  quoteKey,
  regexpPrototype,
  regexpText,
  setEach,
  setSize,
  slice,
  stringify,
  symbolText,
  toText,
  typedLength,
  typedName,
} from "./inspect_primordials";

const MAX_DEPTH = 4;
const MAX_ENTRIES = 100;
const MAX_TEXT = 10_000;

/** One value as a console prints it; strings at the top level stand for themselves. */
export function inspect(value: unknown): string {
  try {
    return typeof value === "string" ? value : print(value, 0, null);
  } catch {
    return "[unprintable]";
  }
}

/** The text of something thrown: its stack where it has one. Not longer than the host takes. */
export function describe(error: unknown): string {
  return stackOf(error) ?? slice(inspect(error), 0, MAX_TEXT);
}

/** An error's stack, null where there is none; a getter may stand behind it, that throws. */
export function stackOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  try {
    const { stack } = error as { stack?: unknown };
    return typeof stack === "string" && stack !== "" ? slice(stack, 0, MAX_TEXT) : null;
  } catch {
    return null;
  }
}

/** The objects being printed, innermost first: what a cycle leads back to. */
interface Path {
  value: object;
  outer: Path | null;
}

function contains(path: Path | null, value: object): boolean {
  for (let at = path; at !== null; at = at.outer) if (at.value === value) return true;
  return false;
}

function print(value: unknown, depth: number, path: Path | null): string {
  switch (typeof value) {
    case "string":
      return stringify(slice(value, 0, MAX_TEXT));
    case "bigint":
      return bigintText(value) + "n";
    case "symbol":
      return symbolText(value);
    case "function":
      return printFunction(value);
    case "object":
      return value === null ? "null" : printObject(value, depth, path);
    default:
      return toText(value);
  }
}

function printFunction(value: object): string {
  const name = getOwnPropertyDescriptor(value, "name")?.value as unknown;
  return typeof name === "string" && name !== "" ? "[Function: " + name + "]" : "[Function]";
}

function printObject(value: object, depth: number, path: Path | null): string {
  if (contains(path, value)) return "[Circular]";
  const special = printSpecial(value, depth, path);
  if (special !== null) return special;
  if (depth >= MAX_DEPTH) return isArray(value) ? "[Array]" : "[Object]";
  return printEntries(value, depth, { value, outer: path });
}

/** Errors, dates, regular expressions, maps, sets, typed arrays; null for everything else. */
function printSpecial(value: object, depth: number, path: Path | null): string | null {
  if (isError(value)) return stackOf(value) ?? "[Error]";
  return (
    attempt(() => isoDate(value as Date)) ??
    attempt(() => regexpText(value as RegExp), getPrototypeOf(value) === regexpPrototype) ??
    attempt(() => printMap(value as Map<unknown, unknown>, depth, { value, outer: path })) ??
    attempt(() => printSet(value as Set<unknown>, depth, { value, outer: path })) ??
    attempt(() => printTyped(value as Uint8Array), typedName(value) !== undefined)
  );
}

function isError(value: object): boolean {
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at) as object | null) {
    if (at === errorPrototype) return true;
  }
  return false;
}

function attempt(action: () => string, applies = true): string | null {
  if (!applies) return null;
  try {
    return action();
  } catch {
    return null; // not of that kind: the built-in refused its receiver
  }
}

function printMap(map: Map<unknown, unknown>, depth: number, path: Path): string {
  let body = "";
  let count = 0;
  const size = mapSize(map);
  if (depth >= MAX_DEPTH) return "[Map]";
  mapEach(map, (value, key) => {
    if (count++ < MAX_ENTRIES) {
      body += (count > 1 ? ", " : " ") + print(key, depth + 1, path) + " => " + print(value, depth + 1, path);
    }
  });
  return "Map(" + toText(size) + ") {" + body + " }";
}

function printSet(set: Set<unknown>, depth: number, path: Path): string {
  let body = "";
  let count = 0;
  const size = setSize(set);
  if (depth >= MAX_DEPTH) return "[Set]";
  setEach(set, (value) => {
    if (count++ < MAX_ENTRIES) body += (count > 1 ? ", " : " ") + print(value, depth + 1, path);
  });
  return "Set(" + toText(size) + ") {" + body + " }";
}

/** V8 aborts the process when asked for the keys of a very long one. */
function printTyped(value: Uint8Array): string {
  const length = typedLength(value);
  let body = "";
  for (let i = 0; i < length && i < MAX_ENTRIES; i++) body += (i > 0 ? ", " : "") + print(value[i], MAX_DEPTH, null);
  const rest = length > MAX_ENTRIES ? ", ..." : "";
  return toText(typedName(value)) + "(" + toText(length) + ") [" + body + rest + "]";
}

/** Of an array only as many indexes as are shown. */
function namesOf(value: object, array: boolean): (string | symbol)[] {
  if (!array) return ownKeys(value);
  const names = list<string>();
  const { length } = value as unknown[];
  for (let i = 0; i < length && i <= MAX_ENTRIES; i++) names[i] = toText(i);
  return names;
}

function printEntries(value: object, depth: number, path: Path): string {
  const array = isArray(value);
  const names = namesOf(value, array);
  let body = "";
  let shown = 0;
  for (let i = 0; i < names.length && body.length < MAX_TEXT; i++) {
    const name = names[i] as string | symbol;
    const property = getOwnPropertyDescriptor(value, name);
    if (property === undefined || !property.enumerable) continue;
    if (shown === MAX_ENTRIES) {
      body += ", ...";
      break;
    }
    const text = "value" in property ? print(property.value, depth + 1, path) : "[Getter]";
    body += (shown > 0 ? ", " : "") + (array ? text : quoteKey(name) + ": " + text);
    shown++;
  }
  if (array) return "[" + body + "]";
  return shown === 0 ? "{}" : "{ " + body + " }";
}
