/** `structuredClone`: the algorithm of the web, without what crosses threads. */

import {
  SafeError,
  SafeTypeError,
  accepts,
  box,
  dateTime,
  define,
  errorPrototype,
  errors,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  isOpaque,
  isView,
  keys,
  list,
  looksPlain,
  mapEach,
  mapSet,
  mapSize,
  promisePrototype,
  regexpFlags,
  regexpSource,
  safeMap,
  setAdd,
  setEach,
  setSize,
  sharedLength,
  symbolIterator,
  symbolText,
  transferBuffer,
  typedArrays,
  typedBuffer,
  typedByteOffset,
  typedLength,
  typedName,
  unboxed,
  viewBuffer,
  viewByteLength,
  viewByteOffset,
} from "../prelude/lent";
import { isBlob, sameBlob } from "./blob";
import { copyOf, isOwnBuffer } from "./bytes";
import { need, offer, optionsOf } from "./classes";
import { DOMException } from "./dom-exception";

/** What was copied already, so that cycles and shared parts stay what they are. */
type Seen = Map<object, object>;

type Make = new (...given: unknown[]) => object;

function structuredClone(value: unknown, options?: unknown): unknown {
  need(arguments, 1, "structuredClone");
  const seen: Seen = safeMap();
  const transfers = transfersOf(optionsOf<{ transfer?: unknown }>(options, "structuredClone")?.transfer);
  const copy = clone(value, seen);
  // Their bytes were copied by now: what is left of a transfer is that the original loses them.
  for (let i = 0; i < transfers.length; i++) transferBuffer(transfers[i] as ArrayBuffer);
  return copy;
}

function transfersOf(given: unknown): ArrayBuffer[] {
  const found = list<ArrayBuffer>();
  if (given === undefined) return found;
  if (typeof given !== "object" || given === null || !(symbolIterator in given)) {
    throw new SafeTypeError("structuredClone: transfer is a list");
  }
  for (const one of given as Iterable<unknown>) {
    if (typeof one !== "object" || one === null || !isOwnBuffer(one)) throw uncloneable("this to be transferred");
    for (let i = 0; i < found.length; i++) if (found[i] === one) throw uncloneable("a buffer that is transferred twice");
    found[found.length] = one;
  }
  return found;
}

function uncloneable(what: string): DOMException {
  return new DOMException(what + " could not be cloned", "DataCloneError");
}

function clone(value: unknown, seen: Seen): unknown {
  if (typeof value === "symbol") throw uncloneable(symbolText(value));
  if (typeof value === "function") throw uncloneable("a function");
  if (typeof value !== "object" || value === null) return value;
  const before = seen.get(value);
  if (before !== undefined) return before;
  return cloneBuiltin(value, seen) ?? cloneProperties(value, seen);
}

function note<T extends object>(seen: Seen, value: object, copy: T): T {
  seen.set(value, copy);
  return copy;
}

/** A copy of what is told by more than its properties; null for an array or a plain object. */
function cloneBuiltin(value: object, seen: Seen): object | null {
  if (isArray(value) || looksPlain(value)) return null;
  if (accepts(() => dateTime(value as Date))) return note(seen, value, new Date(dateTime(value as Date)));
  if (accepts(() => mapSize(value))) return cloneMap(value as Map<unknown, unknown>, seen);
  if (accepts(() => setSize(value))) return cloneSet(value as Set<unknown>, seen);
  if (isOwnBuffer(value)) return note(seen, value, copyBuffer(value));
  if (accepts(() => sharedLength(value))) throw uncloneable("a SharedArrayBuffer");
  if (isView(value)) return cloneView(value, seen);
  if (isError(value)) return cloneError(value, seen);
  if (isRegExp(value)) return note(seen, value, new RegExp(regexpSource(value), regexpFlags(value)));
  if (isBlob(value)) return note(seen, value, sameBlob(value));
  if (isOpaque(value) || isPromise(value)) throw uncloneable("an object of this kind");
  return cloneBox(value, seen);
}

function isRegExp(value: object): value is RegExp {
  return accepts(() => regexpSource(value as RegExp)) && getOwnPropertyDescriptor(value, "lastIndex") !== undefined;
}

function inherits(value: object, from: object): boolean {
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at) as object | null) if (at === from) return true;
  return false;
}

const isPromise = (value: object): boolean => inherits(value, promisePrototype);
const isError = (value: object): boolean => inherits(value, errorPrototype);

function copyBuffer(buffer: ArrayBuffer): ArrayBuffer {
  return typedBuffer(copyOf(new Uint8Array(buffer)));
}

function cloneView(view: object, seen: Seen): object {
  const name = typedName(view);
  const source = name === undefined ? viewBuffer(view) : typedBuffer(view);
  const buffer = clone(source, seen) as ArrayBuffer;
  if (name === undefined) return note(seen, view, new DataView(buffer, viewByteOffset(view), viewByteLength(view)));
  const make = typedArrays[name] as Make;
  return note(seen, view, new make(buffer, typedByteOffset(view), typedLength(view)));
}

function cloneMap(map: Map<unknown, unknown>, seen: Seen): object {
  const copy = note(seen, map, new Map<unknown, unknown>());
  const entries = list<unknown>();
  mapEach(map, (value, key) => {
    entries[entries.length] = key;
    entries[entries.length] = value;
  });
  for (let i = 0; i < entries.length; i += 2) mapSet(copy, clone(entries[i], seen), clone(entries[i + 1], seen));
  return copy;
}

function cloneSet(set: Set<unknown>, seen: Seen): object {
  const copy = note(seen, set, new Set<unknown>());
  const entries = list<unknown>();
  setEach(set, (value) => {
    entries[entries.length] = value;
  });
  for (let i = 0; i < entries.length; i++) setAdd(copy, clone(entries[i], seen));
  return copy;
}

/** Name, message, stack and cause; what else it carries is lost, as on the web. */
function cloneError(error: object, seen: Seen): object {
  const { name, stack } = error as { name?: unknown; stack?: unknown };
  const make = (typeof name === "string" ? errors[name] : undefined) ?? SafeError;
  const copy = note(seen, error, new make());
  const message = getOwnPropertyDescriptor(error, "message");
  if (message !== undefined && "value" in message) hidden(copy, "message", "" + (message.value as string));
  if (typeof stack === "string") hidden(copy, "stack", stack);
  const cause = getOwnPropertyDescriptor(error, "cause");
  if (cause !== undefined && "value" in cause) hidden(copy, "cause", clone(cause.value, seen));
  return copy;
}

function hidden(holder: object, name: string, value: unknown): void {
  define(holder, name, value, false);
}

function cloneBox(value: object, seen: Seen): object | null {
  const primitive = unboxed(value);
  if (typeof primitive === "symbol") throw uncloneable("a symbol");
  return primitive === null ? null : note(seen, value, box(primitive));
}

/** Its own enumerable properties, whose getters are asked. */
function cloneProperties(value: object, seen: Seen): object {
  const copy: object = isArray(value) ? [] : {};
  if (isArray(value)) (copy as unknown[]).length = value.length;
  seen.set(value, copy);
  const names = keys(value);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (getOwnPropertyDescriptor(value, name) === undefined) continue; // a getter before took it away
    define(copy, name, clone((value as Record<string, unknown>)[name], seen));
  }
  return copy;
}

offer(structuredClone, "structuredClone");
