// An isolate of paper: sdk.js in a context of its own, and a host that writes down what it is asked.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const runtimeDist = new URL("../../../runtime-dist/", import.meta.url);
const read = (name) => readFileSync(new URL(name, runtimeDist), "utf8");
const sdk = new vm.Script(read("sdk.js"), { filename: "sdk.js" });

const sections = new Map(
  read("late.js").split("//#section ").slice(1).map((text) => [text.slice(0, text.indexOf("\n")), `//${text}`]),
);

export const KEY = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20";

export const starter = read("default_guild_bundle.js");

/** A context with the SDK; `answers` says what ops give (a value, or a function of arguments). */
export function isolate(answers = {}) {
  const seen = { ops: [], declared: [], wanted: [], reports: [], logs: [] };
  const context = vm.createContext({});
  // The host's own objects come from inside, as the prelude's do.
  const platform = vm.runInContext(PLATFORM, context, { filename: "platform.js" });
  const call = (name, args, eventId) => {
    seen.ops.push({ name, args: JSON.parse(args), eventId });
    const answer = Object.hasOwn(answers, name) ? answers[name] : answerOf(name, seen.ops.length);
    return typeof answer === "function" ? answer(JSON.parse(args)) : answer;
  };
  let dispatcher;
  const timers = new Map();
  const { host, settled } = platform({
    setTimeout: (callback, delay) => {
      timers.set(timers.size + 1, { callback, delay });
      return timers.size;
    },
    clearTimeout: (id) => void (timers.has(id) && (timers.get(id).callback = null)),
    call,
    section: (name) => sections.get(name),
    declare: (name, args) => seen.declared.push({ name, args: JSON.parse(args) }),
    want: (name) => seen.wanted.push(name),
    setDispatcher: (given) => (dispatcher = given),
    report: (error, eventId) => seen.reports.push({ error, eventId }),
    log: (level, text) => seen.logs.push({ level, text }),
    signingKey: () => KEY,
    waiting: { most: 3, ms: 900_000 },
    secret: (name) => (name === "KEY" ? "placeholder" : null),
  });
  context.__trellis = host;
  sdk.runInContext(context);
  delete context.__trellis;
  return {
    ...seen,
    context,
    run: (script) => vm.runInContext(script, context, { filename: "guild.js" }),
    dispatch: (name, payload, eventId = "e1", attempt = 1) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(payload);
        settled((event) => dispatcher(name, event, eventId, attempt), text, resolve, reject);
      }),
    /** What is set now: milliseconds. */
    timers: () => [...timers.values()].filter((t) => t.callback !== null).map((t) => t.delay),
    /** Lets the timers fire that are set for so long. */
    fire: (delay) => {
      for (const timer of timers.values()) {
        const { callback } = timer;
        if (timer.delay !== delay || callback === null) continue;
        timer.callback = null;
        callback();
      }
    },
    sent: (name) => seen.ops.filter((op) => op.name === name).map((op) => op.args),
  };
}

function answerOf(name, number) {
  if (name.startsWith("message.") || /^interaction\.(edit_|fetch_|followup)/.test(name)) {
    return { id: String(1000 + number), channel_id: "20", mention_roles: [] };
  }
  return null;
}

const PLATFORM = `
(({ call, declare, section, ...rest }) => {
  const evaluate = eval;
  const { stringify, parse } = JSON;
  const SafePromise = Promise;
  const SafeError = Error;
  const { defineProperty } = Object;
  const { isArray } = Array;
  const camelKey = (key) => {
    let text = "";
    for (let i = 0; i < key.length; i++) {
      text += key[i] === "_" && i > 0 && i + 1 < key.length ? big[key[++i]] ?? key[i] : key[i];
    }
    return text;
  };
  const big = { __proto__: null };
  for (const letter of "abcdefghijklmnopqrstuvwxyz") big[letter] = letter.toUpperCase();
  const own = (value) => ({ value, writable: true, enumerable: true, configurable: true, __proto__: null });
  const { keys } = Object;
  const camelize = (value) => {
    if (typeof value !== "object" || value === null) return value;
    const copy = isArray(value) ? [] : {};
    const names = keys(value);
    for (let i = 0; i < names.length; i++) {
      defineProperty(copy, isArray(value) ? i : camelKey(names[i]), own(camelize(value[names[i]])));
    }
    return copy;
  };
  const failure = (facts) => {
    const error = new SafeError(facts.message);
    error.code = facts.code;
    return error;
  };
  const op = (name, args, eventId) =>
    new SafePromise((resolve, reject) => {
      const answer = call(name, stringify(args), eventId);
      const settle = (value) => resolve(value === undefined ? value : parse(stringify(value)));
      if (answer?.refuse) reject(failure(answer.refuse));
      else if (answer?.later) answer.later(settle);
      else settle(answer ?? null);
    });
  const lend = (name, value) => {
    defineProperty(globalThis, name, { value, writable: true, configurable: true, __proto__: null });
  };
  const lendLater = (name, make) => {
    // Stays an accessor: node's contexts abort over a definition once Object.prototype is patched.
    let made;
    const get = () => (made ??= make());
    const set = (value) => lend(name, value);
    defineProperty(globalThis, name, { get, set, configurable: true, __proto__: null });
  };
  const late = (name) => evaluate(section(name));
  const declared = (name, args) => declare(name, stringify(args));
  const host = { ...rest, op, camelize, lend, lendLater, late, declare: declared };
  // Awaited inside: outside, the promise of another realm would be asked for its then.
  const settled = async (start, text, resolve, reject) => {
    try { resolve(await start(parse(text))); } catch (error) { reject(error); }
  };
  return { host, settled };
});
`;

/** What Discord sends; override what matters. */
export const message = (fields = {}) => ({
  id: "10",
  channel_id: "20",
  guild_id: "30",
  content: "hi",
  author: { id: "40", username: "ann" },
  member: { roles: ["50"], joined_at: "2026-01-01T00:00:00Z" },
  mention_roles: [],
  ...fields,
});

export const interaction = (fields = {}) => ({
  id: "60",
  application_id: "70",
  type: 2,
  token: "60",
  guild_id: "30",
  channel_id: "20",
  member: { user: { id: "40", username: "ann" }, roles: ["50"], permissions: "8" },
  locale: "de",
  guild_locale: "en-US",
  data: { id: "80", type: 1, name: "hello" },
  ...fields,
});

export const press = (fields = {}) =>
  interaction({
    type: 3,
    data: { custom_id: "press", component_type: 2 },
    message: message({ id: "90" }),
    ...fields,
  });
