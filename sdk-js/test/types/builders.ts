import type { Equal } from "./equal";
import { expectType } from "./equal";

const row: ActionRowBuilder = actionRow().addComponents(
  button().setCustomId("a").setLabel("A").setStyle(ButtonStyle.Primary).setEmoji({ name: "x" }),
  stringSelect("b").setPlaceholder("p").addOptions({ label: "l", value: "v" }).setMinValues(1),
  { type: ComponentType.Button, style: ButtonStyles.Danger },
);
expectType<Equal<ReturnType<typeof row.toJSON>, ComponentJson>>();
container().addComponents(section().setAccessory(thumbnail("u")), separator().setSpacing("large"));
mediaGallery().addItem("u", { description: "d" });
label("l").setComponent(inputText("i").setStyle(InputTextStyles.Short));
embed({ title: "t" })
  .setAuthor("a", { iconUrl: "u" })
  .addFields([{ name: "n", value: "v" }]);
expectType<Equal<typeof MessageFlags.EPHEMERAL, 64>>();
expectType<Equal<typeof InputTextStyle.Paragraph, 2>>();
flora.on("ready", () => trellis.embed());

// @ts-expect-error there is no such spacing
separator().setSpacing("huge");
// @ts-expect-error constants stay
ButtonStyle.Primary = 2;
// @ts-expect-error a select menu has a custom id
userSelect();
// @ts-expect-error a text select alone has options
roleSelect("r").addOptions({ label: "l", value: "v" });

onButton("buy:{item}:{count}", (ctx) => {
  expectType<Equal<typeof ctx.params, { item: string; count: string }>>();
  // @ts-expect-error the pattern has no such name
  ctx.params.other;
  return ctx.update("x");
});
onSelect("plain", (ctx) => console.log(ctx.msg.data.values, ctx.state.page), { defer: false });
onModal("note:{user}", (ctx) => ctx.reply(`${ctx.params.user} ${ctx.fields["note"]}`));
const buy: ButtonBuilder = button("buy:{item}").onClick((ctx) => ctx.deferUpdate());
buy.with({ item: 5 }).state({ price: 1 }, { ttl: 60 }).setId(1).setEmoji("x");
const menu: StringSelectMenuBuilder = stringSelect("s:{a}").with({ a: "b" });
menu.addOptions({ label: "l", value: "v" });
modal("m", "T").onSubmit((ctx) => ctx.reply(ctx.fields["a"])).state(1);
label("l").setComponent(radioGroup("r").addOptions({ label: "l", value: "v" }));
label("l").setComponent(checkboxGroup("c").setMaxValues(1));
label("l").setComponent(checkbox("c").setDefault());

// @ts-expect-error what is filled in is a text or a number
buy.with({ item: true });
// @ts-expect-error there is no other way to defer
onButton("x", () => {}, { defer: true });
