import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

/** The calls that an async piece of script makes. */
async function calls(body, answers) {
  const guild = isolate(answers);
  const value = await guild.run(`(async () => { ${body} })()`);
  return { value, calls: guild.ops.map(({ name, args }) => [name, args]) };
}

test("every method of a store is its op, with the store's name", async () => {
  const made = await calls(`
    const notes = kv.store("notes");
    await notes.get("a");
    await notes.getWithMetadata("a");
    await notes.set("a", "1");
    await store("notes").set("a", "1", { expiration: 1900000000, metadata: { by: 1.5 } });
    await new KvStore("notes").set("a", "1", { expiration: 1900000000n });
    await notes.updateMetadata("a", null);
    await notes.delete("a");
    await notes.list();
    await notes.list({ prefix: "p", limit: 5, cursor: "c" });
  `);
  const at = { store: "notes", key: "a" };
  assert.deepEqual(made.calls, [
    ["kv.get", at],
    ["kv.get_with_metadata", at],
    ["kv.set", { ...at, value: "1" }],
    ["kv.set", { ...at, value: "1", expiration: 1900000000, metadata: { by: 1.5 } }],
    ["kv.set", { ...at, value: "1", expiration: 1900000000 }],
    ["kv.update_metadata", { ...at, metadata: null }],
    ["kv.delete", at],
    ["kv.list", { store: "notes" }],
    ["kv.list", { store: "notes", prefix: "p", limit: 5, cursor: "c" }],
  ]);
});

test("an absent key is null, with metadata or without", async () => {
  const { value } = await calls(`
    const notes = kv.store("notes");
    return JSON.stringify([await notes.get("a"), await notes.getWithMetadata("a")]);
  `);
  assert.equal(value, `[null,{"value":null}]`);
});

test("a value that is no text is refused before it is sent", async () => {
  await assert.rejects(calls(`await kv.store("notes").set("a", { b: 1 });`), /use JSON.stringify/);
  assert.throws(() => isolate().run(`kv.store("")`), /name must be a string/);
});

test("an op that is refused rejects with its code", async () => {
  const { value } = await calls(
    `try { await kv.store("a").get("b"); } catch (error) { return error.code; }`,
    { "kv.get": { refuse: { message: "too much", code: "limit_exceeded" } } },
  );
  assert.equal(value, "limit_exceeded");
});

test("a secret is its placeholder, null where there is none", () => {
  const guild = isolate();
  assert.equal(guild.run(`secrets.get("KEY")`), "placeholder");
  assert.equal(guild.run(`secrets.get("OTHER")`), null);
});

test("rest calls are their ops; interactions go by id or by the token that stands for it", async () => {
  const made = await calls(`
    await rest.sendMessage({ channelId: "20", content: "a", replyTo: "10", guildId: "30" });
    await rest.editMessage({ channelId: "20", messageId: "10", content: "b" });
    await rest.deleteMessage({ channelId: "20", messageId: "10" });
    await rest.sendInteractionResponse({ interactionId: "60", token: "60", content: "c", ephemeral: true });
    await rest.deferInteractionResponse({ token: "60", ephemeral: true });
    await rest.updateInteractionResponse({ interactionId: "60", token: "60", content: "d" });
    await rest.editOriginalInteractionResponse({ applicationId: "70", interactionToken: "60", content: "e" });
    await rest.createFollowupMessage({ applicationId: "70", token: "60", content: "f" });
  `);
  assert.deepEqual(made.calls, [
    ["message.send", { channelId: "20", content: "a", replyTo: "10" }],
    ["message.edit", { channelId: "20", content: "b", messageId: "10" }],
    ["message.delete", { channelId: "20", messageId: "10" }],
    ["interaction.respond", { interactionId: "60", content: "c", ephemeral: true }],
    ["interaction.defer", { interactionId: "60", ephemeral: true }],
    ["interaction.respond", { interactionId: "60", content: "d", update: true }],
    ["interaction.edit_original", { interactionId: "60", content: "e" }],
    ["interaction.followup", { interactionId: "60", content: "f" }],
  ]);
});

test("messages that rest gives are in camelCase", async () => {
  const { value } = await calls(`
    return JSON.stringify(await rest.sendMessage({ channelId: "20", content: "a" }));
  `);
  assert.equal(JSON.parse(value).channelId, "20");
});
