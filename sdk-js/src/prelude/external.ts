/**
 * Memory outside of the JavaScript heap, which V8's heap limit does not see: buffers and wasm.
 *
 * Every constructor that takes such memory is replaced by a Proxy that counts what it takes, and
 * what the collector gives back. A script that takes more than its limit gets a RangeError. What
 * cannot be counted from here (memory that wasm code grows itself) shows in the worker's resident
 * memory, which the worker watches.
 */

import { limits } from "./limits";
import {
  apply,
  arrayBufferLength,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  toText,
  typedLength,
  typedName,
} from "./primordials";
import { overLimit } from "./reached";

const WASM_PAGE = 65_536;

let taken = 0;
let takenBefore = 0;
const collected = new FinalizationRegistry<number>((bytes) => {
  taken -= bytes;
});
const watch = collected.register.bind(collected);

/** Takes `bytes` for something that is yet to be made; throws where that is too much. */
function claim(bytes: number): number {
  if (!(bytes > 0)) return 0;
  if (taken + bytes > limits.external) {
    throw overLimit(
      "external",
      "buffers and wasm memory would take " + toText(taken + bytes) + " bytes, at most " + toText(limits.external) + " are allowed",
    );
  }
  taken += bytes;
  return bytes;
}

/**
 * Whether a collection is worth its time: half of the limit is taken, and more than after the last
 * one that was asked for. V8 alone would wait for longer than the limit allows.
 */
export function wantsCollection(): boolean {
  const wanted = taken > limits.external / 2 && taken > takenBefore;
  if (wanted) takenBefore = taken;
  else if (taken < takenBefore) takenBefore = taken;
  return wanted;
}

/** What `make` makes, counted until the collector takes it. */
function counted<T extends object>(bytes: number, make: () => T): T {
  const claimed = claim(bytes);
  let made: T;
  try {
    made = make();
  } catch (error) {
    taken -= claimed;
    throw error;
  }
  if (claimed > 0) watch(made, claimed);
  return made;
}

type Constructor = abstract new (...args: never[]) => object;

/** Puts a counting Proxy where guild code finds the constructor: the global and `constructor`. */
function replace(holder: object, name: string, sizeOf: (args: unknown[]) => number): void {
  const original = (holder as Record<string, Constructor | undefined>)[name];
  if (original === undefined) return;
  const proxy = new Proxy(original, {
    construct: (target, args: unknown[], newTarget) =>
      counted(sizeOf(args), () => construct(target, args, newTarget)),
  });
  defineProperty(holder, name, { value: proxy, enumerable: false, configurable: true, writable: true });
  const { prototype } = original;
  defineProperty(prototype as object, "constructor", { value: proxy, enumerable: false, configurable: true, writable: true });
}

function bufferSize(args: unknown[]): number {
  const options = args[1] as { maxByteLength?: unknown } | undefined;
  const most = typeof options === "object" && options !== null ? options.maxByteLength : undefined;
  return typeof most === "number" ? most : typeof args[0] === "number" ? args[0] : 0;
}

/** Of a length; an array is copied at its length; a view on a buffer takes nothing new. */
function typedArraySize(bytesEach: number): (args: unknown[]) => number {
  return (args) => {
    const source = args[0];
    if (typeof source === "number") return source * bytesEach;
    if (typeof source !== "object" || source === null || isBuffer(source)) return 0;
    if (typedName(source) !== undefined) return typedLength(source) * bytesEach;
    const length = getOwnPropertyDescriptor(source, "length")?.value as unknown;
    return typeof length === "number" ? length * bytesEach : 0;
  };
}

function isBuffer(value: object): boolean {
  try {
    arrayBufferLength(value);
    return true;
  } catch {
    return false;
  }
}

/** A method that makes its receiver larger; `more` is by how many bytes. */
function countGrowth(prototype: object, name: string, more: (receiver: object, args: unknown[]) => number): void {
  const original = (prototype as Record<string, ((...args: unknown[]) => unknown) | undefined>)[name];
  if (original === undefined) return;
  defineProperty(prototype, name, {
    value: function grow(this: object, ...args: unknown[]): unknown {
      const claimed = claim(more(this, args));
      if (claimed > 0) watch(this, claimed);
      return apply(original, this, args);
    },
    enumerable: false,
    configurable: true,
    writable: true,
  });
}

function memorySize(args: unknown[]): number {
  const options = args[0] as { initial?: unknown } | undefined;
  const pages = typeof options === "object" && options !== null ? options.initial : 0;
  return typeof pages === "number" ? pages * WASM_PAGE : 0;
}

export const TYPED_ARRAYS = [
  "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
  "Uint32Array", "Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
];

/** Begins to count; once, before any guild code runs. */
export function limitExternalMemory(): void {
  for (const name of TYPED_ARRAYS) {
    const bytesEach = (globalThis as unknown as Record<string, { BYTES_PER_ELEMENT: number } | undefined>)[name]?.BYTES_PER_ELEMENT;
    if (bytesEach !== undefined) replace(globalThis, name, typedArraySize(bytesEach));
  }
  const { prototype } = ArrayBuffer;
  replace(globalThis, "ArrayBuffer", bufferSize);
  replace(globalThis, "SharedArrayBuffer", bufferSize);
  countGrowth(prototype, "transfer", (_buffer, args) => (typeof args[0] === "number" ? args[0] : 0));
  countGrowth(prototype, "transferToFixedLength", (_buffer, args) => (typeof args[0] === "number" ? args[0] : 0));
  limitWasm();
}

interface WasmMemory {
  Memory: { prototype: object };
}

function limitWasm(): void {
  const wasm = (globalThis as { WebAssembly?: WasmMemory }).WebAssembly;
  if (wasm === undefined) return;
  const { prototype } = wasm.Memory;
  replace(wasm, "Memory", memorySize);
  countGrowth(prototype, "grow", (_memory, args) => (typeof args[0] === "number" ? args[0] * WASM_PAGE : 0));
}
