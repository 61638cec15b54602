import assert from "node:assert/strict";
import { test } from "node:test";

import { interaction, isolate, message, press } from "./support/isolate.mjs";

const settle = () => new Promise((resolve) => setImmediate(resolve));
const say = (guild, content, fields = {}) =>
  guild.dispatch("MESSAGE_CREATE", message({ content, ...fields }), `said ${content}`);

/** Runs `body` and keeps what it gives in `outcome`. */
function start(body, answers) {
  const guild = isolate(answers);
  guild.run(`
    globalThis.outcome = "waiting";
    (async () => { ${body} })().then(
      (value) => { outcome = value; },
      (error) => { outcome = error.code + ": " + error.message; },
    );
  `);
  return guild;
}

test("waitFor gives the first event that the filter accepts, and then waits no more", async () => {
  const guild = start(`
    const ctx = await waitFor("messageCreate", (ctx) => ctx.msg.content === "yes");
    return ctx.msg.content + " " + ctx.eventId;
  `);
  assert.deepEqual(guild.wanted, ["MESSAGE_CREATE"]);
  await say(guild, "no");
  assert.equal(guild.context.outcome, "waiting");
  assert.deepEqual(guild.timers(), [60_000]);
  await say(guild, "yes");
  assert.equal(guild.context.outcome, "yes said yes");
  assert.deepEqual(guild.timers(), []);
});

test("waitFor rejects when nothing came in time, and waits no more", async () => {
  const guild = start(`await waitFor("messageCreate", null, { timeout: 5 });`);
  guild.fire(5);
  await settle();
  assert.equal(
    guild.context.outcome,
    "timeout: waitFor: no messageCreate came within 5 ms",
  );
  await say(guild, "late");
  assert.deepEqual(guild.reports, []);
});

test("a filter may be asynchronous, and what it throws is the event's failure", async () => {
  const guild = start(`
    const ctx = await waitFor("messageCreate", async (ctx) => {
      if (ctx.msg.content === "bad") throw new Error("oh");
      return ctx.msg.content === "yes";
    });
    return ctx.msg.content;
  `);
  await say(guild, "bad");
  assert.equal(guild.reports[0].eventId, "said bad");
  await Promise.all([say(guild, "yes"), say(guild, "yes")]);
  assert.equal(guild.context.outcome, "yes");
});

test("only so many wait at once, and none for longer than is allowed", async () => {
  const guild = start(`
    for (let i = 0; i < 3; i++) waitFor("messageCreate");
    try { waitFor("messageCreate"); } catch (error) { throw error; }
  `);
  await settle();
  assert.match(guild.context.outcome, /^limit_exceeded: more than 3 collectors/);
  const other = start(`await waitFor("messageCreate", null, { timeout: 900_001 });`);
  await settle();
  assert.match(other.context.outcome, /^limit_exceeded: waitFor: timeout is more than 900000 ms/);
  assert.deepEqual(other.timers(), []);
});

test("what has ended makes room", async () => {
  const guild = start(`
    for (let i = 0; i < 10; i++) {
      try { await waitFor("messageCreate", null, { timeout: 1 }); } catch {}
    }
    return "all";
  `);
  for (let i = 0; i < 10; i++) {
    guild.fire(1);
    await settle();
  }
  assert.equal(guild.context.outcome, "all");
});

