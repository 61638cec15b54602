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
export const SafeRangeError = RangeError;
export const {
  assign,
  create,
  defineProperty,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getOwnPropertySymbols,
  freeze,
  getPrototypeOf,
  is,
  keys,
  setPrototypeOf,
} = Object;
export const { hasOwn } = Object as unknown as { hasOwn(value: object, name: string): boolean };
export const { ownKeys, apply, construct, defineProperty: tryDefine } = Reflect;
export const { floor, trunc } = Math;
export const toText = String;
export const toNumber = Number;
export const { parseFloat } = Number;

const plainSlice = uncurry(String.prototype.slice);
export const slice = (text: string, from: number, to?: number): string => plainSlice(text, from, to);
export const upper = uncurry(String.prototype.toUpperCase);
export const lower = uncurry(String.prototype.toLowerCase);
const plainIndexOf = uncurry(String.prototype.indexOf);
export const indexOf = (text: string, part: string, from = 0): number => plainIndexOf(text, part, from);
export const includes = uncurry(String.prototype.includes);
/** The text with U+FFFD for each half of a surrogate pair: what the host's UTF-8 cannot say. */
export const wellFormed = uncurry(
  (String.prototype as unknown as { toWellFormed(this: string): string }).toWellFormed,
);
export const charCode = uncurry(String.prototype.charCodeAt);
export const fromCharCode = String.fromCharCode;
export const fromCodePoint = String.fromCodePoint;
export const codePoint = uncurry(String.prototype.codePointAt) as (text: string, at: number) => number;
export const normalize = uncurry(String.prototype.normalize as (this: string, form: string) => string);
export const numberText = uncurry(Number.prototype.toString as (this: number, radix?: number) => string);
export const dateTime = uncurry(Date.prototype.getTime);
export const isoDate = uncurry(Date.prototype.toISOString);
export const regexpText = uncurry(RegExp.prototype.toString);
/** Whether a text holds what the pattern wants: `test` would ask for `exec`, which may be guild code. */
export const matches = (pattern: RegExp, text: string): boolean => plainExec(pattern, text) !== null;
const plainExec = uncurry(RegExp.prototype.exec);
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
export const typedByteLength = uncurry(
  getOwnPropertyDescriptor(typedPrototype, "byteLength")!.get as (this: unknown) => number,
);
export const typedByteOffset = uncurry(
  getOwnPropertyDescriptor(typedPrototype, "byteOffset")!.get as (this: unknown) => number,
);
export const typedBuffer = uncurry(
  getOwnPropertyDescriptor(typedPrototype, "buffer")!.get as (this: unknown) => ArrayBuffer,
);
export const typedSet = uncurry(
  (typedPrototype as Uint8Array).set as (this: Uint8Array, source: ArrayLike<number>, at?: number) => void,
);
export const viewByteLength = uncurry(
  getOwnPropertyDescriptor(DataView.prototype, "byteLength")!.get as (this: unknown) => number,
);
export const viewByteOffset = uncurry(
  getOwnPropertyDescriptor(DataView.prototype, "byteOffset")!.get as (this: unknown) => number,
);
export const viewBuffer = uncurry(
  getOwnPropertyDescriptor(DataView.prototype, "buffer")!.get as (this: unknown) => ArrayBuffer,
);
export const sharedLength = uncurry(
  getOwnPropertyDescriptor(SharedArrayBuffer.prototype, "byteLength")!.get as (this: unknown) => number,
);
export const transferBuffer = uncurry(
  (ArrayBuffer.prototype as unknown as { transfer(this: ArrayBuffer): ArrayBuffer }).transfer,
);
/** The constructors of typed arrays by their names; filled once those that count are in place. */
export const typedArrays = create(null) as Record<string, new (...given: unknown[]) => object>;
/** The kinds of errors by their names. */
export const errors = {
  __proto__: null,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} as unknown as Record<string, new () => Error>;
/** A primitive as an object. */
export const box = Object as (primitive: unknown) => object;
export const isView = ArrayBuffer.isView;
export const regexpSource = uncurry(
  getOwnPropertyDescriptor(RegExp.prototype, "source")!.get as (this: RegExp) => string,
);
export const regexpFlags = uncurry(
  getOwnPropertyDescriptor(RegExp.prototype, "flags")!.get as (this: RegExp) => string,
);
const unboxes = [String, Number, Boolean, BigInt, Symbol].map((box) =>
  uncurry(box.prototype.valueOf as (this: object) => Primitive),
);
type Primitive = string | number | boolean | bigint | symbol;

/** The primitive in a box such as `new String("")`, null for everything else. */
export function unboxed(value: object): Primitive | null {
  for (let i = 0; i < 5; i++) {
    try {
      return unboxes[i]!(value);
    } catch {
      continue;
    }
  }
  return null;
}

export const mapSet = uncurry(Map.prototype.set);
export const setAdd = uncurry(Set.prototype.add);
const weakMapHas = uncurry(WeakMap.prototype.has);
const weakSetHas = uncurry(WeakSet.prototype.has);
const weakRefDeref = uncurry(WeakRef.prototype.deref);

/** Whether a value is one of the built-ins that have no content to look at or to copy. */
export function isOpaque(value: object): boolean {
  return (
    accepts(() => weakMapHas(value as WeakMap<object, unknown>, value)) ||
    accepts(() => weakSetHas(value as WeakSet<object>, value)) ||
    accepts(() => weakRefDeref(value as WeakRef<object>))
  );
}

/** Whether a built-in takes its receiver. */
export function accepts(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

export const iteratorPrototype = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()) as object) as object;
export const symbolIterator: typeof Symbol.iterator = Symbol.iterator;
export const symbolTag: typeof Symbol.toStringTag = Symbol.toStringTag;
export const promisePrototype = Promise.prototype;
export const errorPrototype = Error.prototype;
export const regexpPrototype = RegExp.prototype;
export const mapEach = uncurry(Map.prototype.forEach);
export const setEach = uncurry(Set.prototype.forEach);

export const objectPrototype = Object.prototype;
const cleanKeys = ownKeys(objectPrototype);

/** Whether a value is an object without a class, and not one in disguise whose keys are not to be asked for. */
export function looksPlain(value: object): boolean {
  const prototype = getPrototypeOf(value) as object | null;
  if (prototype !== null && prototype !== objectPrototype) return false;
  return typedName(value) === undefined && getOwnPropertyDescriptor(value, "length")?.enumerable !== false;
}

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

const SafeMap = Map;
const { get, set, delete: remove, forEach } = Map.prototype;

/** A Map whose methods are its own, out of reach of patches to `Map.prototype`. */
export function safeMap<K, V>(): Map<K, V> {
  const map = new SafeMap<K, V>();
  defineProperty(map, "get", { __proto__: null, value: get } as PropertyDescriptor);
  defineProperty(map, "set", { __proto__: null, value: set } as PropertyDescriptor);
  defineProperty(map, "delete", { __proto__: null, value: remove } as PropertyDescriptor);
  defineProperty(map, "forEach", { __proto__: null, value: forEach } as PropertyDescriptor);
  return map;
}
