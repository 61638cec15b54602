/** Text for people from any value: never throws, never recurses without end, calls no getter. */

import {
  bigintText,
  errorPrototype,
  getOwnPropertyDescriptor,
  getOwnPropertySymbols,
  getPrototypeOf,
  includes,
  is,
  isArray,
  isoDate,
  keys,
  list,
  looksPlain,
  mapEach,
  mapSize,
  objectPrototype,
  quoteKey,
  regexpPrototype,
  regexpText,
  setPrototypeOf,
  setEach,
  setSize,
  slice,
  stringify,
  symbolTag,
  symbolText,
  toText,
  typedLength,
  typedName,
  unboxed,
} from "./inspect_primordials";

const MAX_DEPTH = 4;
const MAX_ENTRIES = 100;
const MAX_TEXT = 10_000;
const MAX_WIDTH = 72;
const MAX_PROTOTYPES = 8;
const MAX_CAUSES = 5;

type Printer = (value: object) => unknown;

const printers = list<Printer>();

/** Adds a class whose objects are told by `printer`: what to show of one, undefined for all others. */
export function addPrinter(printer: Printer): void {
  printers[printers.length] = printer;
}

/** One value as a console prints it; strings at the top level stand for themselves. */
export function inspect(value: unknown, depth = MAX_DEPTH): string {
  try {
    return typeof value === "string" ? value : print(value, MAX_DEPTH - depth, null);
  } catch {
    return "[unprintable]";
  }
}

export function quoteText(text: string): string {
  return stringify(slice(text, 0, MAX_TEXT));
}

/** The text of something thrown: its stack where it has one, then what caused it. Not longer than the host takes. */
export function describe(error: unknown): string {
  let text = stackOf(error) ?? inspect(error);
  let at = causeOf(error);
  for (let i = 0; at !== undefined && i < MAX_CAUSES && text.length < MAX_TEXT; i++) {
    text += "\nCaused by: " + (stackOf(at) ?? inspect(at));
    at = causeOf(at);
  }
  return slice(text, 0, MAX_TEXT);
}

/** What caused an error; of several the first. Undefined where nothing is told. */
function causeOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return undefined;
  try {
    const cause = getOwnPropertyDescriptor(error, "cause")?.value as unknown;
    const several = getOwnPropertyDescriptor(error, "errors")?.value as unknown;
    return cause === undefined && isArray(several) ? several[0] : cause;
  } catch {
    return undefined;
  }
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
      return quoteText(value);
    case "bigint":
      return bigintText(value) + "n";
    case "symbol":
      return symbolText(value);
    case "function":
      return printFunction(value);
    case "object":
      return value === null ? "null" : printObject(value, depth, path);
    default:
      return is(value, -0) ? "-0" : toText(value);
  }
}

function printFunction(value: object): string {
  const name = getOwnPropertyDescriptor(value, "name")?.value as unknown;
  return typeof name === "string" && name !== "" ? "[Function: " + name + "]" : "[Function]";
}

function printObject(value: object, depth: number, path: Path | null): string {
  if (contains(path, value)) return "[Circular]";
  const special = printSpecial(value, depth, { value, outer: path });
  if (special !== null) return special;
  const name = className(value);
  if (depth >= MAX_DEPTH) return isArray(value) ? "[Array]" : "[" + (name === "" ? "Object" : name) + "]";
  return printEntries(value, name, depth, { value, outer: path });
}

/** The name of its class where that says something; guild code's getters are not asked. */
function className(value: object): string {
  let at = getPrototypeOf(value) as object | null;
  if (at === null) return "[Object: null prototype]";
  for (let i = 0; at !== null && at !== objectPrototype && i < MAX_PROTOTYPES; i++) {
    const maker = getOwnPropertyDescriptor(at, "constructor")?.value as unknown;
    const name = typeof maker === "function" ? (getOwnPropertyDescriptor(maker, "name")?.value as unknown) : "";
    if (typeof name === "string" && name !== "") return name === "Array" ? "" : slice(name, 0, MAX_WIDTH);
    at = getPrototypeOf(at) as object | null;
  }
  const tag = getOwnPropertyDescriptor(value, symbolTag)?.value as unknown;
  return typeof tag === "string" ? "Object [" + slice(tag, 0, MAX_WIDTH) + "]" : "";
}

/** What is not told by its properties, or not by them alone; null for everything else. */
function printSpecial(value: object, depth: number, path: Path): string | null {
  if (isArray(value)) return null;
  if (isError(value)) return printError(value, depth, path);
  if (looksPlain(value)) return null;
  return (
    attempt(() => isoDate(value as Date)) ??
    attempt(() => regexpText(value as RegExp), getPrototypeOf(value) === regexpPrototype) ??
    attempt(() => printMap(value as Map<unknown, unknown>, depth, path)) ??
    attempt(() => printSet(value as Set<unknown>, depth, path)) ??
    attempt(() => printTyped(value as Uint8Array), typedName(value) !== undefined) ??
    printBoxed(value) ??
    printOwn(value, depth, path)
  );
}

function isError(value: object): boolean {
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at) as object | null) {
    if (at === errorPrototype) return true;
  }
  return false;
}

