/**
 * Built-ins as they were at start-up.
 *
 * Guild code may patch any prototype. Dispatching and answering must not notice, so on those paths
 * methods are called through these, lists are read and written by index, and objects that are
 * filled step by step have no prototype (a setter on `Object.prototype` would otherwise be asked).
 */

const { bind, call } = Function.prototype;

/** `uncurry(String.prototype.trim)(text)` is `text.trim()`, whatever becomes of `trim`. */
function uncurry<Receiver, Rest extends unknown[], Result>(
  method: (this: Receiver, ...rest: Rest) => Result,
): (receiver: Receiver, ...rest: Rest) => Result {
  return bind.call(call, method) as (receiver: Receiver, ...rest: Rest) => Result;
}

export const SafeError: ErrorConstructor = Error;
export const SafeTypeError: TypeErrorConstructor = TypeError;
export const SafePromise: PromiseConstructor = Promise;
export const SafeUint8Array: Uint8ArrayConstructor = Uint8Array;
export const SafeUint32Array: Uint32ArrayConstructor = Uint32Array;
export const asyncIterator: typeof Symbol.asyncIterator = Symbol.asyncIterator;
export const toText: StringConstructor = String;
export const toNumber: NumberConstructor = Number;
export const toBigInt: (value: bigint | number | string) => bigint = BigInt;
export const now: typeof Date.now = Date.now;
export const parseDate: typeof Date.parse = Date.parse;
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;
export const keys: (value: object) => string[] = Object.keys;
export const freeze: <T>(value: T) => Readonly<T> = Object.freeze;
export const defineProperty: typeof Object.defineProperty = Object.defineProperty;
export const apply: typeof Reflect.apply = Reflect.apply;
const plainExec = uncurry(RegExp.prototype.exec);
export const exec = (pattern: RegExp, text: string): unknown => plainExec(pattern, text);
export const floor: (value: number) => number = Math.floor;
export const random: () => number = Math.random;
export const parse: (text: string) => unknown = JSON.parse;
export const stringify: (value: unknown) => string = JSON.stringify;

const plainSlice = uncurry(String.prototype.slice);
const plainTrim = uncurry(String.prototype.trim);
const plainLower = uncurry(String.prototype.toLowerCase);
const plainUpper = uncurry(String.prototype.toUpperCase);
const plainCharCode = uncurry(String.prototype.charCodeAt);
const plainHasOwn = uncurry(Object.prototype.hasOwnProperty);

const plainSplit = uncurry(String.prototype.split as (separator: string) => string[]);
export const split = (text: string, separator: string): string[] => plainSplit(text, separator);
export const slice = (text: string, from: number, to?: number): string =>
  plainSlice(text, from, to);
export const trim = (text: string): string => plainTrim(text);
export const lower = (text: string): string => plainLower(text);
export const upper = (text: string): string => plainUpper(text);
export const charCode = (text: string, index: number): number => plainCharCode(text, index);

const plainTime = uncurry(Date.prototype.getTime);

/** The time of a Date in milliseconds since 1970; null for anything else. */
export function timeOf(value: unknown): number | null {
  try {
    return plainTime(value as Date);
  } catch {
    return null;
  }
}

/** Property `key` of `value` if it is its own: what a prototype says is not asked. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return plainHasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

const plainAdd = uncurry(WeakSet.prototype.add);
const plainHas = uncurry(WeakSet.prototype.has);
const marked = new WeakSet();

/** Remembers an object, so that `isMarked` knows it; nothing is written on it. */
export function mark(value: object): void {
  if (typeof value === "object" && value !== null) plainAdd(marked, value);
}

export const isMarked = (value: object): boolean => plainHas(marked, value);

/** An object to fill step by step: it has no prototype whose setters could see that. */
export function bare<T extends object>(): T {
  return { __proto__: null } as unknown as T;
}

/** Sets an ordinary property of the object's own, past any setter on its prototypes. */
export function define(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor);
}

/** Appends to a list, past any setter on `Array.prototype`. */
export function append<T>(list: T[], value: T): void {
  define(list, list.length, value);
}

const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as object;
const typedName = uncurry(
  Object.getOwnPropertyDescriptor(typedPrototype, Symbol.toStringTag)!.get as (
    this: unknown,
  ) => string | undefined,
);
const plainTag = uncurry(Object.prototype.toString);

/** How many bytes there are, whatever the array says of itself. */
export const byteLength: (bytes: Uint8Array) => number = uncurry(
  Object.getOwnPropertyDescriptor(typedPrototype, "byteLength")!.get as (this: Uint8Array) => number,
);

/** The bytes of a `Uint8Array` or an `ArrayBuffer`, undefined for anything else. */
export function bytesOf(value: object): Uint8Array | undefined {
  if (typedName(value) === "Uint8Array") return value as Uint8Array;
  return plainTag(value) === "[object ArrayBuffer]" ? new SafeUint8Array(value as ArrayBuffer) : undefined;
}
