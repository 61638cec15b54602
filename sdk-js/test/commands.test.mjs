import assert from "node:assert/strict";
import { test } from "node:test";

import { interaction, isolate } from "./support/isolate.mjs";

const plain = (value) => JSON.parse(JSON.stringify(value));
const use = (guild, data, fields = {}) =>
  guild.dispatch("INTERACTION_CREATE", interaction({ data: { id: "1", type: 1, ...data }, ...fields }));
const type = (guild, name, options) => use(guild, { name, options }, { type: 4 });

const OPTION = `name: "count", description: "d"`;
const define = (command) => () => isolate().run(`createBot({ slashCommands: [${command}] })`);
const withOption = (option) =>
  define(`{ name: "ping", description: "d", options: [
    { name: "first", description: "d" }, { ${option} } ] }`);

const WRONG = [
  [define(`{ description: "d" }`), "command 1: it needs a name"],
  [define(`{ name: "ping" }`), "command ping: it needs a description"],
  [define(`{ name: "Ping", description: "d" }`), /command Ping: "Ping" cannot be a name/],
  [define(`{ name: "two words", description: "d" }`), /command two words: .* no spaces/],
  [define(`{ name: "ping", description: "${"d".repeat(101)}" }`),
    "command ping: description is too long: at most 100 characters"],
  [define(`{ name: "${"p".repeat(33)}", description: "d" }`), /name is too long: at most 32/],
  [define(`{ name: "ping", description: "d", nameLocalizations: { de: "Ö" } }`), /"Ö" cannot be/],
  [define(`{ name: "ping", description: "d", descriptionLocalizations: { de: "" } }`),
    "command ping: descriptionLocalizations.de is empty"],
  [define(`{ name: "ping", description: "d", defaultMemberPermissions: "ManageStuff" }`),
    /command ping: defaultMemberPermissions: there is no permission "ManageStuff"/],
  [define(`{ name: "ping", description: "d", contexts: [1] }`), /command ping: contexts leave out 0/],
  [define(`{ name: "ping", description: "d", type: 4 }`), /command ping: type must be 1/],
  [define(`{ name: "a", description: "d" }, { name: "a", description: "e" }`),
    "there are two slash commands with the name a"],
  [define(Array.from({ length: 101 }, (_, i) => `{ name: "a${i}", description: "d" }`).join()),
    /more than 100 slash commands/],
  [define(Array.from({ length: 16 }, (_, i) => `userCommand({ name: "a${i}", run() {} })`).join()),
    /more than 15 user commands/],
  [define(`{ ...userCommand({ name: "a", run() {} }), description: "d" }`),
    /command a: a user's or a message's menu shows no description/],
  [withOption(`${OPTION}, type: "text"`),
    /command ping, option 2 \(count\): there is no option type "text"; there are string, integer/],
  [withOption(`name: "count", description: "${"d".repeat(101)}"`),
    "command ping, option 2 (count): description is too long: at most 100 characters"],
  [withOption(`${OPTION}, requierd: true`),
    "command ping, option 2 (count): requierd is nothing that an option has"],
  [withOption(`${OPTION}, required: true`), /required options come first, "count" does not/],
  [withOption(`name: "first", description: "d"`), /two options with the name "first"/],
  [withOption(`${OPTION}, minValue: 1`), /minValue does not go with this type of option/],
  [withOption(`${OPTION}, type: "integer", minValue: 0.5`), /its limits must be numbers/],
  [withOption(`${OPTION}, type: "integer", minValue: 2, maxValue: 1`), /minValue is greater/],
  [withOption(`${OPTION}, minLength: 2, maxLength: 1`), /minLength is greater/],
  [withOption(`${OPTION}, type: "user", autocomplete: true`), /autocomplete does not go with/],
  [withOption(`${OPTION}, channelTypes: [0]`), /channelTypes does not go with/],
  [withOption(`${OPTION}, autocomplete: true, choices: [{ name: "a", value: "a" }]`),
    /choices and autocomplete exclude each other/],
  [withOption(`${OPTION}, choices: [{ name: "a", value: 1 }]`),
    /option 2 \(count\): the value of choice 1 is of another type/],
  [withOption(`${OPTION}, choices: [{ name: "${"a".repeat(101)}", value: "a" }]`),
    /option 2 \(count\), choice 1 .*: name is too long/],
  [withOption(`${OPTION}, choices: [{ name: "a", value: "a" }, { name: "a", value: "b" }]`),
    /two choices with the name "a"/],
  [withOption(`${OPTION}, choices: Array.from({ length: 26 }, (_, i) => ({ name: "" + i, value: "" }))`),
    /choices are too many: at most 25/],
  [withOption(`${OPTION}, type: "subcommand"`), /subcommands and other options exclude/],
  [define(`{ name: "ping", description: "d",
      options: Array.from({ length: 26 }, (_, i) => ({ name: "o" + i, description: "d" })) }`),
    "command ping: options are too many: at most 25"],
  [define(`{ name: "ping", description: "d", subcommands: [
      { name: "a", description: "d", subcommands: [] }] }`), /a group of subcommands holds one/],
  [define(`{ name: "ping", description: "d", subcommands: [{ name: "a", description: "d",
      options: [{ name: "b", description: "d", type: "subcommand" }] }] }`),
    /option 1 \(a\): a subcommand holds no further subcommands/],
  [define(`{ name: "ping", description: "d", options: Array.from({ length: 25 }, (_, i) => ({
      name: "o" + i, description: "${"d".repeat(100)}",
      choices: Array.from({ length: 25 }, (_, j) => ({ name: "c" + j, value: "0123456789" })) })) }`),
    /command ping: its names, descriptions and values have \d+ characters; 8000 are allowed/],
];

