/**
 * WebAssembly that compiles at once and still answers with a promise.
 *
 * V8 would compile in the background and resolve the promise between turns, where guild code has no
 * limits and nobody collects what it posts.
 */

import { defineProperty } from "./primordials";

interface Wasm {
  Module: new (bytes: unknown) => object;
  Instance: new (module: object, imports?: unknown) => object;
}

export function compileWasmAtOnce(): void {
  const wasm = (globalThis as { WebAssembly?: Wasm }).WebAssembly;
  if (wasm === undefined) return;
  const { Module, Instance } = wasm;
  const methods = {
    compile: async (bytes: unknown) => new Module(bytes),
    instantiate: async (source: unknown, imports?: unknown) => {
      if (source instanceof Module) return new Instance(source, imports);
      const module = new Module(source);
      return { module, instance: new Instance(module, imports) };
    },
  };
  for (const name of ["compile", "instantiate"] as const) {
    defineProperty(wasm, name, { value: methods[name], enumerable: false, configurable: true, writable: true });
  }
  for (const name of ["compileStreaming", "instantiateStreaming"]) {
    delete (wasm as unknown as Record<string, unknown>)[name];
  }
}
