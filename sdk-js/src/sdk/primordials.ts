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
export const toText: StringConstructor = String;
export const toNumber: NumberConstructor = Number;
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;
export const keys: (value: object) => string[] = Object.keys;
export const freeze: <T>(value: T) => Readonly<T> = Object.freeze;
export const defineProperty: typeof Object.defineProperty = Object.defineProperty;
export const stringify: (value: unknown) => string = JSON.stringify;

const plainSlice = uncurry(String.prototype.slice);
const plainTrim = uncurry(String.prototype.trim);
const plainLower = uncurry(String.prototype.toLowerCase);
const plainUpper = uncurry(String.prototype.toUpperCase);
const plainCharCode = uncurry(String.prototype.charCodeAt);
const plainHasOwn = uncurry(Object.prototype.hasOwnProperty);

export const slice = (text: string, from: number, to?: number): string =>
  plainSlice(text, from, to);
export const trim = (text: string): string => plainTrim(text);
export const lower = (text: string): string => plainLower(text);
export const upper = (text: string): string => plainUpper(text);
export const charCode = (text: string, index: number): number => plainCharCode(text, index);

/** Property `key` of `value` if it is its own: what a prototype says is not asked. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return plainHasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

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