for (const [load, says] of WRONG) {
  test(`a load fails that says: ${says}`, () => {
    assert.throws(load, (error) => {
      assert.equal(error.name, "TypeError");
      if (typeof says === "string") assert.equal(error.message, says);
      else assert.match(error.message, says);
      return true;
    });
  });
}

test("what Discord takes loads: names of any script, emoji, every limit", () => {
  const guild = isolate();
  guild.run(`createBot({ slashCommands: [
    { name: "grüße", description: "${"😀".repeat(100)}" },
    { name: "हिन्दी", description: "d" },
    { name: "สวัสดี", description: "d", category: "fun", cooldown: 5, execute() {} },
    { name: "full", description: "d", options: Array.from({ length: 25 }, (_, i) => ({
      name: "o" + i, description: "d" })) },
  ] });`);
  const [{ commands }] = guild.sent("commands.register");
  assert.deepEqual(commands.map(({ name }) => name), ["grüße", "हिन्दी", "สวัสดี", "full"]);
  assert.deepEqual(Object.keys(commands[2]).sort(), ["description", "name", "type"]);
});

test("permissions are names, lists of names, numbers, bigints and texts", () => {
  const guild = isolate();
  const given = [`"ManageMessages"`, `["KICK_MEMBERS", "BanMembers"]`, `8`, `1n << 40n`, `"0"`, `[]`, `null`];
  guild.run(`createBot({ slashCommands: [${given
    .map((one, i) => `{ name: "c${i}", description: "d", defaultMemberPermissions: ${one} }`)
    .join()}] });`);
  const [{ commands }] = guild.sent("commands.register");
  assert.deepEqual(
    commands.map((command) => command.default_member_permissions),
    ["8192", "6", "8", "1099511627776", "0", "0", undefined],
  );
});

const MENUS = `createBot({ slashCommands: [
  slash({ name: "info", description: "d", run: () => { globalThis.got = "slash"; } }),
  userCommand({ name: "info", nsfw: true, nameLocalizations: { de: "Über" }, defer: false,
    run: (ctx) => { globalThis.got = [ctx.targetId, ctx.targetUser, ctx.targetMember, ctx.options]; } }),
  messageCommand({ name: "info", defaultMemberPermissions: "ManageMessages",
    run: (ctx) => { globalThis.got = [ctx.targetId, ctx.targetMessage]; } }),
] });`;

