// The platform in a context of its own, beside Node's own: what both know they must agree on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bootedPlatform } from "./support/platform.mjs";

const PARTS = ["href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"];
const PIECES = [
  "http:", "https:", "file:", "ws:", "foo:", "data:", "//", "/", "\\", "example.com", "EXAMPLE.com", "exämple.de", "日本語.jp",
  "xn--exmple-cua.com", "1.2.3.4", "0x7f.1", "256.1.1.1", "1.2.3.4.5", "[::1]", "[1::2::3]", "[::ffff:1.2.3.4]", "user:pw", "@",
  ":", ":80", ":443", ":65536", "a", "b c", "%20", "%2e", "..", ".", "?q=1", "?a'b", "#f", "#f g", "|", "C:", "C|", "é", "\t",
  "😀", "{", "`", '"', "<", "%41", "%00", "localhost", "a..b", "-", "_", "*", ";", ",", "+", "&", "=",
];
const BASES = [undefined, "http://base.example/x/y?z#w", "file:///C:/a/b", "https://u:p@h:81/", "file://host/a"];

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function taken(URL, input, base) {
  try {
    const url = new URL(input, base);
    return PARTS.map((part) => url[part]).join(" ");
  } catch {
    return "no URL";
  }
}

test("twenty thousand inputs are the URLs that Node makes of them", () => {
  const Ours = bootedPlatform().run("URL");
  const random = numbers(17);
  for (let i = 0; i < 20_000; i++) {
    let input = "";
    for (let length = 1 + random(6); length > 0; length--) input += PIECES[random(PIECES.length)];
    const base = BASES[random(BASES.length)];
    // What Node of this version does not do as the standard has it: dots that lead out of such a path.
    if (/^\s*foo:/.test(input) && /\.\.|%2e/.test(input)) continue;
    assert.deepEqual([input, base, taken(Ours, input, base)], [input, base, taken(URL, input, base)]);
  }
});

test("random bytes are the texts that Node makes of them, whole and in pieces", () => {
  const { run } = bootedPlatform();
  const decode = run("(bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes))");
  const inPieces = run(`(bytes) => {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let text = "";
    for (const byte of bytes) text += decoder.decode(new Uint8Array([byte]), { stream: true });
    return text + decoder.decode();
  }`);
  const random = numbers(11);
  const starts = [0x20, 0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf3, 0xf4, 0xf5, 0xff];
  for (let i = 0; i < 3_000; i++) {
    const bytes = Array.from({ length: random(12) }, () => starts[random(starts.length)]);
    const expected = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
    assert.equal(decode(bytes), expected, String(bytes));
    assert.equal(inPieces(bytes), expected, String(bytes));
  }
});

test("random texts are the bytes, the base64 and the queries that Node makes of them", () => {
  const { run } = bootedPlatform();
  const encode = run("(text) => [...new TextEncoder().encode(text)].join()");
  const query = run("(text) => new URLSearchParams(text).toString()");
  const toBase64 = run("btoa");
  const fromBase64 = run("atob");
  const random = numbers(13);
  const units = [0x20, 0x25, 0x26, 0x2b, 0x3d, 0x41, 0x7e, 0xe4, 0xff, 0x20ac, 0xd83d, 0xde00, 0xdfff, 0xfeff];
  for (let i = 0; i < 3_000; i++) {
    const text = String.fromCharCode(...Array.from({ length: random(9) }, () => units[random(units.length)]));
    assert.equal(encode(text), [...new TextEncoder().encode(text)].join());
    assert.equal(query(text), new URLSearchParams(text).toString());
    const bytes = text.replace(/[^\0-\xff]/g, "x");
    assert.equal(toBase64(bytes), btoa(bytes));
    assert.equal(fromBase64(btoa(bytes)), bytes);
  }
});

test("clones are those that Node makes", () => {
  const { json } = bootedPlatform();
  const value = `{ a: [1, , "x"], b: new Map([["k", new Set([1, "2"])]]), c: new Date(0), d: /x/y, e: new Uint8Array([1, 2]), f: null }`;
  const told = (clone) => `((v) => [Object.keys(v.a), v.a.length, [...v.b.get("k")], v.c.toJSON(), v.d.flags, [...v.e], v.f])(${clone}(${value}))`;
  assert.deepEqual(json(told("structuredClone")), eval(told("structuredClone")));
});

