import assert from "node:assert/strict";
import { test } from "node:test";

import { isolate } from "./support/isolate.mjs";

const json = (expression) => JSON.parse(isolate().run(`JSON.stringify(${expression})`));

const CASES = [
  [
    `button().setUrl("u").setLabel("L").setDisabled()`,
    { type: 2, style: 5, url: "u", label: "L", disabled: true },
  ],
  [`button().setSkuId("1")`, { type: 2, style: 6, sku_id: "1" }],
  [
    `button().setCustomId("c").setStyle(ButtonStyle.Danger).setEmoji({ name: "x" })`,
    { type: 2, style: 4, emoji: { name: "x" }, custom_id: "c" },
  ],
  [`actionRow().setComponents([{ type: 2 }])`, { type: 1, components: [{ type: 2 }] }],
  [
    `stringSelect("c").setPlaceholder("p").addOptions({ label: "l", value: "v" })`,
    { type: 3, custom_id: "c", placeholder: "p", options: [{ label: "l", value: "v" }] },
  ],
  [
    `userSelect("c").setMinValues(0).setMaxValues(2).addDefaultUser("1")`,
    {
      type: 5,
      custom_id: "c",
      min_values: 0,
      max_values: 2,
      default_values: [{ id: "1", type: "user" }],
    },
  ],
  [
    `roleSelect("c").setDefaultRoles(["1"]).setDefaultRoles(["2"])`,
    { type: 6, custom_id: "c", default_values: [{ id: "2", type: "role" }] },
  ],
  [
    `mentionableSelect("c").setDefaultValues([{ id: "1", type: "role" }]).setRequired(false)`,
    { type: 7, custom_id: "c", required: false, default_values: [{ id: "1", type: "role" }] },
  ],
  [
    `channelSelect("c").setChannelTypes([0]).setDefaultChannels(["1"]).setDisabled()`,
    {
      type: 8,
      custom_id: "c",
      channel_types: [0],
      disabled: true,
      default_values: [{ id: "1", type: "channel" }],
    },
  ],
  [
    `inputText("c").setStyle(InputTextStyle.Paragraph).setMinLength(1).setMaxLength(2).setRequired().setValue("v").setPlaceholder("p")`,
    {
      type: 4,
      custom_id: "c",
      style: 2,
      min_length: 1,
      max_length: 2,
      required: true,
      value: "v",
      placeholder: "p",
    },
  ],
  [
    `label("l").setDescription("d").setComponent(fileUpload("f").setMinValues(1).setMaxValues(2).setRequired())`,
    {
      type: 18,
      label: "l",
      component: { type: 19, custom_id: "f", min_values: 1, max_values: 2, required: true },
      description: "d",
    },
  ],
  [
    `container().setAccentColor(1).setSpoiler().addComponents(textDisplay("t"), separator().setSpacing("large"))`,
    {
      type: 17,
      components: [
        { type: 10, content: "t" },
        { type: 14, divider: true, spacing: 2 },
      ],
      accent_color: 1,
      spoiler: true,
    },
  ],
  [
    `section().addComponents(textDisplay("t")).setAccessory(thumbnail("u").setDescription("d").setSpoiler())`,
    {
      type: 9,
      components: [{ type: 10, content: "t" }],
      accessory: { type: 11, media: { url: "u" }, description: "d", spoiler: true },
    },
  ],
  [
    `mediaGallery().addItem("u", { description: "d" }).addItem("v")`,
    { type: 12, items: [{ media: { url: "u" }, description: "d" }, { media: { url: "v" } }] },
  ],
  [
    `file("attachment://a").setSpoiler()`,
    { type: 13, file: { url: "attachment://a" }, spoiler: true },
  ],
  [`separator(false)`, { type: 14, divider: false }],
  [
    `embed({ title: "t" }).setDescription("d").setUrl("u").setColor(1).setTimestamp("s").setImage("i").setThumbnail("h").setAuthor("a", { iconUrl: "c" }).setFooter("f").addField("n", "v").addFields([{ name: "m", value: "w", inline: true }])`,
    {
      title: "t",
      description: "d",
      url: "u",
      color: 1,
      timestamp: "s",
      image: { url: "i" },
      thumbnail: { url: "h" },
      author: { name: "a", icon_url: "c" },
      footer: { text: "f" },
      fields: [
        { name: "n", value: "v", inline: false },
        { name: "m", value: "w", inline: true },
      ],
    },
  ],
];

for (const [expression, expected] of CASES) {
  test(`${expression.slice(0, expression.indexOf("("))} makes Discord's JSON: ${expression}`, () => {
    assert.deepEqual(json(expression), expected);
  });
}