test("commands of menus are registered beside slash commands of the same name", () => {
  const guild = isolate();
  guild.run(MENUS);
  const [{ commands }] = guild.sent("commands.register");
  assert.deepEqual(commands.slice(1), [
    { name: "info", type: 2, nsfw: true, name_localizations: { de: "Über" } },
    { name: "info", type: 3, default_member_permissions: "8192" },
  ]);
  assert.deepEqual(
    guild.declared.filter(({ name }) => name === "interaction.defer_late").map(({ args }) => args),
    [{ commands: ["info"] }],
  );
});

test("a user's menu gives the user and the member, a message's the message", async () => {
  const guild = isolate();
  guild.run(MENUS);
  const resolved = {
    users: { 40: { id: "40", username: "ann", global_name: "Ann" } },
    members: { 40: { roles: ["50"], joined_at: "2026" } },
  };
  await use(guild, { name: "info", type: 2, target_id: "40", resolved });
  const user = { id: "40", username: "ann", globalName: "Ann" };
  assert.deepEqual(plain(guild.context.got), ["40", user, { roles: ["50"], joinedAt: "2026", user }, {}]);
  await use(guild, { name: "info", type: 2, target_id: "40", resolved: { users: resolved.users } });
  assert.deepEqual(plain(guild.context.got), ["40", user, null, {}]);
  const messages = { 10: { id: "10", content: "hi", mention_roles: [] } };
  await use(guild, { name: "info", type: 3, target_id: "10", resolved: { messages } });
  assert.deepEqual(plain(guild.context.got), ["10", { id: "10", content: "hi", mentionRoles: [] }]);
  await use(guild, { name: "info" });
  assert.equal(guild.context.got, "slash");
});

test("what options name stands in ctx.resolved, wherever the options are", async () => {
  const guild = isolate();
  guild.run(`createBot({ slashCommands: [slash({ name: "a", description: "d", subcommands: [
    { name: "b", description: "d", run: (ctx) => { globalThis.got = [ctx.options, ctx.resolved]; } }] })] });`);
  const options = [
    { name: "who", type: 6, value: "1" },
    { name: "where", type: 7, value: "2" },
    { name: "role", type: 8, value: "3" },
    { name: "any", type: 9, value: "3" },
    { name: "one", type: 9, value: "1" },
    { name: "file", type: 11, value: "4" },
    { name: "text", type: 3, value: "1" },
    { name: "gone", type: 6, value: "9" },
  ];
  const resolved = {
    users: { 1: { id: "1", username: "ann" } },
    members: { 1: { joined_at: "2026" } },
    channels: { 2: { id: "2", parent_id: "5" } },
    roles: { 3: { id: "3", name: "mods", unicode_emoji: null } },
    attachments: { 4: { id: "4", content_type: "text/plain" } },
  };
  await use(guild, { name: "a", options: [{ name: "b", type: 1, options }], resolved });
  const [values, found] = plain(guild.context.got);
  assert.deepEqual(values, {
    who: "1", where: "2", role: "3", any: "3", one: "1", file: "4", text: "1", gone: "9",
  });
  const ann = { id: "1", username: "ann", member: { joinedAt: "2026" } };
  const mods = { id: "3", name: "mods", unicodeEmoji: null };
  assert.deepEqual(found, {
    who: ann,
    where: { id: "2", parentId: "5" },
    role: mods,
    any: mods,
    one: ann,
    file: { id: "4", contentType: "text/plain" },
  });
});

