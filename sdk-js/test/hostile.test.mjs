// Guild code may patch every prototype: dispatching and answering must not notice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { interaction, isolate, message, press } from "./support/isolate.mjs";

const PATCHES = {
  "Promise.prototype.then and catch": `
    Promise.prototype.then = Promise.prototype.catch = Promise.prototype.finally = () => { throw 1; };`,
  "Promise itself": `globalThis.Promise = class {};`,
  "array methods": `
    for (const name of Object.getOwnPropertyNames(Array.prototype))
      if (typeof Array.prototype[name] === "function" && name !== "constructor")
        Array.prototype[name] = () => { throw 2; };
    Array.prototype[Symbol.iterator] = () => { throw 3; };`,
  "string methods": `
    for (const name of Object.getOwnPropertyNames(String.prototype))
      if (typeof String.prototype[name] === "function" && name !== "constructor")
        String.prototype[name] = () => { throw 4; };`,
  "Map and Set": `Map.prototype.get = Set.prototype.has = () => undefined;`,
  "statics of Object, Array and JSON": `
    Object.keys = Object.defineProperty = Array.isArray = () => { throw 5; };
    JSON.stringify = () => '[[0,1,"message.send",{}]]'; JSON.parse = () => ({});`,
  "Function.prototype": `
    Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 6; };`,
  "accessors on Object.prototype": `
    for (const name of ["op", "id", "args", "result", "error", "t", "d", "content", "update", "user",
      "replyTo", "channelId", "messageId", "interactionId", "value", "get", "next", "promise", "0"])
      Object.defineProperty(Object.prototype, name, { __proto__: null, get() { return "forged"; }, set() {}, configurable: true });`,
  "accessors on Array.prototype": `
    for (const name of ["0", "1"])
      Object.defineProperty(Array.prototype, name, { get() { return "forged"; }, set() {}, configurable: true });`,
};

const SCRIPT = `
  createBot({
    commands: [{ name: "ping", run: async (ctx) => { await ctx.reply("pong " + ctx.args[0]); await ctx.edit("2"); } }],
    slashCommands: [{ name: "hello", description: "d", run: async (ctx) => {
      await ctx.reply({ content: "hi " + ctx.options.name, ephemeral: true, attachments: [{ data: "", filename: "f" }] });
      await ctx.reply("more");
    } }],
  });
  on("componentInteraction", async (ctx) => { await ctx.update("pressed " + ctx.msg.user.id); });
  on("messageCreate", () => { throw new Error("mine"); });
`;

const EXPECTED = [
  ["message.send", { channelId: "20", content: "pong a", replyTo: "10" }],
  ["message.edit", { channelId: "20", messageId: "1002", content: "2" }],
  [
    "interaction.respond",
    {
      interactionId: "60",
      content: "hi Bob",
      attachments: [{ data: "", filename: "f" }],
      ephemeral: true,
    },
  ],
  ["interaction.followup", { interactionId: "60", content: "more" }],
  ["interaction.respond", { interactionId: "60", content: "pressed 40", update: true }],
];

for (const [what, patch] of Object.entries(PATCHES)) {
  test(`patching ${what} changes nothing that is dispatched or answered`, async () => {
    const guild = isolate();
    guild.run(SCRIPT);
    guild.run(patch);
    const options = [{ name: "name", type: 3, value: "Bob" }];
    await guild.dispatch("MESSAGE_CREATE", message({ content: "!ping a" }));
    await guild.dispatch(
      "INTERACTION_CREATE",
      interaction({ data: { id: "1", type: 1, name: "hello", options } }),
    );
    await guild.dispatch("INTERACTION_CREATE", press());
    assert.deepEqual(
      guild.ops.slice(1).map(({ name, args }) => [name, args]),
      EXPECTED,
    );
    assert.equal(guild.reports.length, 1);
    assert.equal(guild.reports[0].error.message, "mine");
  });
}

for (const [what, patch] of Object.entries(PATCHES)) {
  test(`patching ${what} changes nothing of what is made when a script first names it`, () => {
    const guild = isolate();
    const whole = Object.keys(isolate().run(`trellis`));
    guild.run(patch);
    assert.deepEqual(Object.keys(guild.run(`trellis`)), whole);
    assert.deepEqual(whole.filter((name) => guild.run(`trellis.${name} === undefined`)), []);
  });
}

test("what is first named at the end of the stack is there afterwards", () => {
  const guild = isolate();
  guild.run(`
    const named = [() => embed, () => rest, () => tasks, () => button];
    const deep = () => { try { deep(); } finally { for (const name of named) name(); } };
    try { deep(); } catch {}
  `);
  assert.equal(guild.run(`button("a").setLabel("x").toJSON().label`), "x");
  assert.equal(guild.run(`embed().setTitle("x").toJSON().title`), "x");
  assert.equal(guild.run(`[rest.kickMember, tasks.schedule].map((one) => typeof one).join()`), "function,function");
});

test("no global leads to the host", () => {
  const guild = isolate();
  guild.run(`
    globalThis.found = [];
    const seen = new Set();
    (function walk(value, path) {
      if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
      seen.add(value);
      for (const key of Reflect.ownKeys(value)) {
        if (["setDispatcher", "declare", "camelize"].includes(key)) found.push(path);
        let inner; try { inner = value[key]; } catch { continue; }
        walk(inner, path + "." + String(key));
      }
      walk(Object.getPrototypeOf(value), path + ".__proto__");
    })(globalThis, "globalThis");
  `);
  assert.deepEqual([...guild.context.found], []);
});

test("the SDK's globals are not listed among a script's own, and can be shadowed", () => {
  const guild = isolate();
  assert.equal(guild.run(`Object.keys(globalThis).join()`), "");
  assert.equal(guild.run(`const file = 1; file`), 1);
});
