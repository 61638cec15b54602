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
