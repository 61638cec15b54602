import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

/** What ops a script called outside of any event, and what `globalThis.answer` became. */
async function calls(script, answers) {
  const guild = isolate(answers);
  await guild.run(`(async () => { ${script} })()`);
  return { calls: guild.ops.map(({ name, args }) => [name, args]), context: guild.context };
}

test("a call hands its arguments to its op and answers in camelCase", async () => {
  const answers = { "role.create": { id: "1", unicode_emoji: null } };
  const { calls: made, context } = await calls(
    `globalThis.answer = await rest.createRole({ name: "Red", hoist: undefined });`,
    answers,
  );
  assert.deepEqual(made, [["role.create", { name: "Red" }]]);
  assert.deepEqual({ ...context.answer }, { id: "1", unicodeEmoji: null });
});

test("a call without arguments is one with none", async () => {
  const { calls: made } = await calls(`await rest.fetchRoles();`);
  assert.deepEqual(made, [["role.list", {}]]);
});

test("a call with something else than an object says so", async () => {
  await assert.rejects(calls(`await rest.fetchMember("5");`), /rest\.fetchMember: expected an object/);
});

test("bits become text, bytes become base64, at any depth, and builders become JSON", async () => {
  const { calls: made } = await calls(`
    await rest.editRole({ roleId: "1", permissions: 1n << 40n, icon: new Uint8Array([1, 2, 3, 4]) });
    await rest.createThread({
      channelId: "2",
      name: "n",
      message: {
        attachments: [{ data: new Uint8Array([255]).buffer, filename: "f" }],
        embeds: [embed().setTitle("t")],
      },
    });
    await rest.timeoutMember({ userId: "3", seconds: 60, reason: "spam" });
    await rest.editMember({ userId: "3", communicationDisabledUntil: new Date(0) });
  `);
  assert.deepEqual(made, [
    ["role.edit", { roleId: "1", permissions: "1099511627776", icon: "AQIDBA==" }],
    [
      "thread.create",
      {
        channelId: "2",
        name: "n",
        message: { attachments: [{ data: "/w==", filename: "f" }], embeds: [{ title: "t" }] },
      },
    ],
    ["member.timeout", { userId: "3", seconds: 60, reason: "spam" }],
    ["member.edit", { userId: "3", communicationDisabledUntil: "1970-01-01T00:00:00.000Z" }],
  ]);
});

test("base64 is that of everybody else, for every length of the rest", async () => {
  const lengths = [0, 1, 2, 3, 4, 5, 255, 256, 257];
  const script = lengths
    .map(
      (length) => `await rest.createEmoji({
        name: "e",
        image: Uint8Array.from({ length: ${length} }, (_, i) => i),
      });`,
    )
    .join("\n");
  const { calls: made } = await calls(script);
  const expected = lengths.map((length) =>
    Buffer.from(Uint8Array.from({ length }, (_, i) => i)).toString("base64"),
  );
  assert.deepEqual(
    made.map(([, args]) => args.image),
    expected,
  );
});

test("a file that is replied with may be bytes, too", async () => {
  const guild = isolate();
  guild.run(`on("messageCreate", (ctx) =>
    ctx.reply({ attachments: [{ data: new Uint8Array([104, 105]), filename: "hi" }] }));`);
  await guild.dispatch("MESSAGE_CREATE", { id: "1", channel_id: "2", author: { id: "3" } });
  assert.deepEqual(guild.sent("message.send")[0].attachments, [{ data: "aGk=", filename: "hi" }]);
});

test("patched prototypes see and change nothing of a call", async () => {
  const { calls: made } = await calls(`
    Array.prototype[Symbol.iterator] = () => { throw new Error("no"); };
    Object.defineProperty(Object.prototype, "reason", { set() { throw new Error("no"); }, configurable: true });
    String.prototype.split = () => { throw new Error("no"); };
    Uint8Array.prototype.constructor = null;
    await rest.kickMember({ userId: "1", reason: "r" });
  `);
  assert.deepEqual(made, [["member.kick", { userId: "1", reason: "r" }]]);
});

test("cyclic arguments are refused and nothing hangs", async () => {
  await assert.rejects(calls(`const args = {}; args.payload = args; await rest.editGuild(args);`));
});

test("nobody can replace what rest does for others", async () => {
  const { context } = await calls(`
    "use strict";
    globalThis.answer = [];
    try { rest.kickMember = null; } catch (error) { answer.push(error.constructor.name); }
    try { delete rest.kickMember; } catch (error) { answer.push(error.constructor.name); }
  `);
  assert.deepEqual([...context.answer], ["TypeError", "TypeError"]);
});
