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
  assert.equal(value, `[null,{"value":null,"version":0}]`);
});

test("what JSON cannot say is refused before it is sent", async () => {
  for (const value of ["undefined", "() => 1", "Symbol()", "1n"]) {
    await assert.rejects(calls(`await kv.store("notes").set("a", ${value});`), /text or other JSON/);
  }
  assert.throws(() => isolate().run(`kv.sortedSet("")`), /name must be a string/);
  assert.throws(() => isolate().run(`kv.store("")`), /name must be a string/);
});

test("the newer methods are their ops, too", async () => {
  const made = await calls(`
    const notes = kv.store("notes");
    await notes.getMany(["a", "b"]);
    await notes.set("a", { b: [1] }, { ttl: 60, ifAbsent: true });
    await notes.cas("a", 7, "x", { metadata: null });
    await notes.increment("n");
    await notes.increment("n", -2, { ttl: 5 });
    await notes.list({ reverse: true });
    await notes.count();
    await notes.clear();
  `, { "kv.get_many": [{ value: 1, version: 1 }, { value: null, version: 0 }] });
  const at = { store: "notes", key: "a" };
  assert.deepEqual(made.calls, [
    ["kv.get_many", { keys: [at, { store: "notes", key: "b" }] }],
    ["kv.set", { ...at, value: { b: [1] }, ttl: 60, ifVersion: 0 }],
    ["kv.set", { ...at, value: "x", metadata: null, ifVersion: 7 }],
    ["kv.increment", { store: "notes", key: "n" }],
    ["kv.increment", { store: "notes", key: "n", by: -2, ttl: 5 }],
    ["kv.list", { store: "notes", reverse: true }],
    ["kv.count", { store: "notes" }],
    ["kv.clear", { store: "notes" }],
  ]);
});

test("the methods of a sorted set are their ops", async () => {
  const made = await calls(`
    const levels = kv.sortedSet("levels");
    await levels.add("ada", 3);
    await levels.incrementScore("ada");
    await levels.incrementScore("ada", 0.5);
    await levels.score("ada");
    await levels.rank("ada", { reverse: true });
    await levels.range({ min: 1, max: 2, limit: 3, reverse: true, after: { member: "b", score: 2 } });
    await levels.remove("ada");
    await levels.count();
    await levels.clear();
  `);
  const [set, ada] = [{ set: "levels" }, { set: "levels", member: "ada" }];
  assert.deepEqual(made.calls, [
    ["kv.sorted.add", { ...ada, score: 3 }],
    ["kv.sorted.increment_score", ada],
    ["kv.sorted.increment_score", { ...ada, by: 0.5 }],
    ["kv.sorted.score", ada],
    ["kv.sorted.rank", { ...ada, reverse: true }],
    ["kv.sorted.range", { ...set, limit: 3, min: 1, max: 2, reverse: true, after: { member: "b", score: 2 } }],
    ["kv.sorted.remove", ada],
    ["kv.sorted.count", set],
    ["kv.sorted.clear", set],
  ]);
});

test("a transaction runs again until nobody came between", async () => {
  let version = 0;
  const answers = {
    "kv.get_many": () => [{ value: version, version: ++version }, { value: "x", version: 9 }],
    "kv.commit": () => version === 3,
  };
  const made = await calls(`
    return JSON.stringify(await kv.transact(
      [{ store: "a", key: "k" }, { store: "b", key: "l" }],
      ([count]) => [count + 1, undefined],
    ));
  `, answers);
  assert.equal(made.value, `[3,"x"]`);
  const commits = made.calls.filter(([name]) => name === "kv.commit");
  assert.equal(commits.length, 3);
  assert.deepEqual(commits[2][1].changes, [
    { store: "a", key: "k", version: 3, kind: "set", value: 3 },
    { store: "b", key: "l", version: 9 },
  ]);
});

test("a transaction of one key gets and gives one value; null removes it", async () => {
  const answers = { "kv.get_many": [{ value: "x", version: 4 }], "kv.commit": true };
  const made = await calls(`return await kv.store("a").transact("k", async (old) => null);`, answers);
  assert.equal(made.value, null);
  assert.deepEqual(made.calls[1], ["kv.commit", { changes: [{ store: "a", key: "k", version: 4, kind: "delete" }] }]);
});

test("a transaction that never gets through says so, and a wrong answer as well", async () => {
  const answers = { "kv.get_many": [{ value: 1, version: 1 }], "kv.commit": false };
  const { value } = await calls(
    `try { await kv.store("a").transact("k", (n) => n + 1); } catch (error) { return error.code; }`,
    answers,
  );
  assert.equal(value, "conflict");
  await assert.rejects(calls(`await kv.store("a").transact(["k"], () => 5);`, answers), /one value for each/);
  await assert.rejects(calls(`await kv.store("a").transact("k");`, answers), /said by a function/);
});

test("a value that JSON cannot say is refused, not kept as null", async () => {
  const answers = { "kv.get_many": [{ value: 1, version: 1 }], "kv.commit": true };
  for (const odd of ["() => 1", "5n", "NaN", "-Infinity", "Symbol()"]) {
    const text = /a value is a text or other JSON, not/;
    await assert.rejects(calls(`await kv.store("a").set("k", ${odd});`, answers), text);
    await assert.rejects(calls(`await kv.store("a").transact("k", () => ${odd});`, answers), text);
  }
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
    await rest.editFollowupMessage({ token: "60", messageId: "9", content: "g" });
    await rest.deleteFollowupMessage({ token: "60", messageId: "9" });
    await rest.deleteOriginalInteractionResponse({ token: "60" });
  `);
  assert.deepEqual(made.calls, [
    ["message.send", { channelId: "20", content: "a", replyTo: "10", guildId: "30" }],
    ["message.edit", { channelId: "20", content: "b", messageId: "10" }],
    ["message.delete", { channelId: "20", messageId: "10" }],
    ["interaction.respond", { interactionId: "60", content: "c", ephemeral: true }],
    ["interaction.defer", { interactionId: "60", ephemeral: true }],
    ["interaction.respond", { interactionId: "60", content: "d", update: true }],
    ["interaction.edit_original", { interactionId: "60", content: "e" }],
    ["interaction.followup", { interactionId: "60", content: "f" }],
    ["interaction.edit_followup", { interactionId: "60", content: "g", messageId: "9" }],
    ["interaction.delete_followup", { interactionId: "60", messageId: "9" }],
    ["interaction.delete_original", { interactionId: "60" }],
  ]);
});

test("messages that rest gives are in camelCase", async () => {
  const { value } = await calls(`
    return JSON.stringify(await rest.sendMessage({ channelId: "20", content: "a" }));
  `);
  assert.equal(JSON.parse(value).channelId, "20");
});
