// Scripts in flora's vocabulary, as its users write them, compile as they are.
import { expectType } from "./equal";

const KEEPERS = ["123456789012345678", "234567890123456789"];

function isKeeper(ctx: InteractionContext, roles: string[]): boolean {
  return roles.some((role) => hasRole(ctx, role));
}

const shout = slash({
  name: "shout",
  description: "Louder",
  options: [
    { name: "text", description: "What", type: "string", required: true },
    { name: "loud", description: "How", type: "boolean", required: false },
  ],
  run: async (ctx) => {
    const text = ctx.options.text as string;
    const loud = ctx.options.loud as boolean;
    if (!isKeeper(ctx, KEEPERS)) return;
    await ctx.reply({ content: loud ? text.toUpperCase() : text, ephemeral: true });
    await ctx.edit("again");
  },
});

const book = slash({
  name: "book",
  description: "Keeps things",
  subcommands: [
    {
      name: "read",
      description: "One of them",
      options: [{ name: "key", description: "Which", type: "string", required: true }],
      run: async (ctx) => {
        const key = ctx.options.key as string;
        await ctx.reply((await kv.store("book").get(key)) ?? "none");
      },
    },
    {
      name: "write",
      description: "One more",
      options: [
        { name: "key", description: "Which", type: "string", required: true },
        { name: "value", description: "What", type: "string", required: true },
      ],
      run: async (ctx) => {
        const { key, value } = ctx.options as { key: string; value: string };
        if (!isKeeper(ctx, KEEPERS)) return;
        await kv.store("book").set(key, value);
      },
    },
    {
      name: "count",
      description: "How many",
      run: async (ctx) => {
        const pages = kv.store("pages");
        const next = parseInt((await pages.get("all")) || "0", 10) + 1;
        await pages.set("all", String(next));
        await ctx.reply(`There are ${next}`);
      },
    },
  ],
});

const sum = prefix({
  name: "sum",
  description: "Adds up",
  run: async (ctx) => {
    const [one, other] = ctx.args.map((word) => Number(word));
    await ctx.reply(`${(one ?? 0) + (other ?? 0)}`);
  },
});

on("messageCreate", async (ctx) => {
  if (ctx.msg.author?.bot) return;
  const content = ctx.msg.content?.toLowerCase();
  if (content?.includes("morning")) await ctx.reply("Good morning!");
});
on("componentInteraction", async (ctx) => {
  if (ctx.msg.data?.custom_id !== "pick") return;
  const values = ctx.msg.data?.values || [];
  await ctx.reply({ content: values.join(", "), ephemeral: true });
});
on("modalSubmit", async (ctx) => {
  if (ctx.msg.data?.custom_id === "form") await ctx.reply("Thanks");
});
on("reactionAdd", async (ctx) => console.log(ctx.msg.emoji?.name, ctx.msg.messageId));
on("messageDeleteBulk", async (ctx) => console.log(ctx.msg.ids.length));
on("interactionCreate", async (ctx) => {
  const group = getSubcommandGroup(ctx);
  if (group) console.log(group, getSubcommand(ctx), ctx.msg.commandName);
});

cron(
  "tidy",
  "0 2 * * *",
  async (ctx) => {
    const store = kv.store("log");
    const cutoff = Date.now() - 1000;
    const found = await store.list({ prefix: "log:" });
    for (const key of found.keys) {
      const entry = await store.getWithMetadata(key.name);
      if (entry.metadata?.timestamp < cutoff) await store.delete(key.name);
    }
    console.log(`${ctx.name} of ${ctx.scheduledAt}`);
  },
  { skipIfRunning: true },
);

const cache = kv.store("cache");
export async function cached(url: string): Promise<string> {
  const kept = await cache.get(url);
  if (kept) return kept;
  const text = await (await fetch(url)).text();
  await cache.set(url, text, { expiration: Math.floor(Date.now() / 1000) + 300 });
  return text;
}

const template = { title: "Template", color: 0x3366ff, footer: { text: "flora" } };
export const sent: MessageReplyOptions = {
  content: "Look",
  embeds: [embed(template).setDescription("mine").toJSON(), embed().setColor(3368703).toJSON()],
  components: [
    actionRow().addComponents(userSelect("u").setMinValues(1).setMaxValues(5)).toJSON(),
    actionRow()
      .addComponents(button().setCustomId("like").setLabel("Like").setEmoji({ name: "👍" }))
      .toJSON(),
  ],
  allowedMentions: { parse: [] },
  flags: MessageFlags.IS_COMPONENTS_V2,
};
export const form = [
  label("Mail").setDescription("Where to").setComponent(inputText("mail")),
  inputText("text").setStyle(InputTextStyles.Paragraph).setPlaceholder("...").setMinLength(10),
  fileUpload("proof").setMinValues(1).setMaxValues(5).setRequired(true),
];

const apiKey = secrets.get("API_KEY");
if (!apiKey) console.log("there is none");
else void fetch("https://api.example.com", { headers: { Authorization: `Bearer ${apiKey}` } });

const commands: Command[] = [sum];
const slashCommands: SlashCommand[] = [shout, book];
createBot({ prefix: "!", prefixCommands: commands, slashCommands });
expectType<true>();