const GAMES = {
  "methods of strings": "for (const n of Object.getOwnPropertyNames(String.prototype)) if (typeof ''[n] === 'function' && n !== 'constructor') String.prototype[n] = () => { throw 1; };",
  "methods of arrays": "for (const n of Object.getOwnPropertyNames(Array.prototype)) if (typeof [][n] === 'function' && n !== 'constructor') Array.prototype[n] = () => { throw 2; };",
  "methods of maps, sets and promises": "Map.prototype.get = Map.prototype.set = Set.prototype.add = Promise.prototype.then = () => { throw 3; };",
  "statics": "Object.defineProperty = Object.keys = Object.create = Reflect.apply = Array.isArray = Math.floor = Date.now = JSON.parse = JSON.stringify = () => { throw 4; };",
  "functions": "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 5; };",
  "setters on Object.prototype": "for (const n of ['name', 'type', 'detail', 'bytes', 'hash', '0', '1']) Object.defineProperty(Object.prototype, n, { __proto__: null, get() { saw(this); }, set(v) { saw(v); }, configurable: true });",
  "setters on Array.prototype": "for (const n of ['0', '1', '2']) Object.defineProperty(Array.prototype, n, { get() { saw(this); }, set(v) { saw(v); }, configurable: true });",
  "constructors": "for (const n of ['Uint8Array', 'ArrayBuffer', 'Map', 'Set', 'Promise', 'Error', 'TypeError', 'Date', 'RegExp', 'Object', 'String']) globalThis[n] = class { constructor() { throw 6; } };",
};

for (const [name, game] of Object.entries(GAMES)) {
  test(`the platform works, and leaks nothing, after games with ${name}`, () => {
    const { run } = bootedPlatform();
    const reply = run(`(() => {
      "use strict";
      let functions = 0;
      globalThis.saw = (value) => { if (typeof value === "function") functions++; };
      const bytes = new Uint8Array([104, 105]);
      ${game}
      const texts = { __proto__: null };
      texts.url = new URL("../b?c=d#e", "https://exämple.org/a/x").href;
      const params = new URLSearchParams("a=1&b=2");
      params.append("c", "3");
      texts.params = params.toString();
      texts.decoded = new TextDecoder().decode(bytes) + atob(btoa("!"));
      texts.clone = structuredClone({ __proto__: null, deep: bytes }).deep[1];
      const headers = new Headers({ __proto__: null, "X-A": "b" });
      texts.header = headers.get("x-a");
      texts.uuid = crypto.randomUUID().length;
      const controller = new AbortController();
      let heard = 0;
      controller.signal.addEventListener("abort", () => heard++);
      controller.abort();
      texts.heard = heard;
      texts.size = new Blob().size + new FormData().has("x");
      texts.status = new Response("x").status;
      let text = "";
      for (const key in texts) text += key + "=" + texts[key] + ";";
      return text + functions;
    })()`);
    const expected =
      "url=https://xn--exmple-cua.org/b?c=d#e;params=a=1&b=2&c=3;decoded=hi!;clone=105;header=b;uuid=36;heard=1;size=0;status=200;0";
    assert.equal(reply, expected);
  });
}

test("what was cut off in the middle of its start is not used half done", () => {
  const { run } = bootedPlatform();
  const ids = run(`(() => {
    const ids = [];
    const dive = () => { try { dive(); } finally { try { ids.push(crypto.randomUUID()); } catch {} } };
    try { dive(); } catch {}
    return JSON.stringify([ids.length > 0, new Set(ids).size === ids.length, crypto.randomUUID().length]);
  })()`);
  assert.deepEqual(JSON.parse(ids), [true, true, 36]);
});

test("seeds are not to be found on any object, and are not what is handed out", () => {
  const seed = "ab".repeat(32);
  const { json } = bootedPlatform(seed);
  const bytes = json("[...crypto.getRandomValues(new Uint8Array(512))]");
  assert.equal(Buffer.from(bytes).includes(Buffer.from(seed, "hex").subarray(0, 4)), false);
});
