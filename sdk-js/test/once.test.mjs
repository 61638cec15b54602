import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

/** What an async piece of script answers, with the calls that it made. */
async function done(body, answers) {
  const guild = isolate(answers);
  const value = await guild.run(`(async () => { ${body} })()`);
  return { value, calls: guild.ops.map(({ name, args }) => [name, args]) };
}

const finish = { "once.finish": (args) => args.value };
const CAUGHT = "catch (error) { return error.message; }";

test("what is to be done is done, and its result kept", async () => {
  const made = await done(`return JSON.stringify(await once("k", async () => ({ id: "1" })));`, {
    "once.begin": { lease: 7 },
    ...finish,
  });
  assert.equal(made.value, `{"id":"1"}`);
  assert.deepEqual(made.calls, [
    ["once.begin", { key: "k", again: false }],
    ["once.finish", { key: "k", lease: 7, value: { id: "1" } }],
  ]);
});

test("what was done is not done again", async () => {
  const made = await done(`return await once("k", () => { throw new Error("done"); });`, {
    "once.begin": { value: "kept" },
  });
  assert.equal(made.value, "kept");
  assert.equal(made.calls.length, 1);
});

test("nothing is null", async () => {
  const made = await done(`return await once("k", () => {});`, { "once.begin": { lease: 7 }, ...finish });
  assert.equal(made.value, null);
  assert.equal(made.calls[1][1].value, null);
});

test("what throws may be tried again, and its error is passed on", async () => {
  const body = `try { await once("k", async () => { throw new Error("no"); }); } ${CAUGHT}`;
  const made = await done(body, { "once.begin": { lease: 7 } });
  assert.equal(made.value, "no");
  assert.deepEqual(made.calls[1], ["once.abandon", { key: "k", lease: 7 }]);
  const down = { refuse: { message: "down", code: "unavailable" } };
  const also = await done(body, { "once.begin": { lease: 7 }, "once.abandon": down });
  assert.equal(also.value, "no");
});

test("what was done and has a result that is no JSON is not done again", async () => {
  const made = await done(`try { await once("k", () => 5n); } ${CAUGHT}`, { "once.begin": { lease: 7 } });
  assert.match(made.value, /BigInt/);
  assert.deepEqual(made.calls[1], ["once.abandon", { key: "k", lease: 7, done: true }]);
});

test("options go along", async () => {
  const answers = { "once.begin": { value: 1 } };
  const made = await done(`await once("k", () => 1, { expiresIn: "1h", again: true });`, answers);
  assert.deepEqual(made.calls[0][1], { key: "k", expiresIn: 3600, again: true });
  const short = await done(`await once("k", () => 1, { expiresIn: 0.5 });`, answers);
  assert.equal(short.calls[0][1].expiresIn, 1);
  const forgotten = await done(`return await once.forget("k");`, { "once.forget": true });
  assert.equal(forgotten.value, true);
});

test("what cannot be done is refused before it is asked for", async () => {
  await assert.rejects(done(`await once("", () => 1);`), /key must be a string/);
  await assert.rejects(done(`await once("k");`), /is a function/);
  await assert.rejects(done(`await once("k", () => 1, { expiresIn: "soon" });`), /once: the duration/);
});
