/**
 * The built-ins that the prelude uses, taken before guild code can replace them.
 *
 * Guild code may patch any prototype, so nothing here is reached through one: methods are called
 * with an explicit receiver, maps carry their methods as own properties, and lists have no
 * prototype at all (an accessor on `Array.prototype[3]` would otherwise see what is appended).
 */

const { bind, call } = Function.prototype;

/** `uncurry(String.prototype.slice)(text, 1)` is `text.slice(1)`, whatever becomes of `slice`. */
function uncurry<Receiver, Rest extends unknown[], Result>(
  method: (this: Receiver, ...rest: Rest) => Result,
): (receiver: Receiver, ...rest: Rest) => Result {
  return bind.call(call, method) as (receiver: Receiver, ...rest: Rest) => Result;
}

export const parse = JSON.parse;
export const stringify = JSON.stringify;
export const now = Date.now;
export const evaluate = eval;
export const isArray = Array.isArray;
export const SafePromise = Promise;
export const SafeError = Error;
export const SafeTypeError = TypeError;
export const {
  create,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  keys,
  setPrototypeOf,
} = Object;
export const { ownKeys, apply, construct } = Reflect;
export const floor = Math.floor;
export const toText = String;
export const toNumber = Number;

const plainSlice = uncurry(String.prototype.slice);
export const slice = (text: string, from: number, to?: number): string => plainSlice(text, from, to);
export const upper = uncurry(String.prototype.toUpperCase);
export const includes = uncurry(String.prototype.includes);
/** The text with U+FFFD for each half of a surrogate pair: what the host's UTF-8 cannot say. */
export const wellFormed = uncurry(
  (String.prototype as unknown as { toWellFormed(this: string): string }).toWellFormed,
);
export const charCode = uncurry(String.prototype.charCodeAt);
export const isoDate = uncurry(Date.prototype.toISOString);
export const regexpText = uncurry(RegExp.prototype.toString);
export const symbolText = uncurry(Symbol.prototype.toString);
export const bigintText = uncurry(BigInt.prototype.toString as (this: bigint) => string);
export const arrayBufferLength = uncurry(
  getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")!.get as (this: unknown) => number,
);
export const mapSize = uncurry(
  getOwnPropertyDescriptor(Map.prototype, "size")!.get as (this: unknown) => number,
);
export const setSize = uncurry(
  getOwnPropertyDescriptor(Set.prototype, "size")!.get as (this: unknown) => number,
);
const typedPrototype = getPrototypeOf(Uint8Array.prototype) as object;
/** What kind of typed array a value is; undefined for every other value. */
export const typedName = uncurry(
  getOwnPropertyDescriptor(typedPrototype, Symbol.toStringTag)!.get as (this: unknown) => string | undefined,
);
export const typedLength = uncurry(
  getOwnPropertyDescriptor(typedPrototype, "length")!.get as (this: unknown) => number,
);
export const errorPrototype = Error.prototype;
export const regexpPrototype = RegExp.prototype;
export const mapEach = uncurry(Map.prototype.forEach);
export const setEach = uncurry(Set.prototype.forEach);

const objectPrototype = Object.prototype;
const cleanKeys = ownKeys(objectPrototype);

/** Whether guild code has added a property to `Object.prototype`, so that assignment may hit it. */
export function assignmentIsUnsafe(): boolean {
  const found = ownKeys(objectPrototype);
  if (found.length !== cleanKeys.length) return true;
  for (let i = 0; i < found.length; i++) if (found[i] !== cleanKeys[i]) return true;
  return false;
}

/** Sets a property of the object's own; no prototype is asked, for the descriptor neither. */
export function define(target: object, key: string, value: unknown, enumerable = true): void {
  defineProperty(target, key, {
    __proto__: null,
    value,
    enumerable,
    writable: true,
    configurable: true,
  } as PropertyDescriptor);
}

/** A list without a prototype: index it, read `length`, append with `list[list.length] = x`. */
export function list<T>(): T[] {
  return setPrototypeOf([], null) as T[];
}

const { get, set, delete: remove, forEach } = Map.prototype;
const hidden = { enumerable: false, configurable: false, writable: false };

/** A Map whose methods are its own, out of reach of patches to `Map.prototype`. */
export function safeMap<K, V>(): Map<K, V> {
  const map = new Map<K, V>();
  defineProperty(map, "get", { ...hidden, value: get });
  defineProperty(map, "set", { ...hidden, value: set });
  defineProperty(map, "delete", { ...hidden, value: remove });
  defineProperty(map, "forEach", { ...hidden, value: forEach });
  return map;
}
