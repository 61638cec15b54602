/** What every class of the platform has in common: its tag, constants, and how it reads arguments. */

import { SafeTypeError, defineProperty, symbolTag, toText } from "../prelude/lent";
import { offered } from "./offers";

/** Offers a class under its name, which `Object.prototype.toString` tells too: the build shortens those here. */
export function tag(constructor: { prototype: object }, name: string): void {
  offered[name] = constructor;
  defineProperty(constructor, "name", { __proto__: null, value: name, configurable: true } as PropertyDescriptor);
  defineProperty(constructor.prototype, symbolTag, { __proto__: null, value: name, configurable: true } as PropertyDescriptor);
}

/** Offers a function that is a global, under the name that the build took from it. */
export function offer(action: (...given: never[]) => unknown, name: string): void {
  defineProperty(action, "name", { __proto__: null, value: name, configurable: true } as PropertyDescriptor);
  offered[name] = action;
}

/** A constant on an object; web classes have theirs on themselves and on their prototype. */
export function constant(holder: object, name: string, value: unknown): void {
  defineProperty(holder, name, { __proto__: null, value, enumerable: true } as PropertyDescriptor);
}

/** A method under a symbol, or under a second name. */
export function method(constructor: { prototype: object }, name: string | symbol, value: unknown): void {
  defineProperty(constructor.prototype, name, {
    __proto__: null,
    value,
    configurable: true,
    writable: true,
  } as PropertyDescriptor);
}

export function need(given: ArrayLike<unknown>, count: number, what: string): void {
  if (given.length < count) {
    throw new SafeTypeError(what + " needs " + toText(count) + (count === 1 ? " argument" : " arguments") + ", got " + toText(given.length));
  }
}

/** Text as the web's interfaces take it: whatever is given, as a string. */
export function text(value: unknown): string {
  return "" + (value as string);
}

/** What a call was given as its options; null where it was given none. */
export function optionsOf<T extends object>(value: unknown, what: string): T | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object" && typeof value !== "function") throw new SafeTypeError(what + ": the options must be an object");
  return value as T;
}
