import type { Equal } from "./equal";
import { expectType } from "./equal";

const typed = slash({
  name: "typed",
  description: "d",
  options: [
    { name: "who", description: "d", type: "user", required: true },
    { name: "count", description: "d", type: "integer", minValue: 1 },
    { name: "ratio", description: "d", type: "number", required: true },
    { name: "loud", description: "d", type: "boolean", required: false },
    { name: "text", description: "d" },
  ],
  run: (ctx) => {
    expectType<Equal<typeof ctx.options.who, string>>();
    expectType<Equal<typeof ctx.options.count, number | undefined>>();
    expectType<Equal<typeof ctx.options.ratio, number>>();
    expectType<Equal<typeof ctx.options.loud, boolean | undefined>>();
    expectType<Equal<typeof ctx.options.text, string | undefined>>();
    // @ts-expect-error there is no such option
    return ctx.options.other;
  },
});

const grouped = slash({
  name: "grouped",
  description: "d",
  subcommands: [
    {
      name: "get",
      description: "d",
      options: [{ name: "key", description: "d", type: "string", required: true }],
      run: async (ctx) => {
        const { key } = ctx.options as { key: string };
        await ctx.reply((await kv.store("notes").get(key)) ?? "missing");
      },
    },
    {
      name: "admin",
      description: "d",
      subcommands: [{ name: "reset", description: "d", run() {} }],
    },
  ],
});

const words = prefix({
  name: "words",
  run: async (ctx) => {
    expectType<Equal<typeof ctx.args, string[]>>();
    return ctx.reply(String(ctx.args.length));
  },
});

createBot({ prefix: "!", commands: [words], slashCommands: [typed, grouped] });
createBot({ prefixCommands: [{ name: "a", run: () => undefined }] });

// Options that come from elsewhere have no names to be known by.
const options: SlashCommandOption[] = [];
slash({ name: "loose", description: "d", options, run: (ctx) => ctx.options["any"] });

// @ts-expect-error a slash command is described
slash({ name: "a", run() {} });
// @ts-expect-error there is no such type of option
slash({ name: "a", description: "d", options: [{ name: "o", description: "d", type: "text" }] });
export const flag: SlashCommandOption = {
  name: "o",
  description: "d",
  type: "boolean",
  // @ts-expect-error a flag has no limits
  minValue: 1,
};
// @ts-expect-error commands are what prefix() gives
createBot({ commands: ["ping"] });

declare const ctx: InteractionContext;
expectType<Equal<ReturnType<typeof hasRole>, boolean>>();
if (hasRole(ctx, "1")) void handleSubcommand(ctx, grouped);
void registerSlashCommands(flattenCommands([typed]));
expectType<Equal<ReturnType<typeof getSubcommandGroup>, string | undefined>>();
console.log(flattenInteractionOptions(ctx.msg.data.options)["name"]);
