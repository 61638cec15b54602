import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { editor } from "./support/editor.mjs";

// What `trellis init` writes: no package is installed there.
const template = fileURLToPath(new URL("../../cli/trellis_cli/templates/typescript", import.meta.url));
const types = fileURLToPath(new URL("../../runtime-dist/sdk.d.ts", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "trellis-editor-"));
const main = readFileSync(path.join(template, "src", "main.ts"), "utf8");
let open;

before(async () => {
  cpSync(template, folder, { recursive: true });
  cpSync(types, path.join(folder, "trellis.d.ts"));
  open = await editor(folder);
});
after(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

function assertSuggests(found, ...names) {
  for (const name of names) assert.ok(found.includes(name), `${name} is not among ${found.slice(0, 20)}`);
}

const command = (inner) => `slash({ name: "a", description: "d", ${inner} });`;
const sub = (inner) => command(`subcommands: [{ name: "s", description: "d", ${inner} }]`);

test("a new project has no mistakes, and mistakes are marked", async () => {
  assert.deepEqual(await open.mistakes(main), []);
  const [mistake] = await open.mistakes(main.replace("ctx.options.name", "ctx.options.nmae"));
  assert.match(mistake, /'nmae' does not exist/);
});

test("globals are suggested, and nothing of a browser or of Node.js", async () => {
  const found = await open.suggestions("|");
  assertSuggests(found, "createBot", "slash", "onButton", "rest", "fetch", "setTimeout", "URL", "crypto");
  for (const foreign of ["window", "document", "process", "require", "Buffer"]) {
    assert.ok(!found.includes(foreign), foreign);
  }
});

test("names are explained", async () => {
  const hover = await open.hover('cr|eateBot({ prefix: "!" });');
  assert.match(hover, /function createBot/);
  assert.match(hover, /Sets up prefix commands and slash commands/);
  assert.match(await open.hover('kv.store("a").incr|ement("b");'), /Adds to a number/);
});

test("events and contexts are suggested", async () => {
  assertSuggests(await open.suggestions('on("|", () => {});'), "messageCreate", "guildMemberAdd");
  const members = await open.suggestions('on("messageCreate", (ctx) => { ctx.| });');
  assertSuggests(members, "msg", "reply", "edit", "collect");
});

test("options of commands, of subcommands and of groups are suggested", async () => {
  for (const place of [command, sub, (inner) => sub(`subcommands: [{ name: "g", description: "d", ${inner} }]`)]) {
    assertSuggests(await open.suggestions(place("options: [{ | }], run() {}")), "name", "type", "required", "choices");
    const kinds = await open.suggestions(place('options: [{ name: "o", description: "d", type: "|" }], run() {}'));
    assertSuggests(kinds, "string", "integer", "user");
    const who = 'options: [{ name: "who", description: "d", type: "user" }], run(ctx) { ctx.options.| }';
    assert.deepEqual(await open.suggestions(place(who)), ["who"]);
  }
});

test("what another file exports is suggested, and imported", async () => {
  const found = await open.suggestions("export const text = greet|");
  assertSuggests(found, "greeting");
});
