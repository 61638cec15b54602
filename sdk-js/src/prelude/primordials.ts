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
export const {
  create,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  keys,
  setPrototypeOf,
} = Object;
export const { ownKeys, apply, construct } = Reflect;
export const max = Math.max;
export const toText = String;
export const toNumber = Number;

const plainSlice = uncurry(String.prototype.slice);
export const slice = (text: string, from: number, to?: number): string => plainSlice(text, from, to);
export const upper = uncurry(String.prototype.toUpperCase);
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
export const mapEach = uncurry(Map.prototype.forEach);
export const setEach = uncurry(Set.prototype.forEach);

const objectPrototype = Object.prototype;
const cleanKeys = ownKeys(objectPrototype).length;

/** Whether guild code has added a property to `Object.prototype`, so that assignment may hit it. */
export function assignmentIsUnsafe(): boolean {
  return ownKeys(objectPrototype).length !== cleanKeys;
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
