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
    expectType<Equal<typeof ctx.msg.channelId, string>>();
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

// Choices are a union of their values, and what is named stands in ctx.resolved.
const full = slash({
  name: "full",
  description: "d",
  nameLocalizations: { de: "voll", "zh-CN": "x" },
  defaultMemberPermissions: ["BanMembers", "KickMembers"],
  contexts: [0],
  integrationTypes: [0],
  options: [
    {
      name: "colour",
      description: "d",
      required: true,
      choices: [
        { name: "Red", value: "red" },
        { name: "Blue", value: "blue" },
      ],
    },
    {
      name: "size",
      description: "d",
      type: "integer",
      choices: [
        { name: "Small", value: 1 },
        { name: "Large", value: 2 },
      ],
    },
    { name: "who", description: "d", type: "user" },
    { name: "where", description: "d", type: "channel", required: true, channelTypes: [0, 2] },
    { name: "role", description: "d", type: "role" },
    { name: "any", description: "d", type: "mentionable" },
    { name: "file", description: "d", type: "attachment" },
    { name: "text", description: "d", autocomplete: (ctx) => [ctx.focused.value] },
    { name: "number", description: "d", type: "number", autocomplete: async () => [1, 2.5] },
    { name: "later", description: "d", autocomplete: async (ctx) => ctx.autocomplete(["a"]) },
    { name: "listed", description: "d", autocomplete: true },
  ],
  autocomplete: (ctx) => [{ name: ctx.focused.name, value: ctx.focused.value }],
  run: (ctx) => {
    expectType<Equal<typeof ctx.options.colour, "red" | "blue">>();
    expectType<Equal<typeof ctx.options.size, 1 | 2 | undefined>>();
    expectType<Equal<typeof ctx.options.who, string | undefined>>();
    expectType<Equal<typeof ctx.options.where, string>>();
    expectType<Equal<typeof ctx.options.number, number | undefined>>();
    expectType<Equal<typeof ctx.resolved.who, ResolvedUser | undefined>>();
    expectType<Equal<typeof ctx.resolved.where, ResolvedChannel>>();
    expectType<Equal<typeof ctx.resolved.role, EventRole | undefined>>();
    expectType<Equal<typeof ctx.resolved.any, ResolvedUser | EventRole | undefined>>();
    expectType<Equal<typeof ctx.resolved.file, MessageAttachment | undefined>>();
    // @ts-expect-error a text names nothing
    return ctx.resolved.text;
  },
});

const typedSubcommand = subcommand({
  name: "get",
  description: "d",
  options: [
    { name: "key", description: "d", required: true },
    { name: "of", description: "d", type: "user", required: true },
  ],
  run: (ctx) => {
    expectType<Equal<typeof ctx.options.key, string>>();
    expectType<Equal<typeof ctx.resolved.of, ResolvedUser>>();
  },
});

// Subcommands and groups that stand within the command know their own options.
const tree = slash({
  name: "tree",
  description: "d",
  subcommands: [
    {
      name: "set",
      description: "d",
      options: [
        { name: "key", description: "d", required: true },
        { name: "times", description: "d", type: "integer", choices: [{ name: "One", value: 1 }] },
      ],
      run: (ctx) => {
        expectType<Equal<typeof ctx.options, { key: string; times: 1 | undefined }>>();
        // @ts-expect-error that is an option of another subcommand
        return ctx.options.who;
      },
    },
    {
      name: "plain",
      description: "d",
      async run(ctx) {
        await ctx.reply(String(ctx.options["any"]));
      },
    },
    {
      name: "members",
      description: "d",
      subcommands: [
        {
          name: "warn",
          description: "d",
          options: [{ name: "who", description: "d", type: "user", required: true }],
          run: (ctx) => {
            expectType<Equal<typeof ctx.options, { who: string }>>();
            expectType<Equal<typeof ctx.resolved.who, ResolvedUser>>();
          },
        },
        {
          name: "clear",
          description: "d",
          options: [{ name: "all", description: "d", type: "boolean" }],
          run: (ctx) => expectType<Equal<typeof ctx.options.all, boolean | undefined>>(),
        },
      ],
    },
    typedSubcommand,
    {
      name: "find",
      description: "d",
      options: [{ name: "key", description: "d", autocomplete: (ctx) => [ctx.focused.value] }],
      // Such an option leaves the handler without the names.
      run: (ctx) => ctx.reply(String(ctx.options["key"])),
    },
  ],
});
const parts: SlashSubcommand[] = [typedSubcommand];
createBot({ slashCommands: [tree, slash({ name: "parts", description: "d", subcommands: parts })] });

slash({
  name: "wrong",
  description: "d",
  // @ts-expect-error an option is not described
  subcommands: [{ name: "a", description: "d", options: [{ name: "o" }], run() {} }],
});
slash({
  name: "wrong",
  description: "d",
  // @ts-expect-error a subcommand runs
  subcommands: [{ name: "a", description: "d" }],
});
// @ts-expect-error a typing error in an option
slash({ name: "a", description: "d", options: [{ name: "o", description: "d", requierd: true }] });
// @ts-expect-error the same in that of a subcommand
subcommand({ name: "a", description: "d", options: [{ name: "o", description: "d", tpye: 1 }], run() {} });

const menus = [
  userCommand({
    name: "Who is this",
    run: (ctx) => {
      expectType<Equal<typeof ctx.targetUser, EventUser>>();
      expectType<Equal<typeof ctx.targetMember, EventMember | undefined>>();
      return ctx.reply(ctx.targetUser.username);
    },
  }),
  messageCommand({
    name: "Quote",
    defaultMemberPermissions: "ManageMessages",
    run: (ctx) => {
      expectType<Equal<typeof ctx.targetMessage, EventMessage>>();
      return ctx.showModal(modal("quote", "Quote").addComponents(inputText("why")));
    },
  }),
];
createBot({
  slashCommands: [
    full,
    slash({ name: "tree", description: "d", subcommands: [typedSubcommand] }),
    ...menus,
  ],
});

on("autocomplete", async (ctx) => {
  expectType<Equal<typeof ctx.focused.value, string>>();
  expectType<Equal<typeof ctx.msg.commandName, string>>();
  await ctx.autocomplete(["a", { name: "B", value: "b" }]);
  // @ts-expect-error an autocompletion takes no message
  await ctx.reply("a");
});

// @ts-expect-error there is no such language
slash({ name: "a", description: "d", nameLocalizations: { xx: "a" } });
// @ts-expect-error there is no such permission
slash({ name: "a", description: "d", defaultMemberPermissions: "ManageStuff" });
// @ts-expect-error a menu shows no description
userCommand({ name: "a", description: "d", run() {} });
export const wrong: SlashCommandOption = {
  name: "o",
  description: "d",
  type: "integer",
  // @ts-expect-error numbers are suggested for a number
  autocomplete: () => ["a"],
};
