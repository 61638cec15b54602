import assert from "node:assert/strict";
import { test } from "node:test";

import { interaction, isolate, message, press } from "./support/isolate.mjs";

/** What the ops of one event were, the handler being `body`. */
async function ops(event, body, raw, payload, answers) {
  const guild = isolate(answers);
  guild.run(`on("${event}", async (ctx) => { ${body} });`);
  await guild.dispatch(raw, payload, "e1");
  return { ...guild, calls: guild.ops.map(({ name, args }) => [name, args]) };
}
const onMessage = (body, answers) =>
  ops("messageCreate", body, "MESSAGE_CREATE", message(), answers);
const onCommand = (body, answers) =>
  ops("interactionCreate", body, "INTERACTION_CREATE", interaction(), answers);
const onPress = (body, answers) =>
  ops("componentInteraction", body, "INTERACTION_CREATE", press(), answers);

test("a reply to a message refers to it and gives the new message in camelCase", async () => {
  const { calls, context, ops } = await onMessage(`globalThis.sent = await ctx.reply("pong");`);
  assert.deepEqual(calls, [["message.send", { channelId: "20", content: "pong", replyTo: "10" }]]);
  assert.equal(context.sent.channelId, "20");
  assert.equal(ops[0].eventId, "e1");
});

test("replyTo chooses another message, and null none", async () => {
  const { calls } = await onMessage(`
    await ctx.reply({ content: "a", replyTo: "11" });
    await ctx.reply({ content: "b", replyTo: null });
  `);
  assert.deepEqual(
    calls.map(([, args]) => args.replyTo),
    ["11", null],
  );
});

test("only what an op knows is sent, and nothing that was not given", async () => {
  const { calls } = await onMessage(`
    await ctx.reply({ content: "a", ephemeral: true, unknown: 1, tts: undefined, flags: 4n });
  `);
  assert.deepEqual(calls[0][1], { channelId: "20", content: "a", flags: 4, replyTo: "10" });
});

test("builders inside of options arrive as Discord's JSON", async () => {
  const { calls } = await onMessage(`
    await ctx.reply({
      embeds: [embed().setTitle("t").setFooter("f", "https://i")],
      components: [actionRow().addComponents(button().setCustomId("x").setLabel("X"))],
    });
  `);
  assert.deepEqual(calls[0][1].embeds, [
    { title: "t", footer: { text: "f", icon_url: "https://i" } },
  ]);
  assert.deepEqual(calls[0][1].components, [
    { type: 1, components: [{ type: 2, style: 1, label: "X", custom_id: "x" }] },
  ]);
});

test("attachments in flora's tagged form are opened", async () => {
  const { calls } = await onMessage(`
    await ctx.reply({ attachments: [{ Base64: { data: "aA==", filename: "h" } }, { data: "", filename: "e" }] });
  `);
  assert.deepEqual(calls[0][1].attachments, [
    { data: "aA==", filename: "h" },
    { data: "", filename: "e" },
  ]);
});

test("an edit after a reply edits the reply, not the member's message", async () => {
  const { calls } = await onMessage(`await ctx.reply("a"); await ctx.edit("b");`);
  assert.deepEqual(calls[1], [
    "message.edit",
    { channelId: "20", messageId: "1001", content: "b" },
  ]);
});

test("an edit waits for a reply that is under way", async () => {
  const { calls } = await onMessage(`ctx.reply("a"); await ctx.edit("b");`);
  assert.equal(calls[1][1].messageId, "1001");
});

test("an edit without a reply says what is missing", async () => {
  const { calls, reports } = await onMessage(`await ctx.edit("b");`);
  assert.deepEqual(calls, []);
  assert.match(reports[0].error.message, /ctx\.edit: there is no reply yet/);
});

test("deleteReply deletes the last reply", async () => {
  const { calls } = await onMessage(`await ctx.reply("a"); await ctx.deleteReply();`);
  assert.deepEqual(calls[1], ["message.delete", { channelId: "20", messageId: "1001" }]);
});

test("handlers of one event do not edit each other's replies", async () => {
  const guild = isolate();
  guild.run(`
    on("messageCreate", async (ctx) => { await ctx.reply("mine"); });
    on("messageCreate", async (ctx) => { await null; await ctx.edit("stolen"); });
  `);
  await guild.dispatch("MESSAGE_CREATE", message());
  assert.equal(guild.reports.length, 1);
});

