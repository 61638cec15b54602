import assert from "node:assert/strict";
import { test } from "node:test";

import { interaction, isolate, message, starter } from "./support/isolate.mjs";

const plain = (value) => JSON.parse(JSON.stringify(value));
const say = (guild, content, fields = {}) =>
  guild.dispatch("MESSAGE_CREATE", message({ content, ...fields }));
const use = (guild, name, options) =>
  guild.dispatch("INTERACTION_CREATE", interaction({ data: { id: "1", type: 1, name, options } }));

const ECHO = `createBot({ prefix: "?", commands: [
  prefix({ name: "echo", run: (ctx) => { (globalThis.got ??= []).push(ctx.args); } }),
  prefix({ name: "echo", run: () => { throw new Error("the second of a name"); } }),
] });`;

test("a prefix command gets the words behind its name", async () => {
  const guild = isolate();
  guild.run(ECHO);
  await say(guild, "  ?echo one\u00a0two\n three ");
  await say(guild, "?  echo");
  assert.deepEqual(plain(guild.context.got), [["one", "two", "three"], []]);
});

test("bots, other prefixes and other names are left alone", async () => {
  const guild = isolate();
  guild.run(ECHO);
  await say(guild, "?echo", { author: { id: "1", bot: true } });
  await say(guild, "!echo");
  await say(guild, "?Echo");
  await say(guild, "?");
  await say(guild, "?constructor");
  assert.equal(guild.context.got, undefined);
  assert.deepEqual(guild.reports, []);
});

test("only the first createBot counts", () => {
  const guild = isolate();
  guild.run(`createBot({}); createBot({ commands: [prefix({ name: "a", run() {} })] });`);
  assert.deepEqual(guild.wanted, []);
  assert.match(guild.logs[0].text, /createBot was called before/);
});

test("a command without run is left to a handler of interactionCreate", async () => {
  const guild = isolate();
  guild.run(`createBot({ slashCommands: [slash({ name: "a", description: "d" })] });
    on("interactionCreate", (ctx) => { globalThis.got = ctx.msg.commandName; });`);
  await use(guild, "a");
  assert.equal(guild.context.got, "a");
  assert.deepEqual(guild.reports, []);
});

test("what is no list of commands, and a command that cannot run, fail the load", () => {
  const fails = (options, message) =>
    assert.throws(() => isolate().run(`createBot(${options})`), { message });
  fails(`{ slashCommands: slash({ name: "a", description: "d", run() {} }) }`, "createBot: slashCommands is not a list");
  fails(`{ commands: { a: prefix({ name: "a", run() {} }) } }`, "createBot: commands is not a list");
  fails(`{ commands: [{ name: "a" }] }`, 'createBot: prefix command "a" needs a run');
  fails(
    `{ commands: [slash({ name: "a", description: "d", run() {} })] }`,
    "createBot: a is a slash command: put it into slashCommands",
  );
  fails(`{ commands: [{ name: "a", run: "say" }] }`, 'createBot: prefix command "a" needs a run');
});

test("a prefix command may be an object of a class", async () => {
  const guild = isolate();
  guild.run(`class Greet { name = "greet"; run() { globalThis.got = this.name; } }
    createBot({ commands: [new Greet()] });`);
  await say(guild, "!greet");
  assert.equal(guild.context.got, "greet");
});

test("slash commands are registered as Discord's JSON, with everything options can say", () => {
  const guild = isolate();
  guild.run(`createBot({ slashCommands: [slash({
    name: "all", description: "d", nameLocalizations: { de: "alles" }, defaultMemberPermissions: "8",
    options: [
      { name: "s", description: "d", required: true, minLength: 1, maxLength: 5,
        choices: [{ name: "One", value: "1", nameLocalizations: { de: "Eins" } }] },
      { name: "i", description: "d", type: "integer", minValue: 1, max_value: 9, autocomplete: true },
      { name: "n", description: "d", kind: "number" },
      { name: "b", description: "d", type: "boolean" },
      { name: "u", description: "d", type: "user" },
      { name: "c", description: "d", type: "channel", channelTypes: [0] },
      { name: "r", description: "d", type: "role" },
      { name: "m", description: "d", type: "mentionable" },
      { name: "a", description: "d", type: "attachment" },
    ], run() {},
  })] });`);
  const option = (name, type, more = {}) => ({ name, description: "d", type, ...more });
  assert.deepEqual(guild.sent("commands.register"), [
    {
      commands: [
        {
          name: "all",
          description: "d",
          type: 1,
          name_localizations: { de: "alles" },
          default_member_permissions: "8",
          options: [
            option("s", 3, {
              required: true,
              min_length: 1,
              max_length: 5,
              choices: [{ name: "One", value: "1", name_localizations: { de: "Eins" } }],
            }),
            option("i", 4, { min_value: 1, max_value: 9, autocomplete: true }),
            option("n", 10),
            option("b", 5),
            option("u", 6),
            option("c", 7, { channel_types: [0] }),
            option("r", 8),
            option("m", 9),
            option("a", 11),
          ],
        },
      ],
    },
  ]);
});

test("a registration that Discord refuses is reported and does not fail the load", async () => {
  const guild = isolate({
    "commands.register": { refuse: { message: "Discord said no", code: "discord_error" } },
  });
  guild.run(`createBot({ slashCommands: [slash({ name: "a", description: "d", run() {} })] });`);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(guild.reports[0].error.message, "Discord said no");
});