for (const [expression, expected] of [
  [`button("a").setEmoji("🔥")`, { type: 2, style: 1, emoji: { name: "🔥" }, custom_id: "a" }],
  [
    `button("a").setEmoji("<a:wave:5>").setId(3)`,
    { type: 2, style: 1, emoji: { name: "wave", id: "5", animated: true }, id: 3, custom_id: "a" },
  ],
  [
    `button("a").setEmoji("<:wave:5>")`,
    { type: 2, style: 1, emoji: { name: "wave", id: "5" }, custom_id: "a" },
  ],
  [`textDisplay("t").setId(1)`, { type: 10, content: "t", id: 1 }],
  [`inputText("c")`, { type: 4, custom_id: "c", style: 1 }],
  [`checkbox("c").setDefault()`, { type: 23, custom_id: "c", default: true }],
  [
    `radioGroup("c").addOptions({ label: "a", value: "b" }, { label: "c", value: "d" }).setRequired(false)`,
    {
      type: 21,
      custom_id: "c",
      required: false,
      options: [
        { label: "a", value: "b" },
        { label: "c", value: "d" },
      ],
    },
  ],
  [
    `checkboxGroup("c").addOptions({ label: "a", value: "b" }).setMinValues(0).setMaxValues(1)`,
    { type: 22, custom_id: "c", min_values: 0, max_values: 1, options: [{ label: "a", value: "b" }] },
  ],
  [
    `modal("m", "T").addComponents(textDisplay("t"), label("l").setComponent(checkbox("c")))`,
    {
      custom_id: "m",
      title: "T",
      components: [
        { type: 10, content: "t" },
        { type: 18, label: "l", component: { type: 23, custom_id: "c" } },
      ],
    },
  ],
]) {
  test(`what is new in Discord is built too: ${expression}`, () => {
    assert.deepEqual(json(expression), expected);
  });
}

const times = (count, text) => `Array.from({ length: ${count} }, (_, i) => (${text}))`;
const FIELD = `{ name: "n", value: "v" }`;
const OPTION = `{ label: "l", value: "v" + i }`;
const B = `button("b" + i).setLabel("B")`;