const FIND = `createBot({ slashCommands: [
  slash({
    name: "find", description: "d",
    autocomplete: (ctx) => ["command", ctx.focused.name],
    options: [
      { name: "own", description: "d", autocomplete: (ctx) =>
        [{ name: "Ten", value: ctx.focused.value + "n", nameLocalizations: { de: "Zehn" } }] },
      { name: "of-command", description: "d", autocomplete: true },
      { name: "many", description: "d", type: "integer",
        autocomplete: async () => Array.from({ length: 30 }, (_, i) => i) },
      { name: "itself", description: "d", autocomplete: async (ctx) => { await ctx.autocomplete([1.5]); } },
      { name: "none", description: "d", autocomplete: () => null },
      { name: "broken", description: "d", autocomplete: () => { throw new Error("broken"); } },
    ],
  }),
  slash({ name: "deep", description: "d", subcommands: [
    { name: "group", description: "d", subcommands: [
      subcommand({ name: "leaf", description: "d", autocomplete: (ctx) => [ctx.focused.value],
        options: [{ name: "o", description: "d", autocomplete: true }], run() {} }) ] } ] }),
] });`;

test("functions that suggest are registered as autocomplete: true", () => {
  const guild = isolate();
  guild.run(FIND);
  const [{ commands }] = guild.sent("commands.register");
  assert.deepEqual(commands[0].options.map(({ autocomplete }) => autocomplete), Array(6).fill(true));
  assert.equal(commands[0].autocomplete, undefined);
  assert.equal(commands[1].options[0].options[0].autocomplete, undefined);
});

test("the option's own function suggests, else its subcommand's, else its command's", async () => {
  const guild = isolate();
  guild.run(FIND);
  const typed = (name, value = "te") => [{ name, type: 3, value, focused: true }];
  const suggested = async (name, options) => {
    await type(guild, name, options);
    return guild.sent("interaction.autocomplete").at(-1);
  };
  assert.deepEqual(await suggested("find", typed("own")), {
    interactionId: "60",
    choices: [{ name: "Ten", value: "ten", name_localizations: { de: "Zehn" } }],
  });
  assert.deepEqual((await suggested("find", typed("of-command"))).choices, [
    { name: "command", value: "command" },
    { name: "of-command", value: "of-command" },
  ]);
  const many = (await suggested("find", typed("many"))).choices;
  assert.deepEqual([many.length, many.at(-1)], [25, { name: "24", value: 24 }]);
  assert.deepEqual((await suggested("find", typed("itself"))).choices, [{ name: "1.5", value: 1.5 }]);
  const leaf = [{ name: "leaf", type: 1, options: typed("o", "x") }];
  const deep = [{ name: "group", type: 2, options: leaf }];
  assert.deepEqual((await suggested("deep", deep)).choices, [{ name: "x", value: "x" }]);
});

test("who returns nothing suggests nothing, and who fails is reported", async () => {
  const guild = isolate();
  guild.run(FIND);
  await type(guild, "find", [{ name: "none", type: 3, value: "", focused: true }]);
  await type(guild, "other", [{ name: "none", type: 3, value: "", focused: true }]);
  assert.deepEqual(guild.sent("interaction.autocomplete"), []);
  await type(guild, "find", [{ name: "broken", type: 3, value: "", focused: true }]);
  assert.equal(guild.reports[0].error.message, "broken");
});

test("on('autocomplete') suggests without createBot", async () => {
  const guild = isolate();
  guild.run(`on("autocomplete", async (ctx) => {
    globalThis.got = [ctx.msg.commandName, ctx.options, ctx.focused];
    await ctx.autocomplete(["a"]);
    try { await ctx.autocomplete("abc"); } catch (error) { globalThis.error = error.message; }
    try { await ctx.autocomplete([{ name: "x" }]); } catch (error) { globalThis.other = error.message; }
  });`);
  const focused = { name: "what", type: 3, value: "t", focused: true };
  await type(guild, "raw", [{ name: "page", type: 4, value: 2 }, focused]);
  assert.deepEqual(plain(guild.context.got), [
    "raw", { page: 2, what: "t" }, { name: "what", value: "t", type: 3 },
  ]);
  assert.equal(guild.sent("interaction.autocomplete").length, 1);
  assert.match(guild.context.error, /expected a list of choices/);
  assert.match(guild.context.other, /choice 1 \(x\): it needs a value/);
});

