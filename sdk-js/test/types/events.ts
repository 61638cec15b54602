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
  expectType<Equal<typeof answer, EventMessage | null>>();
  await ctx.followUp({ content: getSubcommand(ctx) ?? "none" });
  // @ts-expect-error a command has no message to update
  await ctx.update("x");
});

on("componentInteraction", async (ctx) => {
  const chosen = ctx.msg.data.values ?? [];
  expectType<Equal<typeof chosen, string[]>>();
  await ctx.update({ content: chosen.join(), components: [] });
  await ctx.deferUpdate();
});

on("reactionAdd", (ctx) => expectType<Equal<typeof ctx.msg.emoji.name, string | null>>());
on("guildMemberAdd", (ctx) => expectType<Equal<typeof ctx.msg.user.username, string>>());
on("ready", (ctx) => expectType<Equal<typeof ctx.msg.user, EventUser>>());
on("guildBanAdd", (ctx) => console.log(ctx.msg["user"].id));
on("MESSAGE_CREATE", (ctx) => console.log(ctx.msg["content"]));
on("messageDelete", ({ msg, reply }) => void reply(msg.id));

// @ts-expect-error there is no such event
on("mesageCreate", () => {});
// @ts-expect-error a handler is a function
on("messageCreate", "reply");

cron(
  "tick",
  "* * * * *",
  (ctx) => {
    expectType<Equal<typeof ctx.name, string>>();
    expectType<Equal<typeof ctx.msg.scheduledAt, string>>();
  },
  { skipIfRunning: true },
);

// @ts-expect-error a job has a handler
cron("tick", "* * * * *");