/** What may be so large, what is one too large, and what is said then. */
const LIMITS = [
  ["embed", (n) => `embed().setTitle("x".repeat(${n}))`, 256, "title is longer than 256"],
  ["embed", (n) => `embed().setDescription("x".repeat(${n}))`, 4096, "description is longer than 4096"],
  ["embed", (n) => `embed().setUrl("x".repeat(${n}))`, 2048, "url is longer than 2048"],
  ["embed", (n) => `embed().setColor(${n})`, 0xffffff, "color is no whole number from 0 to 16777215"],
  ["embed", (n) => `embed().setFooter("x".repeat(${n}))`, 2048, "footer.text is longer than 2048"],
  ["embed", (n) => `embed().setFooter("x", "x".repeat(${n}))`, 2048, "footer.icon_url is longer than 2048"],
  ["embed", (n) => `embed().setAuthor("x".repeat(${n}))`, 256, "author.name is longer than 256"],
  ["embed", (n) => `embed().setAuthor("x", { url: "x".repeat(${n}) })`, 2048, "author.url is longer than 2048"],
  ["embed", (n) => `embed().setAuthor("x", { iconUrl: "x".repeat(${n}) })`, 2048, "author.icon_url is longer than 2048"],
  ["embed", (n) => `embed().setImage("x".repeat(${n}))`, 2048, "image.url is longer than 2048"],
  ["embed", (n) => `embed().setThumbnail("x".repeat(${n}))`, 2048, "thumbnail.url is longer than 2048"],
  ["embed", (n) => `embed().addFields(${times("N", FIELD).replace("N", n)})`, 25, "fields has more than 25"],
  ["embed", (n) => `embed().addField("a", "b").addField("x".repeat(${n}), "v")`, 256, "fields[1].name is longer than 256"],
  ["embed", (n) => `embed().addField("n", "x".repeat(${n}))`, 1024, "fields[0].value is longer than 1024"],
  ["embed", (n) => `embed().setDescription("x".repeat(4000)).setFooter("x".repeat(${n} - 4000))`, 6000, "all its texts together are longer than 6000"],
  ["button", (n) => `button("x".repeat(${n})).setLabel("l")`, 100, "custom_id is 101 characters long, not 1 to 100"],
  ["button", (n) => `button("b").setLabel("x".repeat(${n}))`, 80, "label is longer than 80"],
  ["button", (n) => `button().setLabel("l").setUrl("x".repeat(${n}))`, 512, "url is longer than 512"],
  ["actionRow", (n) => `actionRow().setComponents(${times("N", B).replace("N", n)})`, 5, "components has more than 5"],
  ["select", (n) => `userSelect("x".repeat(${n}))`, 100, "custom_id is 101 characters long, not 1 to 100"],
  ["select", (n) => `userSelect("s").setPlaceholder("x".repeat(${n}))`, 150, "placeholder is longer than 150"],
  ["select", (n) => `userSelect("s").setMinValues(${n}).setMaxValues(25)`, 25, "min_values is no whole number from 0 to 25"],
  ["select", (n) => `userSelect("s").setMaxValues(${n})`, 25, "max_values is no whole number from 1 to 25"],
  ["select", (n) => `userSelect("s").setDefaultUsers(${times("N", "String(i)").replace("N", n)})`, 25, "default_values has more than 25"],
  ["select", (n) => `stringSelect("s").setOptions(${times("N", OPTION).replace("N", n)})`, 25, "options has more than 25"],
  ["select", (n) => `stringSelect("s").addOptions({ label: "x".repeat(${n}), value: "v" })`, 100, "options[0].label is longer than 100"],
  ["select", (n) => `stringSelect("s").addOptions({ label: "l", value: "x".repeat(${n}) })`, 100, "options[0].value is longer than 100"],
  ["select", (n) => `stringSelect("s").addOptions({ label: "l", value: "v", description: "x".repeat(${n}) })`, 100, "options[0].description is longer than 100"],
  ["textDisplay", (n) => `textDisplay("x".repeat(${n}))`, 4000, "content is longer than 4000"],
  ["textDisplay", (n) => `textDisplay("t").setId(${n})`, 0x7fffffff, "id is no whole number from 0 to 2147483647"],
  ["thumbnail", (n) => `thumbnail("u").setDescription("x".repeat(${n}))`, 1024, "description is longer than 1024"],
  ["thumbnail", (n) => `thumbnail("x".repeat(${n}))`, 2048, "media.url is longer than 2048"],
  ["section", (n) => `section().setAccessory(thumbnail("u")).setComponents(${times("N", `textDisplay("t")`).replace("N", n)})`, 3, "components has more than 3"],
  ["mediaGallery", (n) => `mediaGallery().setItems(${times("N", `{ media: { url: "u" } }`).replace("N", n)})`, 10, "items has more than 10"],
  ["mediaGallery", (n) => `mediaGallery().addItem("u").addItem("u", { description: "x".repeat(${n}) })`, 1024, "items[1].description is longer than 1024"],
  ["mediaGallery", (n) => `mediaGallery().addItem("x".repeat(${n}))`, 2048, "items[0].media.url is longer than 2048"],
  ["file", (n) => `file("attachment://" + "x".repeat(${n} - 13))`, 2048, "file.url is longer than 2048"],
  ["separator", (n) => `separator().setSpacing(${n})`, 2, "spacing is no whole number from 1 to 2"],
  ["container", (n) => `container().addComponents(separator()).setAccentColor(${n})`, 0xffffff, "accent_color is no whole number from 0 to 16777215"],
  ["container", (n) => `container().setComponents(${times("N", "separator()").replace("N", n)})`, 39, "components has more than 39"],
  ["label", (n) => `label("x".repeat(${n})).setComponent(checkbox("c"))`, 45, "label is longer than 45"],
  ["label", (n) => `label("l").setDescription("x".repeat(${n})).setComponent(checkbox("c"))`, 100, "description is longer than 100"],
  ["inputText", (n) => `inputText("x".repeat(${n}))`, 100, "custom_id is longer than 100"],
  ["inputText", (n) => `inputText("i").setStyle(${n})`, 2, "style is no whole number from 1 to 2"],
  ["inputText", (n) => `inputText("i").setValue("x".repeat(${n}))`, 4000, "value is longer than 4000"],
  ["inputText", (n) => `inputText("i").setPlaceholder("x".repeat(${n}))`, 100, "placeholder is longer than 100"],
  ["inputText", (n) => `inputText("i").setLabel("x".repeat(${n}))`, 45, "label is longer than 45"],
  ["inputText", (n) => `inputText("i").setMinLength(${n})`, 4000, "min_length is no whole number from 0 to 4000"],
  ["inputText", (n) => `inputText("i").setMaxLength(${n})`, 4000, "max_length is no whole number from 1 to 4000"],
  ["inputText", (n) => `inputText("i").setMinLength(${n}).setMaxLength(9)`, 9, "min_length is more than max_length"],
  ["fileUpload", (n) => `fileUpload("x".repeat(${n}))`, 100, "custom_id is longer than 100"],
  ["fileUpload", (n) => `fileUpload("f").setMaxValues(${n})`, 10, "max_values is no whole number from 1 to 10"],
  ["fileUpload", (n) => `fileUpload("f").setMinValues(${n}).setMaxValues(4)`, 4, "min_values is more than max_values"],
  ["radioGroup", (n) => `radioGroup("r").setOptions(${times("N", OPTION).replace("N", n)})`, 10, "options has more than 10"],
  ["checkboxGroup", (n) => `checkboxGroup("r").setOptions(${times("N", OPTION).replace("N", n)})`, 10, "options has more than 10"],
  ["checkboxGroup", (n) => `checkboxGroup("r").addOptions({ label: "l", value: "v" }).setMaxValues(${n})`, 10, "max_values is no whole number from 1 to 10"],
  ["checkbox", (n) => `checkbox("x".repeat(${n}))`, 100, "custom_id is longer than 100"],
  ["modal", (n) => `modal("x".repeat(${n}), "T").addComponents(textDisplay("t"))`, 100, "custom_id is 101 characters long, not 1 to 100"],
  ["modal", (n) => `modal("m", "x".repeat(${n})).addComponents(textDisplay("t"))`, 45, "title is longer than 45"],
  ["modal", (n) => `modal("m", "T").setComponents(${times("N", `textDisplay("t")`).replace("N", n)})`, 5, "components has more than 5"],
];