test("a script that patches what the checks could use is checked all the same", () => {
  const guild = isolate();
  guild.run(`RegExp.prototype.exec = () => null; RegExp.prototype.test = () => false;
    Array.prototype[Symbol.iterator] = () => { throw new Error("iterated"); };
    String.prototype.toLowerCase = () => "x"; Array.prototype.map = () => [];
    createBot({ slashCommands: [slash({ name: "ping", description: "d", defaultMemberPermissions: ["BanMembers"],
      options: [{ name: "o", description: "d", choices: [{ name: "a", value: "a" }] }], run() {} })] });`);
  const [{ commands }] = guild.sent("commands.register");
  assert.equal(commands[0].options[0].choices[0].value, "a");
  assert.throws(() => guild.run(`flattenCommands([{ name: "Bad", description: "d" }])`), /cannot be a name/);
});

const REGISTERED = {
  id: "5", application_id: "70", guild_id: "30", version: "6", type: 1, name: "ping",
  name_localizations: { "zh-CN": "x" }, description: "d", default_member_permissions: null,
  contexts: null, integration_types: [0], nsfw: false,
  options: [{ type: 4, name: "count", description: "d", min_value: 1 }],
};

test("rest knows flora's calls about commands", async () => {
  const guild = isolate({
    "commands.create": REGISTERED, "commands.edit": REGISTERED, "commands.get": REGISTERED,
    "commands.list": [REGISTERED], "commands.permissions": [],
  });
  await guild.run(`(async () => {
    const command = { name: "ping", description: "d", options: [
      { name: "count", description: "d", kind: "integer", minValue: 1 }] };
    globalThis.made = await rest.createGuildCommand({ guildId: "30", command });
    await rest.editGuildCommand({ guildId: "30", commandId: "5", command: {
      name: "pong", nameLocalizations: null, defaultMemberPermissions: "BanMembers", run() {} } });
    await rest.deleteGuildCommand({ guildId: "30", commandId: "5" });
    globalThis.listed = await rest.getGuildCommands({ guildId: "30" });
    await rest.getGuildCommand({ guildId: "30", commandId: "5" });
    await rest.getGuildCommandsPermissions({ guildId: "30" });
    await rest.getGuildCommandPermissions({ guildId: "30", commandId: "5" });
    await rest.upsertGuildCommands({ guildId: "30", commands: globalThis.listed });
  })()`);
  const ping = { name: "ping", description: "d", type: 1, options: [
    { name: "count", description: "d", type: 4, min_value: 1 }] };
  const again = { ...ping, name_localizations: { "zh-CN": "x" }, integration_types: [0], nsfw: false };
  assert.deepEqual(guild.ops.map(({ name, args }) => [name, args]), [
    ["commands.create", { command: ping }],
    ["commands.edit", { commandId: "5", changes: {
      name: "pong", name_localizations: null, default_member_permissions: "4" } }],
    ["commands.delete", { commandId: "5" }],
    ["commands.list", {}],
    ["commands.get", { commandId: "5" }],
    ["commands.permissions", {}],
    ["commands.permissions", { commandId: "5" }],
    ["commands.register", { commands: [again] }],
  ]);
  assert.equal(guild.context.made.guildId, "30");
  assert.deepEqual(plain(guild.context.listed[0].nameLocalizations), { "zh-CN": "x" });
});

test("what Discord lets no bot do says so, and a bad command does not leave", async () => {
  const guild = isolate();
  await guild.run(`(async () => {
    const caught = async (work) => { try { await work(); } catch (error) { return [error.code, error.message]; } };
    const who = { guildId: "30", commandId: "5", permissions: [] };
    globalThis.got = [
      await caught(() => rest.editGuildCommandPermissions(who)),
      await caught(() => rest.createGuildCommand({ command: { name: "Bad", description: "d" } })),
    ];
  })()`);
  const [permissions, bad] = plain(guild.context.got);
  assert.equal(permissions[0], "forbidden");
  assert.match(permissions[1], /Discord lets no bot change who may use a command/);
  assert.match(bad[1], /command Bad: "Bad" cannot be a name/);
  assert.deepEqual(guild.ops, []);
});
