import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

import { isolate } from "./support/isolate.mjs";
import { bootedPlatform } from "./support/platform.mjs";

const types = readFileSync(new URL("../../runtime-dist/sdk.d.ts", import.meta.url), "utf8");
const ofSdk = [...isolate().run(`[...Object.keys(trellis), "trellis", "flora"]`)];
const bare = new Set(vm.runInNewContext("Reflect.ownKeys(globalThis)").map(String));
const ofPlatform = bootedPlatform()
  .run("Reflect.ownKeys(globalThis)")
  .map(String)
  .filter((name) => !bare.has(name) || name === "console");
const names = [...ofSdk, ...ofPlatform];

/** The comment right above the (first) declaration of a global. */
function comment(name) {
  const declaration = new RegExp(
    `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\ndeclare (?:const|function|class|var) ${name}\\b`,
  );
  return types.match(declaration)?.[1] ?? "";
}

test("every global is declared, with a comment and an example", () => {
  assert.deepEqual(
    names.filter((name) => !comment(name).includes("@example")),
    [],
  );
});

test("the types stand alone: nothing is imported, referenced or exported", () => {
  assert.doesNotMatch(types, /^(?:import|export)\b|import\(|<reference/m);
});

test("functions and classes are called as authors call them", () => {
  const named = isolate().run(
    `Object.entries(trellis).filter(([, v]) => typeof v === "function").map(([n, v]) => [n, v.name])`,
  );
  assert.ok(named.length > 50);
  for (const [name, shown] of named) assert.equal(shown, name);
  assert.equal(isolate().run(`kv.store("a").constructor.name`), "KvStore");
});
