import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

/** The calls that an async piece of script makes. */
async function calls(body, answers) {
  const guild = isolate(answers);
  const value = await guild.run(`(async () => { ${body} })()`);
  return { value, calls: guild.ops.map(({ name, args }) => [name, args]) };
}

const due = (when) => calls(`await tasks.schedule("remind", ${when});`).then((made) => made.calls[0][1]);

test("a task is due at a Date, at milliseconds, at an ISO time or in a while", async () => {
  const named = { name: "remind", payload: null };
  assert.deepEqual(await due("new Date(1900000000000)"), { ...named, dueAt: 1900000000000 });
  assert.deepEqual(await due("1900000000000.5"), { ...named, dueAt: 1900000000000 });
  assert.deepEqual(await due('"2030-03-17T17:46:40Z"'), { ...named, dueAt: 1900000000000 });
  assert.deepEqual(await due("{ in: 1.5 }"), { ...named, inMs: 1500 });
  for (const [text, ms] of [["90s", 90_000], ["5m", 300_000], ["1h30m", 5_400_000], ["2d", 172_800_000], ["1w", 604_800_000], ["0s", 0]]) {
    assert.deepEqual(await due(`{ in: "${text}" }`), { ...named, inMs: ms });
  }
});

test("what is no time is refused before it is sent", async () => {
  for (const when of ["undefined", "null", "{}", "NaN", "Infinity", '"soon"', "new Date(NaN)"]) {
    await assert.rejects(due(when), /a time is a Date/, when);
  }
  for (const when of ["1900000000", "-1"]) await assert.rejects(due(when), /milliseconds since 1970/, when);
  for (const inside of ['"5"', '"m"', '"5 m"', '"5y"', '""', "-1", "NaN", '"5m3"', '"5toString"']) {
    await assert.rejects(due(`{ in: ${inside} }`), /duration/, inside);
  }
});

test("payload and key go along; cancel and list are their ops", async () => {
  const made = await calls(`
    await tasks.schedule("remind", { in: 1 }, { a: [1] }, { key: "k" });
    await tasks.cancel("k");
    await tasks.list();
    await tasks.list({ name: "remind", limit: 5, cursor: "c" });
  `);
  assert.deepEqual(made.calls, [
    ["tasks.schedule", { name: "remind", inMs: 1000, payload: { a: [1] }, key: "k" }],
    ["tasks.cancel", { keyOrId: "k" }],
    ["tasks.list", {}],
    ["tasks.list", { name: "remind", limit: 5, cursor: "c" }],
  ]);
  await assert.rejects(calls(`await tasks.schedule("", { in: 1 });`), /name must be a string/);
  await assert.rejects(calls(`await tasks.cancel(5);`), /key or id must be a string/);
});

const TASK = {
  id: "00ff",
  name: "remind",
  key: null,
  payload: { snake_case: 1 },
  scheduled_at: "2026-01-01T00:00:00Z",
  attempt: 3,
};

test("a task reaches its handler with its payload as it was given", async () => {
  const guild = isolate();
  guild.run(`
    onTask("remind", (ctx) => { globalThis.ctx = ctx; });
    onTask("other", () => { throw new Error("not mine"); });
  `);
  await guild.dispatch("task", TASK, "task-00ff", 2);
  const { ctx } = guild.context;
  assert.equal(JSON.stringify(ctx.payload), `{"snake_case":1}`);
  assert.deepEqual(
    [ctx.taskId, ctx.name, ctx.key, ctx.scheduledAt, ctx.attempt, ctx.eventId],
    ["00ff", "remind", null, "2026-01-01T00:00:00Z", 4, "task-00ff"],
  );
  assert.equal(ctx.msg.taskId, "00ff");
  await assert.rejects(ctx.reply("x"), /no channel to answer in/);
  assert.equal(guild.reports.length, 0);
});

test("a task that nothing handles fails and says so", async () => {
  const guild = isolate();
  guild.run(`onTask("toString", () => {})`);
  await guild.dispatch("task", TASK);
  await guild.dispatch("task", { ...TASK, name: "constructor" });
  assert.deepEqual(
    guild.reports.map(({ error }) => error.message),
    [`no onTask("remind") handles this task`, `no onTask("constructor") handles this task`],
  );
});

test("onTask refuses what is no name and no function, and a name that is taken", () => {
  const guild = isolate();
  assert.throws(() => guild.run(`onTask("", () => {})`), { name: "TypeError" });
  assert.throws(() => guild.run(`onTask("a")`), { name: "TypeError" });
  guild.run(`onTask("a", () => {})`);
  assert.throws(() => guild.run(`onTask("a", () => {})`), /already a handler of "a"/);
});

test("prototypes that guild code has changed do not change a task", async () => {
  const made = await calls(`
    Date.prototype.getTime = () => 1;
    Date.parse = () => 2;
    Object.defineProperty(Object.prototype, "key", { set() { throw new Error("seen"); }, get: () => "k", configurable: true });
    await tasks.schedule("remind", new Date(1900000000000));
    await tasks.schedule("remind", "2030-03-17T17:46:40Z");
  `);
  for (const [, args] of made.calls) assert.equal(args.dueAt, 1900000000000);
});