test("reply takes a text or options and nothing else", async () => {
  const { calls, reports } = await onMessage(`await ctx.reply(undefined);`);
  assert.deepEqual(calls, []);
  assert.match(reports[0].error.message, /ctx\.reply: expected a string or an object/);
});

test("a reaction is answered by a reply to its message", async () => {
  const payload = { user_id: "1", channel_id: "20", message_id: "77", emoji: { name: "x" } };
  const { calls } = await ops(
    "reactionAdd",
    `await ctx.reply("a");`,
    "MESSAGE_REACTION_ADD",
    payload,
  );
  assert.deepEqual(calls[0][1], { channelId: "20", content: "a", replyTo: "77" });
});

test("a deleted message is not replied to", async () => {
  const payload = { id: "10", channel_id: "20" };
  const { calls } = await ops("messageDelete", `await ctx.reply("a");`, "MESSAGE_DELETE", payload);
  assert.equal(calls[0][1].replyTo, null);
});

test("an event without a channel cannot be replied to, and says so", async () => {
  const payload = { guild_id: "30", user: { id: "1" } };
  const { reports } = await ops(
    "guildMemberAdd",
    `await ctx.reply("a");`,
    "GUILD_MEMBER_ADD",
    payload,
  );
  assert.match(reports[0].error.message, /"guildMemberAdd" has no channel/);
});

test("a command is answered by its response, ephemeral and flags together", async () => {
  const { calls, context } = await onCommand(`
    globalThis.answer = await ctx.reply({ content: "a", ephemeral: true, flags: 32768, replyTo: "1" });
  `);
  assert.deepEqual(calls, [
    ["interaction.respond", { interactionId: "60", content: "a", flags: 32768, ephemeral: true }],
  ]);
  assert.equal(context.answer, null);
});

test("a second reply to an interaction is a follow-up, even when both are made at once", async () => {
  const { calls } = await onCommand(`await Promise.all([ctx.reply("a"), ctx.reply("b")]);`);
  assert.deepEqual(
    calls.map(([name]) => name),
    ["interaction.respond", "interaction.followup"],
  );
});

test("a reply after one that failed is again the first response", async () => {
  let tries = 0;
  const refusal = { refuse: { message: "no", code: "invalid_argument" } };
  const { calls } = await onCommand(
    `try { await ctx.reply("a"); } catch (error) { await ctx.reply(error.code); }`,
    { "interaction.respond": () => (tries++ === 0 ? refusal : null) },
  );
  assert.deepEqual(calls[1], [
    "interaction.respond",
    { interactionId: "60", content: "invalid_argument" },
  ]);
});

test("a reply after defer is the response that was promised", async () => {
  const { calls } = await onCommand(`
    await ctx.defer({ ephemeral: true }); await ctx.reply("a"); await ctx.reply("b");
  `);
  assert.deepEqual(calls, [
    ["interaction.defer", { interactionId: "60", ephemeral: true }],
    ["interaction.respond", { interactionId: "60", content: "a" }],
    ["interaction.followup", { interactionId: "60", content: "b" }],
  ]);
});

test("an edit of an interaction edits the original response", async () => {
  const { calls, context } = await onCommand(`
    await ctx.reply("a"); globalThis.edited = await ctx.edit({ content: null, components: [] });
  `);
  assert.deepEqual(calls[1], [
    "interaction.edit_original",
    { interactionId: "60", content: null, components: [] },
  ]);
  assert.equal(context.edited.channelId, "20");
});

test("discord.js's verbs do the same", async () => {
  const { calls } = await onCommand(`
    await ctx.deferReply(); await ctx.editReply("a"); await ctx.followUp("b");
  `);
  assert.deepEqual(
    calls.map(([name]) => name),
    ["interaction.defer", "interaction.edit_original", "interaction.followup"],
  );
});

test("a component updates its message", async () => {
  const { calls } = await onPress(`await ctx.update({ content: "1", components: [] });`);
  assert.deepEqual(calls, [
    ["interaction.respond", { interactionId: "60", content: "1", components: [], update: true }],
  ]);
});

test("after deferUpdate an update edits the message and a reply is a new one", async () => {
  const { calls } = await onPress(`
    await ctx.deferUpdate(); await ctx.update("1"); await ctx.reply("2");
  `);
  assert.deepEqual(calls, [
    ["interaction.defer", { interactionId: "60", update: true }],
    ["interaction.edit_original", { interactionId: "60", content: "1" }],
    ["interaction.followup", { interactionId: "60", content: "2" }],
  ]);
});

