/** The globals that are evaluated when they are first used; `src/platform` has them. */

import { lateSource } from "./furniture";
import { lendLater } from "./lend";
import { lentThings } from "./lent-things";
import { TYPED_ARRAYS } from "./external";
import {
  assign,
  create,
  defineProperty,
  evaluate,
  freeze,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  hasOwn,
  objectPrototype,
  typedArrays,
} from "./primordials";

type Platform = (name: string) => unknown;
type Make = (lent: object, globals: object | null) => Platform;

const NAMES = [
  "AbortController", "AbortSignal", "Blob", "CryptoKey", "CustomEvent", "DOMException", "Event", "EventTarget",
  "File", "FormData", "Headers", "Request", "Response", "TextDecoder", "TextEncoder", "URL", "URLSearchParams",
  "atob", "btoa", "crypto", "fetch", "structuredClone",
];

let globals: Record<string, unknown> | null = null;
let platform: Platform | null = null;

/**
 * Something that the platform defines, evaluated now if it was not before.
 *
 * Guild code may ask at the end of its stack or of its time. What was cut off in the middle is not
 * used: the next who asks has everything evaluated anew.
 */
export function fromPlatform(name: string): unknown {
  const before = platform;
  platform = null;
  const ready = before ?? (evaluate(lateSource("platform")) as Make)(lentThings(), globals);
  const found = ready(name);
  platform = ready;
  return found;
}

/** Begins to offer them; after the constructors of buffers were replaced by those that count. */
export function lendPlatform(): void {
  globals = capture();
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i] as string;
    lendLater(name, () => fromPlatform(name));
  }
}

/** The constructors that the platform's source names, by those names; `build.mjs` binds them. */
function capture(): Record<string, unknown> {
  const found = create(null) as Record<string, unknown>;
  for (const name of [
    "Array", "ArrayBuffer", "BigInt", "Boolean", "DataView", "Date", "Error", "Map", "Math", "Number", "Promise", "RangeError",
    "RegExp", "Set", "String", "Symbol", "TypeError", "Uint16Array", "Uint32Array", "Uint8Array",
  ]) {
    found[name] = (globalThis as unknown as Record<string, unknown>)[name];
  }
  for (const name of TYPED_ARRAYS) typedArrays[name] = (globalThis as unknown as typeof typedArrays)[name] as never;
  // For what npm packages and esbuild call; statics, and no function.
  found.Object = {
    __proto__: null,
    assign,
    create,
    defineProperty,
    freeze,
    getOwnPropertyDescriptor,
    getOwnPropertyNames,
    getPrototypeOf,
    hasOwn,
    prototype: objectPrototype,
  };
  return found;
}
