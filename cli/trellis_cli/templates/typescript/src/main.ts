import { greeting } from "./greeting";

// `!ping something` in any channel.
const ping = prefix({
  name: "ping",
  description: "Answers, so that you know the bot listens",
  run: async (ctx) => {
    await ctx.reply(`pong ${ctx.args.join(" ")}`.trim());
  },
});

// `/hello`, answered so that only the one who asked sees it.
const hello = slash({
  name: "hello",
  description: "Says hello",
  options: [{ name: "name", description: "Who is greeted", type: "string" }],
  run: async (ctx) => {
    const visits = await kv.store("visits").increment("hello");
    await ctx.reply({ content: greeting(ctx.options.name, visits), ephemeral: true });
  },
});

createBot({ prefix: "!", commands: [ping], slashCommands: [hello] });
