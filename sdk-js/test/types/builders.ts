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
