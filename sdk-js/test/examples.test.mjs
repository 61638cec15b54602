import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const types = path.join(root, "..", "runtime-dist", "sdk.d.ts");
const COMMENT = /\/\*\*((?:(?!\*\/)[^])*)\*\//g;

// An example may speak of what its reader has: names that are declared nowhere, and their types.
const FREE_NAMES = /error TS(?:2304|18004|2552|7006|7031|18046): /;

/** The code of every example of the SDK's types. */
function examples() {
  const comments = [...readFileSync(types, "utf8").matchAll(COMMENT)];
  const lines = comments.map(([, text]) => text.replace(/^[ \t]*\* ?/gm, ""));
  return lines.filter((text) => text.includes("@example\n")).map((text) => text.split("@example\n")[1]);
}

/** What tsc says against a module for each example, without what the reader would have. */
function complaints(directory, codes) {
  const names = codes.map((_, number) => `example${number}.ts`);
  names.forEach((name, number) => {
    writeFileSync(path.join(directory, name), `${codes[number]}\nexport {};\n`);
  });
  const compilerOptions = { lib: ["es2023"], module: "esnext", target: "es2022", types: [] };
  const config = { compilerOptions: { ...compilerOptions, strict: true, noEmit: true }, files: [types, ...names] };
  writeFileSync(path.join(directory, "tsconfig.json"), JSON.stringify(config));
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    execFileSync(process.execPath, [tsc, "-p", directory, "--pretty", "false"], { encoding: "utf8" });
    return [];
  } catch (error) {
    return error.stdout.split("\n").filter((line) => line.includes("error TS") && !FREE_NAMES.test(line));
  }
}

test("every example of the documentation compiles", () => {
  const codes = examples();
  assert.ok(codes.length > 50);
  const directory = mkdtempSync(path.join(tmpdir(), "trellis-examples-"));
  try {
    assert.deepEqual(complaints(directory, codes), []);
    assert.equal(complaints(directory, ['rest.sendMessage({ chanelId: "1" });']).length, 1);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
