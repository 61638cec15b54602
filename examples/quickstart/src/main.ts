import { count, increment, times } from "./counter";

// Typed as messages: !ping hello, !button, !boom

const ping = prefix({
  name: "ping",
  description: "Answers, with what was said",
  run: async (ctx) => {
    await ctx.reply(["pong", ...ctx.args].join(" "));
  },
});

const pressMe = prefix({
  name: "button",
  description: "Sends a button",
  run: async (ctx) => {
    await ctx.reply({ content: "not pressed yet", components: [row()] });
  },
});

const boom = prefix({
  name: "boom",
  description: "Fails: look at the guild's log",
  run: async (ctx) => {
    await ctx.reply(times(-1));
  },
});

// Used from Discord's command menu: /hello, /counter

const NAMES = ["World", "Ada", "Grace"];

const hello = slash({
  name: "hello",
  description: "Says hello, to you alone",
  options: [
    {
      name: "name",
      description: "Whom to greet",
      required: true,
      autocomplete: (ctx) => NAMES.filter((name) => name.startsWith(ctx.focused.value)),
    },
  ],
  run: async (ctx) => {
    await ctx.reply({ content: `Hello, ${ctx.options.name}!`, ephemeral: true });
  },
});

const counter = slash({
  name: "counter",
  description: "Counts, and remembers",
  subcommands: [
    {
      name: "increment",
      description: "Adds one",
      run: async (ctx) => {
        await ctx.reply(`The counter is now at ${await increment()}.`);
      },
    },
    {
      name: "get",
      description: "Shows the count",
      run: async (ctx) => {
        await ctx.reply(`The counter is at ${await count()}.`);
      },
    },
  ],
});

// Used from the menu of a user, under Apps.

const wave = userCommand({
  name: "Wave",
  run: async (ctx) => {
    await ctx.reply(`${ctx.msg.user.username} waves at ${ctx.targetUser.username}.`);
  },
});

createBot({
  prefix: "!",
  commands: [ping, pressMe, boom],
  slashCommands: [hello, counter, wave],
});

// Pressing the button changes the message it is on.

let presses = 0;

function row(): ActionRowBuilder {
  return actionRow().addComponents(
    button().setCustomId("press").setLabel("Press me").setStyle(ButtonStyle.Primary),
  );
}

on("componentInteraction", async (ctx) => {
  if (ctx.msg.customId !== "press") return;
  presses += 1;
  await ctx.update({ content: `pressed ${times(presses)}`, components: [row()] });
});

// Every five seconds, in the guild's log.

cron("tick", "*/5 * * * * *", (ctx) => {
  console.log(`${ctx.name} at ${ctx.scheduledAt}`);
});
