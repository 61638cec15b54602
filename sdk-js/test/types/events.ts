import type { Equal } from "./equal";
import { expectType } from "./equal";

on("messageCreate", async (ctx) => {
  expectType<Equal<typeof ctx, MessageContext>>();
  expectType<Equal<typeof ctx.msg.content, string>>();
  const sent = await ctx.reply("hi");
  expectType<Equal<typeof sent, EventMessage>>();
  await ctx.edit({ content: null, embeds: [embed().setTitle("t"), { title: "raw" }] });
  await ctx.deleteReply();
  // @ts-expect-error a message is no interaction
  await ctx.defer();
  // @ts-expect-error there is no such option
  await ctx.reply({ contnet: "typo" });
  // @ts-expect-error a text or options
  await ctx.reply(5);
});

on("interactionCreate", async (ctx) => {
  const text = ctx.options["text"] as string;
  await ctx.defer({ ephemeral: true });
  const answer = await ctx.reply({
    content: text,
    ephemeral: true,
    flags: MessageFlags.IS_COMPONENTS_V2,
  });
  expectType<Equal<typeof answer, EventMessage>>();
  const further = await ctx.followUp({ content: getSubcommand(ctx) ?? "none" });
  await ctx.editFollowUp(further, "changed");
  await ctx.deleteFollowUp(further.id);
  expectType<Equal<Awaited<ReturnType<typeof ctx.fetchReply>>, EventMessage>>();
  await ctx.deleteReply();
  await ctx.showModal(modal("m", "Title").addComponents(label("l").setComponent(inputText("i"))));
  // @ts-expect-error a modal has a title
  modal("m");
  // @ts-expect-error a command has no message to update
  await ctx.update("x");
});

on("componentInteraction", async (ctx) => {
  const chosen = ctx.msg.data.values ?? [];
  expectType<Equal<typeof chosen, string[]>>();
  await ctx.update({ content: chosen.join(), components: [] });
  await ctx.deferUpdate();
});

on("modalSubmit", async (ctx) => {
  const why: string = ctx.fields["why"];
  await ctx.reply(why);
  // @ts-expect-error a modal is not answered by another
  await ctx.showModal(modal("m", "Title"));
});

on("reactionAdd", (ctx) => expectType<Equal<typeof ctx.msg.emoji.name, string | null>>());
on("guildMemberAdd", (ctx) => expectType<Equal<typeof ctx.msg.user.username, string>>());
on("ready", (ctx) => expectType<Equal<typeof ctx.msg.user, EventUser>>());
on("guildBanAdd", (ctx) => expectType<Equal<typeof ctx.msg.user, EventUser>>());
on("MESSAGE_CREATE", (ctx) => expectType<Equal<typeof ctx, MessageContext>>());
on("GUILD_ROLE_CREATE", (ctx) => expectType<Equal<typeof ctx.msg.role, EventRole>>());
on("INTERACTION_CREATE", (ctx) => expectType<Equal<typeof ctx.msg.type, number>>());
on("GUILD_SCHEDULED_EVENT_USER_ADD", ({ msg }) =>
  expectType<Equal<typeof msg, EventScheduledEventUser>>(),
);
on("roleDelete", (ctx) => expectType<Equal<typeof ctx.msg.roleId, string>>());
on("voiceStateUpdate", ({ msg }) => expectType<Equal<typeof msg.channelId, string | null>>());
on("threadCreate", ({ msg }) => expectType<Equal<typeof msg.threadMetadata.archived, boolean>>());
on("guildAuditLogEntryCreate", ({ msg }) => console.log(msg.actionType, msg.changes?.[0]?.newValue));
on("messagePollVoteAdd", ({ msg, deleteReply }) => void (msg.answerId > 1 && deleteReply()));
on("guildUpdate", ({ msg }) => expectType<Equal<typeof msg.roles, EventRole[]>>());
on("messageCreate", ({ msg }) => {
  expectType<Equal<typeof msg.embeds, MessageEmbed[]>>();
  expectType<Equal<(typeof msg.attachments)[number]["url"], string>>();
  expectType<Equal<typeof msg.timestamp, string>>();
  // @ts-expect-error Discord says what a member may do in interactions alone
  const permissions: string = msg.member?.permissions;
  console.log(permissions, msg.messageReference?.messageId, msg.poll?.answers[0]?.answerId);
});
on("messageDelete", ({ msg, reply }) => void reply(msg.id));

// @ts-expect-error there is no such event
on("mesageCreate", () => {});
// @ts-expect-error nor is there one of that name
on("ROLE_CREATE", () => {});
// @ts-expect-error a handler is a function
on("messageCreate", "reply");

cron(
  "tick",
  "* * * * *",
  (ctx) => {
    expectType<Equal<typeof ctx.name, string>>();
    expectType<Equal<typeof ctx.msg.scheduledAt, string>>();
    expectType<Equal<typeof ctx.lastRunAt, string | null>>();
  },
  { skipIfRunning: true, timeZone: "Europe/Berlin", catchUp: "all", maxLateness: 3600 },
);

// @ts-expect-error there is no such way to catch up
cron("tick", "* * * * *", () => {}, { catchUp: "some" });

// @ts-expect-error a job has a handler
cron("tick", "* * * * *");

on("interactionCreate", async (ctx) => {
  const press = await ctx.awaitComponent({ filter: (c) => c.msg.customId === "yes", timeout: 5 });
  expectType<Equal<typeof press, ComponentInteractionContext>>();
  for await (const next of press.collect("componentInteraction", { max: 2, message: press.msg })) {
    await next.update("x");
  }
  const said = await waitFor("messageCreate", (m) => m.msg.content === "x");
  expectType<Equal<typeof said, MessageContext>>();
  const votes = collect("reactionAdd", { idle: 5 });
  votes.stop();
  // @ts-expect-error a filter says yes or no
  await waitFor("messageCreate", () => "yes");
  // @ts-expect-error there is no such event
  await waitFor("messageCreated");
});

onTask("remind", (ctx) => {
  expectType<Equal<typeof ctx.taskId, string>>();
  expectType<Equal<typeof ctx.msg.key, string | null>>();
  const { text } = ctx.payload as { text: string };
  console.log(text, ctx.attempt);
});
void tasks.schedule("remind", { in: "5m" }, { text: "tea" }, { key: "tea" }).then(({ id }) => tasks.cancel(id));
void tasks.schedule("remind", new Date());
void tasks.list({ name: "remind" }).then(({ tasks: [first], cursor }) => console.log(first?.dueAt, cursor));
// @ts-expect-error a task has a time
void tasks.schedule("remind");
