import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

async function calls(script, answers) {
  const guild = isolate(answers);
  const value = await guild.run(`(async () => { ${script} })()`);
  return { calls: guild.ops.map(({ name, args }) => [name, args]), value };
}

test("a channel's methods are ops with its id", async () => {
  const { calls: made } = await calls(`
    const place = channel("1");
    await place.send("hi");
    await place.send({ content: "ho", channelId: "2" });
    await place.messages({ limit: 5 });
    await place.bulkDelete(["8", "9"], "spam");
    await place.setPermissions("5", { type: 0, deny: Permissions.SEND_MESSAGES });
    await place.delete();
  `);
  assert.deepEqual(made, [
    ["message.send", { content: "hi", channelId: "1" }],
    ["message.send", { content: "ho", channelId: "1" }],
    ["message.list", { limit: 5, channelId: "1" }],
    ["message.delete_many", { messageIds: ["8", "9"], reason: "spam", channelId: "1" }],
    ["channel.edit_permissions", { overwriteId: "5", type: 0, deny: "2048", channelId: "1" }],
    ["channel.delete", { channelId: "1" }],
  ]);
});

test("a message's methods are ops with both of its ids", async () => {
  const { calls: made } = await calls(`
    const said = message("1", "2");
    await said.reply("hi");
    await said.edit({ content: null });
    await said.react("⭐");
    await said.unreact("⭐", "7");
    await said.forward("3");
    await said.startThread({ name: "talk" });
  `);
  const both = { channelId: "1", messageId: "2" };
  assert.deepEqual(made, [
    ["message.send", { content: "hi", channelId: "1", replyTo: "2" }],
    ["message.edit", { content: null, ...both }],
    ["reaction.add", { emoji: "⭐", ...both }],
    ["reaction.remove", { emoji: "⭐", userId: "7", ...both }],
    ["message.forward", { channelId: "3", fromChannelId: "1", messageId: "2" }],
    ["thread.create_from_message", { name: "talk", ...both }],
  ]);
});

test("members, roles and users have what moderators need", async () => {
  const { calls: made } = await calls(`
    const ada = member("7");
    await ada.addRole("11", "earned");
    await ada.timeout(10, "spam");
    await ada.ban("raid");
    await ada.ban({ deleteMessageSeconds: 60 });
    await ada.send("bye");
    await ada.setNick(null);
    await role("11").addTo("7");
    await user("7").unban();
  `);
  assert.deepEqual(made, [
    ["member.add_role", { roleId: "11", reason: "earned", userId: "7" }],
    ["member.timeout", { seconds: 600, reason: "spam", userId: "7" }],
    ["ban.create", { reason: "raid", userId: "7" }],
    ["ban.create", { deleteMessageSeconds: 60, userId: "7" }],
    ["direct.send", { content: "bye", userId: "7" }],
    ["member.edit", { nick: null, userId: "7" }],
    ["member.add_role", { userId: "7", roleId: "11" }],
    ["ban.delete", { userId: "7" }],
  ]);
});

test("options that are none are refused", async () => {
  await assert.rejects(calls(`await channel("1").edit(5);`), /edit: expected an object of options/);
});

test("everyMember reads page after page until one is not full", async () => {
  const pages = { "0": 1000, "1999": 2 };
  const members = ({ after = "0" }) =>
    Array.from({ length: pages[after] }, (_, i) => ({ user: { id: String(1000 + i) } }));
  const { calls: made, value } = await calls(
    `let count = 0; for await (const one of guild.everyMember()) count++; return count;`,
    { "member.list": members },
  );
  assert.equal(value, 1002);
  assert.deepEqual(made, [
    ["member.list", { limit: 1000 }],
    ["member.list", { limit: 1000, after: "1999" }],
  ]);
});

const GUILD = {
  id: "100",
  owner_id: "1",
  roles: [
    { id: "100", permissions: "1024" },
    { id: "11", permissions: "2048" },
    { id: "12", permissions: "8" },
    { id: "13", permissions: "8192" },
  ],
};

/** The names of what a member with these roles holds in a channel with these overwrites. */
async function held({ id = "7", roles = [], overwrites, type = 0, until = null }) {
  const answers = {
    "guild.get": GUILD,
    "member.get": { user: { id }, roles, communication_disabled_until: until },
    "channel.get": ({ channelId }) =>
      channelId === "2" && type === 11
        ? { type, parent_id: "1" }
        : { type: 0, permission_overwrites: overwrites },
  };
  const place = overwrites === undefined ? "" : `, "${type === 11 ? 2 : 1}"`;
  const { value } = await calls(
    `return Permissions.names(await permissionsOf("${id}"${place})).join(" ");`,
    answers,
  );
  return value;
}

test("permissions in the guild are those of everyone and of the member's roles", async () => {
  assert.equal(await held({}), "VIEW_CHANNEL");
  assert.equal(await held({ roles: ["11", "13"] }), "VIEW_CHANNEL SEND_MESSAGES MANAGE_MESSAGES");
});

test("owner and administrators have all of them, whatever a channel says", async () => {
  const overwrites = [{ id: "100", type: 0, allow: "0", deny: "1024" }];
  const all = await held({ id: "1" });
  assert.equal(all.split(" ").length, 52);
  assert.equal(await held({ id: "1", overwrites }), all);
  assert.equal(await held({ roles: ["12"], overwrites, until: "2999-01-01T00:00:00Z" }), all);
});

test("a channel's overwrites count in Discord's order: everyone, roles together, the member", async () => {
  const everyone = { id: "100", type: 0, allow: "0", deny: "3072" };
  const roles = [
    { id: "11", type: 0, allow: "2048", deny: "0" },
    { id: "13", type: 0, allow: "0", deny: "2048" },
  ];
  const mine = { id: "7", type: 1, allow: "1024", deny: "2048" };
  assert.equal(await held({ overwrites: [everyone] }), "");
  const both = { roles: ["11", "13"], overwrites: [...roles, everyone] };
  assert.equal(await held(both), "SEND_MESSAGES MANAGE_MESSAGES");
  assert.equal(
    await held({ ...both, overwrites: [mine, ...both.overwrites] }),
    "VIEW_CHANNEL MANAGE_MESSAGES",
  );
  assert.equal(await held({ overwrites: [{ id: "13", type: 0, allow: "8192", deny: "0" }] }), "VIEW_CHANNEL");
});

test("a thread has the permissions of its channel", async () => {
  const overwrites = [{ id: "100", type: 0, allow: "2048", deny: "0" }];
  assert.equal(await held({ overwrites, type: 11 }), "VIEW_CHANNEL SEND_MESSAGES");
});

test("who is timed out may only look", async () => {
  const roles = ["11", "13"];
  assert.equal(await held({ roles, until: "2999-01-01T00:00:00Z" }), "VIEW_CHANNEL");
  assert.equal(
    await held({ roles, until: "1999-01-01T00:00:00Z" }),
    "VIEW_CHANNEL SEND_MESSAGES MANAGE_MESSAGES",
  );
});

test("sums of permissions take bits, numbers and Discord's texts", async () => {
  const { value } = await calls(`
    const { has, add, remove, BAN_MEMBERS, KICK_MEMBERS, BYPASS_SLOWMODE } = Permissions;
    return [
      has("6", BAN_MEMBERS), has(2, BAN_MEMBERS), has(8n, BAN_MEMBERS),
      add(BAN_MEMBERS, "2"), remove(6, KICK_MEMBERS), BYPASS_SLOWMODE === 1n << 52n,
    ].join();
  `);
  assert.equal(value, "true,false,true,6,4,true");
});