for (const [given, says] of [
  [`waitFor("")`, /the event's name must be a string/],
  [`waitFor("messageCreate", 5)`, /the filter is no function/],
  [`waitFor("messageCreate", null, { timeout: 0 })`, /timeout must be a number/],
  [`collect("messageCreate", { max: 0 })`, /max must be a number/],
  [`collect("messageCreate", { idle: "x" })`, /idle must be a number/],
]) {
  test(`${given} is refused`, async () => {
    const guild = start(`await ${given};`);
    await settle();
    assert.match(guild.context.outcome, says);
    assert.deepEqual(guild.timers(), []);
  });
}

const COLLECT = (options) => `
  const seen = [];
  for await (const ctx of collect("messageCreate", ${options})) seen.push(ctx.msg.content);
  return seen.join();
`;

test("a collector ends with the number it may take", async () => {
  const guild = start(COLLECT(`{ max: 2, filter: (ctx) => ctx.msg.content !== "b" }`));
  for (const content of ["a", "b", "c", "d"]) await say(guild, content);
  await settle();
  assert.equal(guild.context.outcome, "a,c");
  assert.deepEqual(guild.timers(), []);
});

test("a collector ends with its time, and what it has taken is still seen", async () => {
  const guild = isolate();
  guild.run(`globalThis.all = collect("messageCreate", { time: 7 });`);
  await say(guild, "a");
  await say(guild, "b");
  guild.fire(7);
  await say(guild, "c");
  guild.run(`(async () => {
    globalThis.seen = [];
    for await (const ctx of all) seen.push(ctx.msg.content);
    seen.push("end");
  })();`);
  await settle();
  assert.deepEqual([...guild.context.seen], ["a", "b", "end"]);
});

test("a collector ends when nothing comes for a while", async () => {
  const guild = start(COLLECT(`{ idle: 9 }`));
  await say(guild, "a");
  assert.deepEqual(guild.timers(), [60_000, 9]);
  guild.fire(9);
  await settle();
  assert.equal(guild.context.outcome, "a");
});

test("a loop that is left ends its collector", async () => {
  const guild = start(`
    for await (const ctx of collect("messageCreate")) return ctx.msg.content;
  `);
  await say(guild, "a");
  await settle();
  assert.equal(guild.context.outcome, "a");
  assert.deepEqual(guild.timers(), []);
});

test("ctx.collect takes messages of the same channel", async () => {
  const guild = isolate();
  guild.run(`on("messageCreate", async (ctx) => {
    if (ctx.msg.content !== "start") return;
    globalThis.seen = [];
    for await (const next of ctx.collect("messageCreate", { max: 1 })) seen.push(next.msg.content);
  });`);
  const begun = say(guild, "start");
  await settle();
  await say(guild, "elsewhere", { channel_id: "21" });
  await say(guild, "here");
  await begun;
  assert.deepEqual([...guild.context.seen], ["here"]);
});

const ASK = `on("interactionCreate", async (ctx) => {
  await ctx.reply({ content: "sure?" });
  const next = await ctx.awaitComponent({ filter: (c) => c.msg.customId === "yes" });
  globalThis.taken = next.msg.customId;
  globalThis.go = () => next.update("done");
  await new Promise((resolve) => { globalThis.finish = resolve; });
});`;
const answered = { "interaction.respond": { id: "90", channel_id: "20" } };
const pressed = (id, fields = {}) =>
  press({ id: "61", data: { custom_id: id, component_type: 2 }, ...fields });

test("a component that was awaited is under way until it is answered", async () => {
  const guild = isolate(answered);
  guild.run(ASK);
  const command = guild.dispatch("INTERACTION_CREATE", interaction());
  await settle();
  await guild.dispatch("INTERACTION_CREATE", pressed("no"), "e2");
  const elsewhere = pressed("yes", { message: message({ id: "91" }) });
  await guild.dispatch("INTERACTION_CREATE", elsewhere, "e3");
  assert.equal(guild.context.taken, undefined);
  let isOver = false;
  const use = guild.dispatch("INTERACTION_CREATE", pressed("yes"), "e4").then(() => {
    isOver = true;
  });
  await settle();
  assert.equal(guild.context.taken, "yes");
  assert.equal(isOver, false);
  await guild.run(`go()`);
  await use;
  assert.equal(guild.ops.at(-1).eventId, "e4");
  guild.run(`finish()`);
  await command;
});

test("a component that was awaited and not answered is over when who awaited it is", async () => {
  const guild = isolate(answered);
  guild.run(ASK);
  const command = guild.dispatch("INTERACTION_CREATE", interaction());
  await settle();
  const use = guild.dispatch("INTERACTION_CREATE", pressed("yes"), "e4");
  await settle();
  guild.run(`finish()`);
  await command;
  await use;
  assert.deepEqual(guild.reports, []);
});

test("what comes of an awaited component belongs to the same handler", async () => {
  const guild = isolate(answered);
  guild.run(`on("interactionCreate", async (ctx) => {
    await ctx.reply("1");
    const first = await ctx.awaitComponent();
    await first.update("2");
    const second = await first.awaitComponent();
    await new Promise((resolve) => { globalThis.finish = resolve; });
    await second.update("3");
  });`);
  const command = guild.dispatch("INTERACTION_CREATE", interaction());
  await settle();
  await guild.dispatch("INTERACTION_CREATE", pressed("a"), "e2");
  let isOver = false;
  const use = guild.dispatch("INTERACTION_CREATE", pressed("b"), "e3").then(() => {
    isOver = true;
  });
  await settle();
  assert.equal(isOver, false);
  guild.run(`finish()`);
  await Promise.all([command, use]);
});

test("patched prototypes do not disturb who waits", async () => {
  const guild = isolate();
  guild.run(`
    Promise.prototype.then = () => { throw new Error("then"); };
    Array.prototype.push = () => { throw new Error("push"); };
    Object.defineProperty(Array.prototype, 0, { set() { throw new Error("set"); } });
    globalThis.seen = "";
    (async () => {
      for await (const ctx of collect("messageCreate", { max: 2 })) seen += ctx.msg.content;
    })();
  `);
  await say(guild, "a");
  await say(guild, "b");
  await settle();
  assert.equal(guild.context.seen, "ab");
});