const NOTES = `createBot({ slashCommands: [
  slash({ name: "plain", description: "d", options: [{ name: "x", description: "d", type: "integer" }],
    run: (ctx) => { globalThis.got = ["plain", ctx.options.x]; } }),
  slash({ name: "notes", description: "d", subcommands: [
    { name: "get", description: "d", options: [{ name: "key", description: "d" }],
      run: (ctx) => { globalThis.got = ["get", ctx.options.key]; } },
    { name: "admin", description: "d", subcommands: [
      { name: "get", description: "d", run: (ctx) => {
        globalThis.got = ["admin get", ctx.options.key, getSubcommandGroup(ctx), getSubcommand(ctx)]; } },
    ] },
  ] }),
] });`;

test("commands, subcommands and groups reach their own handlers with flat options", async () => {
  const guild = isolate();
  guild.run(NOTES);
  await use(guild, "plain", [{ name: "x", type: 4, value: 3 }]);
  assert.deepEqual(plain(guild.context.got), ["plain", 3]);
  const key = [{ name: "key", type: 3, value: "k" }];
  await use(guild, "notes", [{ name: "get", type: 1, options: key }]);
  assert.deepEqual(plain(guild.context.got), ["get", "k"]);
  await use(guild, "notes", [
    { name: "admin", type: 2, options: [{ name: "get", type: 1, options: key }] },
  ]);
  assert.deepEqual(plain(guild.context.got), ["admin get", "k", "admin", "get"]);
});

test("groups are registered as groups", () => {
  const guild = isolate();
  guild.run(NOTES);
  const [{ commands }] = guild.sent("commands.register");
  assert.deepEqual(commands[1].options, [
    {
      name: "get",
      description: "d",
      type: 1,
      options: [{ name: "key", description: "d", type: 3 }],
    },
    {
      name: "admin",
      description: "d",
      type: 2,
      options: [{ name: "get", description: "d", type: 1 }],
    },
  ]);
});

test("a subcommand that this script does not have is an error", async () => {
  const guild = isolate();
  guild.run(NOTES);
  await use(guild, "notes", [{ name: "old", type: 1 }]);
  assert.match(guild.reports[0].error.message, /\/notes: this script has no subcommand "old"/);
});

test("a menu command of the same name is not the slash command", async () => {
  const guild = isolate();
  guild.run(NOTES);
  const data = { id: "1", type: 3, name: "plain", target_id: "10" };
  await guild.dispatch("INTERACTION_CREATE", interaction({ data }));
  assert.equal(guild.context.got, undefined);
});

test("registerSlashCommands takes what flattenCommands makes, and slash commands too", async () => {
  const guild = isolate();
  await guild.run(`(async () => {
    const command = slash({ name: "a", description: "d", subcommands: [{ name: "b", description: "d", run() {} }] });
    await registerSlashCommands(flattenCommands([command]));
    await rest.upsertGuildCommands({ guildId: "30", commands: [command] });
  })()`);
  const [first, second] = guild.sent("commands.register");
  assert.deepEqual(first, second);
  assert.equal(first.commands[0].options[0].type, 1);
});

test("hasRole asks the member who caused the event", async () => {
  const guild = isolate();
  guild.run(`on("interactionCreate", (ctx) => {
    globalThis.got = [hasRole(ctx, "50"), hasRole(ctx, "51"), hasRole({ msg: {} }, "50")];
  });`);
  await use(guild, "x");
  assert.deepEqual(plain(guild.context.got), [true, false, false]);
});

test("the starter answers its prefix command and its slash commands", async () => {
  const kept = new Map();
  const guild = isolate({
    "kv.get": ({ key }) => kept.get(key) ?? null,
    "kv.set": ({ key, value }) => void kept.set(key, value),
    "kv.delete": ({ key }) => void kept.delete(key),
  });
  guild.run(starter);
  await say(guild, "!ping hello there");
  await use(guild, "hello", [{ name: "name", type: 3, value: "Bob" }]);
  await use(guild, "hello");
  await use(guild, "counter", [{ name: "reset", type: 1 }]);
  const replies = ["message.send", "interaction.respond"].flatMap((name) => guild.sent(name));
  assert.deepEqual(
    replies.map(({ content, ephemeral }) => [content, ephemeral]),
    [
      ["pong hello there", undefined],
      ["Hello, Bob!", true],
      ["Hello, ann!", true],
      ["The counter is back at 0.", undefined],
    ],
  );
});

test("increments of the starter's counter that overlap are all counted", async () => {
  const kept = new Map();
  const slowly = (work) => (args) => ({
    later: (settle) => setImmediate(() => settle(work(args))),
  });
  const guild = isolate({
    "kv.get": slowly(({ key }) => kept.get(key) ?? null),
    "kv.set": slowly(({ key, value }) => (kept.set(key, value), null)),
  });
  guild.run(starter);
  const increment = () => use(guild, "counter", [{ name: "increment", type: 1 }]);
  await Promise.all(Array.from({ length: 5 }, increment));
  assert.deepEqual([...kept], [["starter", "5"]]);
  assert.deepEqual(
    guild.sent("interaction.respond").map(({ content }) => content),
    [1, 2, 3, 4, 5].map((number) => `The counter is now at ${number}.`),
  );
});

test("a command that may show a modal is named to the host, and not to Discord", () => {
  const guild = isolate();
  guild.run(`createBot({ slashCommands: [
    slash({ name: "ask", description: "d", defer: false, run() {} }),
    slash({ name: "other", description: "d", run() {} }),
  ] });`);
  assert.deepEqual(guild.declared, [{ name: "interaction.defer_late", args: { commands: ["ask"] } }]);
  const [{ commands }] = guild.sent("commands.register");
  assert.equal("defer" in commands[0], false);
});
