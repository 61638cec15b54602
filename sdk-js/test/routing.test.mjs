import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";

import { KEY, interaction, isolate, press } from "./support/isolate.mjs";

const pressed = (customId, type = 2) =>
  press({ data: { custom_id: customId, component_type: type } });
const submitted = (customId) =>
  interaction({ type: 5, data: { custom_id: customId, components: [] } });
const use = (guild, payload, eventId = "e1") =>
  guild.dispatch("INTERACTION_CREATE", payload, eventId);
const idOf = (guild, expression) => guild.run(`(${expression}).toJSON().custom_id`);
const seen = (guild) => JSON.parse(JSON.stringify(guild.context.seen));

const KEEP = `globalThis.seen = [];
const keep = (name) => (ctx) => { seen.push([name, ctx.params, ctx.state]); };`;

/** The signature as anybody with the key makes it. */
const sign = (text) =>
  createHmac("sha256", Buffer.from(KEY, "hex")).update(text).digest().subarray(0, 9).toString("base64url");

test("a button is handled by the pattern that its custom id fits", async () => {
  const guild = isolate();
  guild.run(`${KEEP}
    onButton("buy:{item}:{count}", keep("two"));
    onButton("buy:{item}", keep("one"));
    onButton("buy:all", keep("all"));
  `);
  for (const id of ["buy:hat", "buy:hat:3", "buy:all", "buy:", "sell:hat", "xbuy:hat", "buy:hat:"]) {
    await use(guild, pressed(id));
  }
  assert.deepEqual(seen(guild), [
    ["one", { item: "hat" }, null],
    ["two", { item: "hat", count: "3" }, null],
    ["all", {}, null],
    ["one", { item: "hat:" }, null],
  ]);
  assert.deepEqual(guild.reports, []);
});

test("buttons, menus and modals have patterns of their own", async () => {
  const guild = isolate();
  guild.run(`${KEEP}
    onButton("a:{x}", keep("button")); onSelect("a:{x}", keep("select")); onModal("a:{x}", keep("modal"));
  `);
  await use(guild, pressed("a:1"));
  for (const type of [3, 5, 6, 7, 8]) await use(guild, pressed("a:2", type));
  await use(guild, submitted("a:3"));
  assert.deepEqual(
    seen(guild).map(([name, { x }]) => name + x),
    ["button1", "select2", "select2", "select2", "select2", "select2", "modal3"],
  );
});

test("a builder registers its handler, and the same pattern again takes its place", async () => {
  const guild = isolate();
  guild.run(`${KEEP}
    const buy = button("buy:{item}").setLabel("Buy").onClick(keep("first")).onClick(keep("second"));
    userSelect("who").onSelect(keep("who"));
    modal("m:{a}", "T").onSubmit(keep("modal"));
    globalThis.buy = buy;
  `);
  await use(guild, pressed(idOf(guild, `buy.with({ item: "hat" })`)));
  await use(guild, pressed("who", 5));
  await use(guild, submitted("m:1"));
  assert.deepEqual(seen(guild), [
    ["second", { item: "hat" }, null],
    ["who", {}, null],
    ["modal", { a: "1" }, null],
  ]);
});