test("every method there is has its op, and the host says where Discord has none", async () => {
  const refuse = { refuse: { message: "no message to update", code: "invalid_argument" } };
  const { calls, reports } = await onCommand(`await ctx.update("a");`, {
    "interaction.respond": refuse,
  });
  assert.deepEqual(calls, [
    ["interaction.respond", { interactionId: "60", content: "a", update: true }],
  ]);
  assert.equal(reports[0].error.code, "invalid_argument");
});

test("follow-ups are edited and deleted by the message or by its id", async () => {
  const { calls } = await onCommand(`
    await ctx.reply("a");
    const further = await ctx.followUp("b");
    await ctx.editFollowUp(further, "c");
    await ctx.deleteFollowUp(further.id);
  `);
  const named = { interactionId: "60", messageId: "1002" };
  assert.deepEqual(calls.slice(2), [
    ["interaction.edit_followup", { ...named, content: "c" }],
    ["interaction.delete_followup", named],
  ]);
});

test("a follow-up that is named by nothing is refused before anything is sent", async () => {
  const { calls, reports } = await onCommand(`await ctx.deleteFollowUp(undefined);`);
  assert.deepEqual(calls, []);
  assert.match(reports[0].error.message, /deleteFollowUp: expected a message that/);
});

test("an answer is fetched and deleted; what is said then is a further message", async () => {
  const { calls, context } = await onCommand(`
    await ctx.reply("a"); globalThis.now = await ctx.fetchReply();
    await ctx.deleteReply(); await ctx.reply("b");
  `);
  assert.deepEqual(calls.slice(1), [
    ["interaction.fetch_original", { interactionId: "60" }],
    ["interaction.delete_original", { interactionId: "60" }],
    ["interaction.followup", { interactionId: "60", content: "b" }],
  ]);
  assert.equal(context.now.channelId, "20");
});

test("a modal is shown as its builder made it", async () => {
  const { calls } = await onCommand(`
    await ctx.showModal(modal("m", "Title").addComponents(label("Why?").setComponent(inputText("why").setStyle(1))));
  `);
  const input = { type: 4, custom_id: "why", style: 1 };
  assert.deepEqual(calls, [
    [
      "interaction.modal",
      {
        interactionId: "60",
        customId: "m",
        title: "Title",
        components: [{ type: 18, label: "Why?", component: input }],
      },
    ],
  ]);
});

test("what is no modal is not shown", async () => {
  const { calls, reports } = await onPress(`await ctx.showModal("m");`);
  assert.deepEqual(calls, []);
  assert.match(reports[0].error.message, /showModal: expected a modal/);
});

test("a modal's fields are read by custom id, files with what they are", async () => {
  const file = { id: "7", filename: "a.png", content_type: "image/png" };
  const wrapped = (component) => ({ type: 18, component });
  const data = {
    custom_id: "m",
    components: [
      { type: 1, components: [{ type: 4, custom_id: "old", value: "text" }] },
      wrapped({ type: 4, custom_id: "why", value: "because" }),
      wrapped({ type: 3, custom_id: "pick", values: ["a", "b"] }),
      wrapped({ type: 19, custom_id: "proof", values: ["7"] }),
      wrapped({ type: 23, custom_id: "agree", value: true }),
      wrapped({ type: 21, custom_id: "one", value: null }),
      { type: 10, id: 9 },
    ],
    resolved: { attachments: { 7: file } },
  };
  const { context, reports } = await ops(
    "modalSubmit",
    `globalThis.fields = ctx.fields;`,
    "INTERACTION_CREATE",
    interaction({ type: 5, data }),
  );
  assert.deepEqual(reports, []);
  assert.deepEqual(JSON.parse(JSON.stringify(context.fields)), {
    old: "text",
    why: "because",
    pick: ["a", "b"],
    proof: [{ id: "7", filename: "a.png", contentType: "image/png" }],
    agree: true,
    one: null,
  });
});

test("handlers of one interaction share how far it has been answered", async () => {
  const guild = isolate();
  guild.run(`
    on("interactionCreate", async (ctx) => { await ctx.reply("a"); });
    on("interactionCreate", async ({ reply }) => { await reply("b"); });
  `);
  await guild.dispatch("INTERACTION_CREATE", interaction());
  assert.deepEqual(
    guild.ops.map(({ name }) => name),
    ["interaction.respond", "interaction.followup"],
  );
});