/** Its stack, and behind it what else it carries. */
function printError(value: object, depth: number, path: Path): string {
  const stack = stackOf(value) ?? "[Error]";
  const entries = list<string>();
  if (depth < MAX_DEPTH) {
    addEntries(entries, value, depth, path);
    const cause = getOwnPropertyDescriptor(value, "cause");
    if (cause !== undefined && !cause.enumerable && "value" in cause) {
      entries[entries.length] = "[cause]: " + print(cause.value, depth + 1, path);
    }
  }
  return entries.length === 0 ? stack : stack + " " + braced("", entries, depth, "{", "}");
}

/** V8 aborts the process when asked for the keys of a very long text in a box. */
function printBoxed(value: object): string | null {
  const primitive = unboxed(value);
  return primitive === null ? null : "[" + typeof primitive + ": " + print(primitive, 0, null) + "]";
}

/** Objects of the platform's own classes, which keep what they are in private fields. */
function printOwn(value: object, depth: number, path: Path): string | null {
  for (let i = 0; i < printers.length; i++) {
    const shown = (printers[i] as Printer)(value);
    if (shown !== undefined) return className(value) + " " + print(shown, depth, path);
  }
  return null;
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
  const size = mapSize(map);
  if (depth >= MAX_DEPTH) return "[Map]";
  const entries = list<string>();
  let count = 0;
  mapEach(map, (value, key) => {
    if (count++ < MAX_ENTRIES) {
      entries[entries.length] = print(key, depth + 1, path) + " => " + print(value, depth + 1, path);
    }
  });
  return braced("Map(" + toText(size) + ") ", entries, depth, "{", "}");
}

function printSet(set: Set<unknown>, depth: number, path: Path): string {
  const size = setSize(set);
  if (depth >= MAX_DEPTH) return "[Set]";
  const entries = list<string>();
  let count = 0;
  setEach(set, (value) => {
    if (count++ < MAX_ENTRIES) entries[entries.length] = print(value, depth + 1, path);
  });
  return braced("Set(" + toText(size) + ") ", entries, depth, "{", "}");
}

/** V8 aborts the process when asked for the keys of a very long one. */
function printTyped(value: Uint8Array): string {
  const length = typedLength(value);
  let body = "";
  for (let i = 0; i < length && i < MAX_ENTRIES; i++) body += (i > 0 ? ", " : "") + print(value[i], MAX_DEPTH, null);
  const rest = length > MAX_ENTRIES ? ", ..." : "";
  return toText(typedName(value)) + "(" + toText(length) + ") [" + body + rest + "]";
}

/** Of an array only as many indexes as are shown. Of the rest what can be enumerated: V8 is thrice as slow with all. */
function namesOf(value: object, array: boolean): (string | symbol)[] {
  if (!array) return enumerable(value);
  const names = list<string>();
  const { length } = value as unknown[];
  for (let i = 0; i < length && i <= MAX_ENTRIES; i++) names[i] = toText(i);
  return names;
}

function enumerable(value: object): (string | symbol)[] {
  const names = setPrototypeOf(keys(value), null) as (string | symbol)[];
  const symbols = getOwnPropertySymbols(value);
  for (let i = 0; i < symbols.length; i++) names[names.length] = symbols[i] as symbol;
  return names;
}

function printEntries(value: object, name: string, depth: number, path: Path): string {
  const entries = list<string>();
  addEntries(entries, value, depth, path);
  const before = name === "" ? "" : name + " ";
  return isArray(value) ? braced(before, entries, depth, "[", "]") : braced(before, entries, depth, "{", "}");
}

/** The text of each enumerable property of its own, up to what is shown. */
function addEntries(entries: string[], value: object, depth: number, path: Path): void {
  const array = isArray(value);
  const names = namesOf(value, array);
  for (let i = 0, length = 0; i < names.length && length < MAX_TEXT; i++) {
    const name = names[i] as string | symbol;
    const property = getOwnPropertyDescriptor(value, name);
    if (property === undefined || !property.enumerable) continue;
    if (entries.length === MAX_ENTRIES) {
      entries[entries.length] = "...";
      return;
    }
    const text = "value" in property ? print(property.value, depth + 1, path) : "[Getter]";
    const entry = array ? text : quoteKey(name) + ": " + text;
    entries[entries.length] = entry;
    length += entry.length;
  }
}

/** All in one line where it is short, else an entry a line. */
function braced(before: string, entries: string[], depth: number, open: string, close: string): string {
  if (entries.length === 0) return before + open + close;
  let line = "";
  for (let i = 0; i < entries.length; i++) line += (i > 0 ? ", " : "") + (entries[i] as string);
  const space = open === "{" ? " " : "";
  if (line.length <= MAX_WIDTH && !includes(line, "\n")) return before + open + space + line + space + close;
  const indent = indentation(depth);
  let lines = "";
  for (let i = 0; i < entries.length; i++) lines += (i > 0 ? "," : "") + "\n" + indent + "  " + (entries[i] as string);
  return before + open + lines + "\n" + indent + close;
}

function indentation(depth: number): string {
  let text = "";
  for (let i = 0; i < depth; i++) text += "  ";
  return text;
}