test("a copy keeps what the builder was given, and leaves the builder alone", () => {
  const guild = isolate();
  guild.run(`
    globalThis.b = button("buy:{item}").setLabel("Buy").setStyle(ButtonStyle.Danger).setDisabled();
    globalThis.one = b.with({ item: "hat" });
    globalThis.two = b.with({ item: 7 }).setLabel("Seven");
    globalThis.s = stringSelect("s:{a}").addOptions({ label: "l", value: "v" }).setPlaceholder("p");
    globalThis.u = userSelect("u").addDefaultUser("1").state(5);
  `);
  const shape = { type: 2, style: 4, label: "Buy", disabled: true, custom_id: "buy:hat" };
  assert.deepEqual(JSON.parse(guild.run(`JSON.stringify(one)`)), shape);
  assert.deepEqual(JSON.parse(guild.run(`JSON.stringify(two)`)), {
    ...shape,
    label: "Seven",
    custom_id: "buy:7",
  });
  assert.throws(() => guild.run(`b.toJSON()`), /button: "buy:\{item\}" needs with\(\{ item: ... \}\)/);
  assert.deepEqual(JSON.parse(guild.run(`JSON.stringify(s.with({ a: "1" }))`)), {
    type: 3,
    custom_id: "s:1",
    placeholder: "p",
    options: [{ label: "l", value: "v" }],
  });
  const user = JSON.parse(guild.run(`JSON.stringify(u)`));
  assert.deepEqual(user.default_values, [{ id: "1", type: "user" }]);
  assert.match(user.custom_id, /^u#~.{12}j\.5$/);
});

test("state travels in the custom id, signed as HMAC-SHA-256 says", async () => {
  const guild = isolate();
  guild.run(`${KEEP} onButton("buy:{item}", keep("buy"));`);
  for (const state of [{ price: 5, who: "ä€👍" }, [1, "x"], null, false, "a#~b"]) {
    const source = `button("buy:{item}").setLabel("B").with({ item: "hat" }).state(${JSON.stringify(state)})`;
    const id = idOf(guild, source);
    const body = `j.${JSON.stringify(state)}`;
    assert.equal(id, `buy:hat#~${sign(`buy:hat#~${body}`)}${body}`);
    await use(guild, pressed(id));
    assert.deepEqual(seen(guild).at(-1), ["buy", { item: "hat" }, state]);
  }
});

test("signatures are right at every length of a message", () => {
  const guild = isolate();
  for (let length = 1; length <= 80; length++) {
    const id = idOf(guild, `button("x".repeat(${length})).setLabel("B").state(1)`);
    const start = "x".repeat(length) + "#~";
    assert.equal(id, `${start}${sign(`${start}j.1`)}j.1`);
  }
});

for (const [name, change] of [
  ["another item", (id) => id.replace("hat", "car")],
  ["another state", (id) => id.replace("5}", "6}")],
  ["another signature", (id) => id.replace(/#~./, (text) => (text === "#~A" ? "#~B" : "#~A"))],
  ["no signature", (id) => id.replace(/#~.{12}/, "#~")],
  ["nothing but the mark", (id) => id.replace(/#~.*/, "#~")],
  ["kept in place of carried", (id) => id.replace("j.", "k.")],
]) {
  test(`state that was changed is not believed: ${name}`, async () => {
    const guild = isolate();
    guild.run(`${KEEP} onButton("buy:{item}", keep("buy"));`);
    const id = idOf(guild, `button("buy:{item}").setLabel("B").with({ item: "hat" }).state({ price: 5 })`);
    await use(guild, pressed(change(id)));
    assert.deepEqual(seen(guild), []);
    const [{ level, text }] = guild.logs;
    assert.equal(level, "error");
    assert.match(text, /button "buy:\{item\}" was not handled: .* not signed by this guild/);
    assert.deepEqual(guild.sent("interaction.respond"), [
      {
        interactionId: "60",
        content: "This can no longer be used. Please ask for it anew.",
        ephemeral: true,
      },
    ]);
  });
}

test("state that is too long is kept in the guild's KV, once, and for seven days", async () => {
  const kept = {};
  const guild = isolate({
    "kv.set": ({ store, key, value }) => void (kept[`${store}/${key}`] = value),
    "kv.get": ({ store, key }) => kept[`${store}/${key}`] ?? null,
  });
  const state = { text: "long ".repeat(50) };
  guild.run(`${KEEP} onButton("page", keep("page"));
    globalThis.next = button("page").setLabel("Next").state(${JSON.stringify(state)});`);
  const id = idOf(guild, "next");
  assert.equal(idOf(guild, "next"), id);
  assert.match(id, /^page#~.{12}k[0-9a-z]+\.[0-9a-z]{16,}$/);
  const [written] = guild.sent("kv.set");
  assert.equal(guild.sent("kv.set").length, 1);
  const days = (written.expiration - Date.now() / 1000) / 86_400;
  assert.ok(days > 6.9 && days < 7.1);
  await use(guild, pressed(id));
  assert.deepEqual(seen(guild), [["page", {}, state]]);
  for (const key of Object.keys(kept)) delete kept[key];
  await use(guild, pressed(id));
  assert.match(guild.logs[0].text, /has expired/);
  assert.equal(seen(guild).length, 1);
});

test("state with a time to live ends", async () => {
  const guild = isolate();
  guild.run(`${KEEP} onButton("page", keep("page"));
    globalThis.b = button("page").setLabel("B").state(1, { ttl: 3600 });`);
  const id = idOf(guild, "b");
  await use(guild, pressed(id));
  assert.deepEqual(seen(guild), [["page", {}, 1]]);
  const past = Math.floor(Date.now() / 60_000 - 1).toString(36);
  const body = `j${past}.1`;
  await use(guild, pressed(`page#~${sign(`page#~${body}`)}${body}`));
  assert.match(guild.logs[0].text, /has expired/);
});

test("a write of state that fails is reported", async () => {
  const guild = isolate({ "kv.set": { refuse: { message: "full", code: "limit_exceeded" } } });
  guild.run(`button("page").setLabel("B").state("x".repeat(200)).toJSON()`);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(guild.reports[0].error.code, "limit_exceeded");
});

test("a handler that may show a modal is named to the host by what its ids begin with", () => {
  const guild = isolate();
  guild.run(`onButton("ask:{what}", () => {}, { defer: false });`);
  assert.deepEqual(guild.declared, [
    { name: "interaction.defer_late", args: { customIds: ["ask:"] } },
  ]);
});

for (const [expression, says] of [
  [`onButton("", () => {})`, /onButton: the pattern must be a string/],
  [`onSelect("a", 5)`, /onSelect: the handler of "a" is not a function/],
  [`onButton("{a}", () => {}, { defer: false })`, /begins with text/],
  [`button("a:{b}").setLabel("B").with({ b: "" }).toJSON()`, /button: b is empty/],
  [`button("a:{b}:c").setLabel("B").with({ b: "x:c" }).toJSON()`, /button: b holds ":c"/],
  [`button("a#~").setLabel("B").state(1).toJSON()`, /cannot hold "#~"/],
  [`button("a").state(undefined)`, /state\(\) takes what JSON can say/],
  [`button("a").state(1, { ttl: -1 })`, /ttl must be a number/],
  [`button("x".repeat(90)).setLabel("B").state(1).toJSON()`, /custom_id is \d+ characters long/],
  [
    `for (let i = 0; i < 501; i++) onButton("a" + i, () => {})`,
    /onButton: more than 500 patterns/,
  ],
]) {
  test(`${expression} is refused`, () => assert.throws(() => isolate().run(expression), says));
}

test("braces around anything but a name are plain text", async () => {
  const guild = isolate();
  guild.run(`${KEEP} onButton('{"a":1}', keep("json"));`);
  await use(guild, pressed(idOf(guild, `button('{"a":1}').setLabel("B")`)));
  assert.equal(seen(guild)[0][0], "json");
});

test("patched prototypes change neither routes nor signatures", async () => {
  const guild = isolate();
  guild.run(`${KEEP} globalThis.keep = keep;
    for (const name of ["indexOf", "slice", "split", "replace", "startsWith", "charCodeAt"]) {
      String.prototype[name] = () => { throw new Error(name); };
    }
    for (const name of ["map", "forEach", "slice", "join"]) {
      const plain = Array.prototype[name];
      globalThis["plain" + name] = plain;
    }
    Array.prototype[Symbol.iterator] = () => { throw new Error("iterator"); };
    Object.defineProperty(Array.prototype, 0, { set() { throw new Error("set"); } });
    const { set } = Object.getPrototypeOf(Uint8Array.prototype);
    Object.getPrototypeOf(Uint8Array.prototype).set = () => { throw new Error("typed"); };
    JSON.stringify = JSON.parse = Math.floor = Date.now = () => { throw new Error("static"); };
    seen.push = (value) => { globalThis.pushed = value; };
    onButton("buy:{item}", keep("buy"));
  `);
  const body = `j.{"price":5}`;
  await use(guild, pressed(`buy:hat#~${sign(`buy:hat#~${body}`)}${body}`));
  assert.deepEqual(guild.reports, []);
  assert.equal(guild.context.pushed[1].item, "hat");
  assert.equal(guild.context.pushed[2].price, 5);
});