for (const [what, build, most, says] of LIMITS) {
  test(`${what}: ${says}`, () => {
    json(build(most));
    const refused = `(() => { try { return (${build(most + 1)}).toJSON(); } catch (e) { return [e.code, e.message]; } })()`;
    assert.deepEqual(json(refused), ["invalid_argument", `${what}: ${says}`]);
  });
}

for (const [expression, says] of [
  [`button("").setLabel("l")`, /button: custom_id is 0 characters long/],
  [`button("b")`, /button: it needs setLabel\(\) or setEmoji\(\)/],
  [`button("b").setLabel("l").setStyle(ButtonStyle.Link)`, /button: it needs setUrl\(\)/],
  [`button("b").setStyle(ButtonStyle.Premium)`, /button: it needs setSkuId\(\)/],
  [`button().setSkuId("1").setLabel("l")`, /button: one that sells something has neither/],
  [`button("b").setLabel("l").setStyle(7)`, /button: style is no whole number from 1 to 6/],
  [`actionRow()`, /actionRow: components is empty/],
  [`actionRow().addComponents(button("b").setLabel("l"), userSelect("u"))`, /components\[1\] is no button/],
  [`stringSelect("s")`, /select: options is empty/],
  [`userSelect("s").setMinValues(3).setMaxValues(2)`, /select: min_values is more than max_values/],
  [`embed().addField("", "v")`, /embed: fields\[0\].name is empty/],
  [`embed().setTitle(5)`, /embed: title is not a text/],
  [`textDisplay("")`, /textDisplay: content is empty/],
  [`file("https://example.com/a")`, /file: file.url does not begin with attachment:/],
  [`mediaGallery()`, /mediaGallery: items is empty/],
  [`container()`, /container: components is empty/],
  [`radioGroup("r").addOptions({ label: "l", value: "v" })`, /radioGroup: options has fewer than 2/],
  [`modal("m", "T")`, /modal: components is empty/],
  [`modal("m", "").addComponents(textDisplay("t"))`, /modal: title is empty/],
  [`modal("m", "T").addComponents(inputText("i"))`, /modal: components\[0\] stands in no label/],
]) {
  test(`${expression} is refused`, () => assert.throws(() => json(expression), says));
}

test("characters are counted as Discord counts them", () => {
  json(`button("b").setLabel("👍".repeat(80))`);
  assert.throws(() => json(`button("b").setLabel("👍".repeat(81))`), /label is longer than 80/);
});

test("a builder that lacks what Discord asks for says which call is missing", () => {
  assert.throws(() => json(`button().setLabel("x")`), /button: it needs setCustomId\(\)/);
  assert.throws(() => json(`section()`), /section: it needs setAccessory\(\)/);
  assert.throws(() => json(`label("x")`), /label: it needs setComponent\(\)/);
});

test("JSON that a builder made does not change with the builder", () => {
  assert.deepEqual(
    json(
      `(() => { const e = embed(); const before = e.setTitle("a").toJSON(); e.setTitle("b"); return before; })()`,
    ),
    { title: "a" },
  );
});

test("everything is in trellis and in flora too, and neither can be changed", () => {
  assert.equal(
    isolate().run(`trellis.button === button && flora === trellis && Object.isFrozen(flora)`),
    true,
  );
});
