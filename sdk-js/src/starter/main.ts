/** What a guild runs until it deploys its own: something to try, and to copy from. */

import { count, increment, reset } from "./counter";

const ping = prefix({
  name: "ping",
  description: "Answers, with what was said",
  run: async (ctx) => {
    await ctx.reply(["pong", ...ctx.args].join(" "));
  },
});

const hello = slash({
  name: "hello",
  description: "Says hello, to you alone",
  options: [{ name: "name", description: "Whom to greet", type: "string" }],
  run: async (ctx) => {
    const name = ctx.options.name ?? ctx.msg.user.username;
    await ctx.reply({ content: `Hello, ${name}!`, ephemeral: true });
  },
});

const counter = slash({
  name: "counter",
  description: "Counts, and remembers",
  subcommands: [
    {
      name: "get",
      description: "Shows the count",
      run: async (ctx) => {
        await ctx.reply(`The counter is at ${await count()}.`);
      },
    },
    {
      name: "increment",
      description: "Adds one",
      run: async (ctx) => {
        await ctx.reply(`The counter is now at ${await increment()}.`);
      },
    },
    {
      name: "reset",
      description: "Starts again from nothing",
      run: async (ctx) => {
        await reset();
        await ctx.reply("The counter is back at 0.");
      },
    },
  ],
});

createBot({ prefix: "!", commands: [ping], slashCommands: [hello, counter] });
