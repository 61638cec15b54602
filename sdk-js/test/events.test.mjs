import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { interaction, isolate, message, press } from "./support/isolate.mjs";

const plain = (value) => JSON.parse(JSON.stringify(value));

test("a script asks for the gateway events that it handles, each once", () => {
  const guild = isolate();
  guild.run(`
    on("messageCreate", () => {}); on("MESSAGE_CREATE", () => {});
    on("interactionCreate", () => {}); on("modalSubmit", () => {});
    on("reactionAdd", () => {}); on("messageReactionAdd", () => {});
    on("guildBanAdd", () => {}); on("roleCreate", () => {}); on("ready", () => {});
  `);
  assert.deepEqual(guild.wanted, [
    "MESSAGE_CREATE",
    "INTERACTION_CREATE:2",
    "INTERACTION_CREATE:5",
    "MESSAGE_REACTION_ADD",
    "GUILD_BAN_ADD",
    "GUILD_ROLE_CREATE",
    "READY",
  ]);
});

test("a message reaches its handler whole, in camelCase", async () => {
  const guild = isolate();
  guild.run(`on("messageCreate", (ctx) => { globalThis.ctx = ctx; });`);
  await guild.dispatch("MESSAGE_CREATE", message({ attachments: [{ proxy_url: "x" }] }), "e7", 2);
  const { ctx } = guild.context;
  assert.equal(ctx.msg.channelId, "20");
  assert.equal(ctx.msg.member.joinedAt, "2026-01-01T00:00:00Z");
  assert.equal(ctx.msg.attachments[0].proxyUrl, "x");
  assert.equal(ctx.eventId, "e7");
  assert.equal(ctx.attempt, 2);
});

test("interactions reach the handlers of their kind alone", async () => {
  const guild = isolate();
  guild.run(`
    globalThis.seen = [];
    for (const name of ["interactionCreate", "componentInteraction", "modalSubmit", "autocomplete"])
      on(name, () => { seen.push(name); });
    on("INTERACTION_CREATE", (ctx) => { seen.push(ctx.msg.type); });
  `);
  for (const type of [2, 3, 4, 5])
    await guild.dispatch("INTERACTION_CREATE", interaction({ type }));
  assert.deepEqual(plain(guild.context.seen), [
    "interactionCreate",
    2,
    "componentInteraction",
    3,
    "autocomplete",
    4,
    "modalSubmit",
    5,
  ]);
});

test("an interaction keeps its data as Discord sent it and has the documented names", async () => {
  const guild = isolate();
  guild.run(`on("interactionCreate", (ctx) => { globalThis.ctx = ctx; });`);
  const data = {
    id: "80",
    type: 1,
    name: "set",
    target_id: "1",
    options: [{ name: "sub_name", type: 1, options: [{ name: "to_what", type: 3, value: "x" }] }],
  };
  await guild.dispatch("INTERACTION_CREATE", interaction({ data }));
  const { msg, options } = guild.context.ctx;
  assert.deepEqual(plain(msg.data), data);
  assert.equal(msg.interactionId, "60");
  assert.equal(msg.interactionToken, "60");
  assert.equal(msg.applicationId, "70");
  assert.equal(msg.commandName, "set");
  assert.equal(msg.user.username, "ann");
  assert.equal(msg.guildLocale, "en-US");
  assert.deepEqual(plain(options), { to_what: "x" });
});

test("a component tells its message and custom id", async () => {
  const guild = isolate();
  guild.run(`on("componentInteraction", (ctx) => { globalThis.ctx = ctx; });`);
  await guild.dispatch("INTERACTION_CREATE", press());
  assert.equal(guild.context.ctx.msg.messageId, "90");
  assert.equal(guild.context.ctx.msg.customId, "press");
  assert.equal(guild.context.ctx.msg.message.channelId, "20");
});

test("ready says who the bot is and no other guild", async () => {
  const guild = isolate();
  guild.run(`on("ready", (ctx) => { globalThis.msg = ctx.msg; });`);
  await guild.dispatch("READY", { id: "1", username: "bot", global_name: null });
  assert.deepEqual(plain(guild.context.msg), {
    user: { id: "1", username: "bot", globalName: null },
    guildIds: [],
  });
});

test("handlers of one event all start in order before any is done", async () => {
  const guild = isolate();
  guild.run(`
    globalThis.order = [];
    for (const name of ["a", "b"]) on("messageCreate", async () => {
      order.push("start " + name); await null; await null; order.push("end " + name);
    });
    on("messageCreate", () => { order.push("start c"); });
  `);
  await guild.dispatch("MESSAGE_CREATE", message());
  assert.deepEqual(plain(guild.context.order), ["start a", "start b", "start c", "end a", "end b"]);
});

test("a handler that fails stops no other, and each failure is reported with its event", async () => {
  const guild = isolate();
  guild.run(`
    on("messageCreate", () => { throw new Error("at once"); });
    on("messageCreate", async () => { await null; throw new Error("later"); });
    on("messageCreate", () => { globalThis.reached = true; });
  `);
  await guild.dispatch("MESSAGE_CREATE", message(), "e9");
  assert.equal(guild.context.reached, true);
  assert.deepEqual(
    guild.reports.map(({ error, eventId }) => [error.message, eventId]),
    [
      ["at once", "e9"],
      ["later", "e9"],
    ],
  );
});

