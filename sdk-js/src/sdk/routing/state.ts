import { host } from "../host";
import { codedError } from "../coded-error";
import { SafeTypeError, charCode, floor, now, own, parse, random, slice, stringify, toNumber, toText } from "../primordials";
import { indexOf } from "./pattern";
import { sign } from "./sha256";

/**
 * What a component remembers, inside of its custom id: `id#~`, twelve characters of signature, then
 * `j` and JSON, or `k` and the key under which the guild's KV keeps it; between the two the minute
 * in which it ends, in base 36, and a full stop.
 */

/** How long a component's state is good for. */
export interface StateOptions {
  /**
   * Seconds. Without it, state that fits into the custom id is good for ever, and state that the
   * KV keeps for seven days.
   */
  ttl?: number | undefined;
}

const MARK = "#~";
const SIGNATURE = 12;
const MOST = 100;
const MINUTE_MS = 60_000;
const KEPT_SECS = 7 * 24 * 3600;
const KEY_CHARS = 16;
const BASE = 36;

/** The store of the guild's KV that holds what is too long for a custom id. */
export const STATE_STORE = "component-state";

/** State that a builder was given, encoded when it was given. */
export interface PackedState {
  json: string;
  ttl: number | null;
  /** Its key, once the KV keeps it. */
  key: string | null;
}

/** Encodes state; TypeError where it is nothing that JSON can say. */
export function encodeState(value: unknown, options: unknown, what: string): PackedState {
  const json: unknown = stringify(value);
  if (typeof json !== "string") {
    throw new SafeTypeError(`${what}: state() takes what JSON can say`);
  }
  const ttl = own(options, "ttl");
  if (ttl !== undefined && (typeof ttl !== "number" || !(ttl > 0))) {
    throw new SafeTypeError(`${what}: ttl must be a number of seconds above 0`);
  }
  return { json, ttl: (ttl as number | undefined) ?? null, key: null };
}

/** The custom id with its state; what does not fit goes into the guild's KV. */
export function withState(id: string, state: PackedState, what: string): string {
  if (indexOf(id, MARK, 0) >= 0) throw new SafeTypeError(`${what}: a custom id cannot hold "${MARK}"`);
  const inline = `j${state.ttl === null ? "" : minuteIn(state.ttl)}.${state.json}`;
  if (id.length + MARK.length + SIGNATURE + inline.length <= MOST) return signed(id, inline);
  const secs = state.ttl ?? KEPT_SECS;
  state.key ??= keep(state.json, secs);
  return signed(id, `k${minuteIn(secs)}.${state.key}`);
}

function signed(id: string, body: string): string {
  return id + MARK + sign(host.signingKey(), id + MARK + body) + body;
}

function minuteIn(secs: number): string {
  return digits(floor((now() + secs * 1000) / MINUTE_MS) + 1);
}

function digits(number: number): string {
  const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
  let text = "";
  for (let left = number; left >= 1; left = floor(left / BASE)) {
    text = slice(alphabet, left % BASE, (left % BASE) + 1) + text;
  }
  return text;
}

function keep(json: string, secs: number): string {
  let key = "";
  while (key.length < KEY_CHARS) key += digits(1 + floor(random() * (BASE - 1)));
  const expiration = floor(now() / 1000 + secs) + 1;
  void report(host.op("kv.set", { store: STATE_STORE, key, value: json, expiration }));
  return key;
}

async function report(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    host.report(error);
  }
}

/** A custom id without its state, and what its state is encoded as; null where it has none. */
export interface Split {
  id: string;
  rest: string | null;
}

/** Takes the state off a custom id. */
export function splitState(customId: string): Split {
  const at = indexOf(customId, MARK, 0);
  if (at < 0) return { id: customId, rest: null };
  return { id: slice(customId, 0, at), rest: slice(customId, at + MARK.length) };
}

/** The state, null where there is none; an Error where it was changed, or is over. */
export async function stateOf(split: Split, eventId: string): Promise<unknown> {
  if (split.rest === null) return null;
  const body = slice(split.rest, SIGNATURE);
  if (sign(host.signingKey(), split.id + MARK + body) !== slice(split.rest, 0, SIGNATURE)) {
    throw codedError("the state in its custom id was not signed by this guild's script", "forbidden");
  }
  const dot = indexOf(body, ".", 1);
  const ends = slice(body, 1, dot);
  if (ends !== "" && number(ends) * MINUTE_MS < now()) throw over();
  const rest = slice(body, dot + 1);
  if (slice(body, 0, 1) === "j") return parse(rest);
  const kept = await host.op("kv.get", { store: STATE_STORE, key: rest }, eventId);
  if (typeof kept !== "string") throw over();
  return parse(kept);
}

function over(): Error {
  return codedError("the state in its custom id has expired", "not_found");
}

function number(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    value = value * BASE + (code >= 97 ? code - 87 : code - 48);
  }
  return toNumber(value);
}

/** Custom ids that are too long are refused where they are made, with what is too long. */
export function checkedLength(id: string, what: string): string {
  if (id.length < 1 || id.length > MOST) {
    const length = toText(id.length);
    throw codedError(`${what}: custom_id is ${length} characters long, not 1 to 100`, "invalid_argument");
  }
  return id;
}
