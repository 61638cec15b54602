import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

const types = readFileSync(new URL("../../runtime-dist/sdk.d.ts", import.meta.url), "utf8");
const names = [...isolate().run(`[...Object.keys(trellis), "trellis", "flora"]`)];

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