test("what a handler registers waits for the next event", async () => {
  const guild = isolate();
  guild.run(`
    globalThis.calls = 0;
    on("messageCreate", () => { calls++; on("messageCreate", () => { calls++; }); });
  `);
  await guild.dispatch("MESSAGE_CREATE", message());
  assert.equal(guild.context.calls, 1);
  await guild.dispatch("MESSAGE_CREATE", message());
  assert.equal(guild.context.calls, 3);
});

test("an error that cannot be read is handed to the host untouched", async () => {
  const guild = isolate();
  guild.run(`
    on("messageCreate", () => { throw { get stack() { throw 1; }, get message() { throw 2; } }; });
  `);
  await guild.dispatch("MESSAGE_CREATE", message());
  assert.equal(guild.reports.length, 1);
});

test("a name that is none is refused, with the nearest one", () => {
  const refused = {
    mesageCreate: /no event "mesageCreate": did you mean "messageCreate"/,
    guildMemberJoin: /did you mean "guildMember/,
    MESAGE_CREATE: /did you mean "MESSAGE_CREATE"/,
    emojiCreate: /use "guildEmojisUpdate"/,
    VOICE_SERVER_UPDATE: /the host keeps it/,
    interactionAutocomplete: /no event "interactionAutocomplete"/,
    __proto__x: /no event/,
    constructor: /no event/,
  };
  for (const [name, reason] of Object.entries(refused)) {
    const guild = isolate();
    assert.throws(() => guild.run(`on(${JSON.stringify(name)}, () => {})`), {
      name: "TypeError",
      message: reason,
    });
    assert.deepEqual(guild.wanted, []);
  }
});

test("each name that the types list is taken, and each raw one in capitals too", () => {
  const types = readFileSync(new URL("../../runtime-dist/sdk.d.ts", import.meta.url), "utf8");
  const members = (name) => {
    const body = types.match(new RegExp(`interface ${name} \\{\\n([^]*?)\\n\\}`))[1];
    return [...body.matchAll(/^ +(\w+): /gm)].map(([, member]) => member);
  };
  const own = members("GatewayEventContexts");
  assert.ok(own.length > 60);
  const screaming = own.map((name) => name.replace(/[A-Z]/g, "_$&").toUpperCase());
  for (const name of [...own, ...screaming, ...members("NamedEventContexts")]) {
    const guild = isolate();
    guild.run(`on("${name}", () => {})`);
    assert.equal(guild.wanted.length, 1, name);
  }
});

test("on refuses what is no name and no function", () => {
  const guild = isolate();
  assert.throws(() => guild.run(`on("", () => {})`), { name: "TypeError" });
  assert.throws(() => guild.run(`on("messageCreate")`), /handler of "messageCreate"/);
});

test("a cron job is declared, and its handler is told its name and tick", async () => {
  const guild = isolate();
  guild.run(`
    cron("tick", "* * * * *", (ctx) => { globalThis.ctx = ctx; }, { skipIfRunning: true });
    cron("tock", "0 7 * * *", () => { throw new Error("not mine"); }, {
      timeZone: "Europe/Berlin", catchUp: "once", maxLateness: 60, other: 1,
    });
  `);
  assert.deepEqual(guild.declared, [
    { name: "cron.register", args: { name: "tick", expr: "* * * * *", skipIfRunning: true } },
    {
      name: "cron.register",
      args: {
        name: "tock",
        expr: "0 7 * * *",
        skipIfRunning: false,
        timeZone: "Europe/Berlin",
        catchUp: "once",
        maxLateness: 60,
      },
    },
  ]);
  await guild.dispatch("cron", { name: "tick", scheduled_at: "2026-01-01T00:00:00Z" });
  const { ctx } = guild.context;
  assert.equal(ctx.name, "tick");
  assert.equal(ctx.scheduledAt, "2026-01-01T00:00:00Z");
  assert.equal(ctx.lastRunAt, null);
  assert.deepEqual(plain(ctx.msg), {
    name: "tick",
    scheduledAt: "2026-01-01T00:00:00Z",
    lastRunAt: null,
  });
  await assert.rejects(ctx.reply("x"), /no channel to answer in/);
  assert.equal(guild.reports.length, 0);
});

test("cron refuses what is no schedule, and a name that is taken", () => {
  const guild = isolate();
  assert.throws(() => guild.run(`cron("", "* * * * *", () => {})`), { name: "TypeError" });
  assert.throws(() => guild.run(`cron("a", 5, () => {})`), { name: "TypeError" });
  assert.throws(() => guild.run(`cron("a", "* * * * *")`), { name: "TypeError" });
  guild.run(`cron("a", "* * * * *", () => {})`);
  assert.throws(() => guild.run(`cron("a", "* * * * *", () => {})`), /already a job called "a"/);
});
