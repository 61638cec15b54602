/** Op calls: a name and arguments out, an answer or a refusal back in a later turn. */

import { failure, failureAt } from "./failure";
import { nesting, wellFormedJson } from "./json";
import { MAX_NESTING, limits } from "./limits";
import { fits, post, quote } from "./outbox";
import { overLimit } from "./reached";
import { SafeError, SafePromise, includes, keys, safeMap, stringify, toText } from "./primordials";

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  /** Where the call was made; its stack is read only when the call is refused. */
  site: Error;
}

const waiting = safeMap<number, Waiting>();
let inFlight = 0;
let lastId = 0;

/**
 * Calls op `name`; resolves with its answer, rejects with an Error that carries `code`.
 *
 * A call too many is refused by throwing at once: a flood ends there, instead of going on to fill
 * the heap with a million rejected promises.
 */
export function op(name: string, args: object, eventId = ""): Promise<unknown> {
  if (inFlight >= limits.ops) {
    throw overLimit("ops", "more than " + toText(limits.ops) + " calls wait for an answer");
  }
  return new SafePromise((resolve, reject) => {
    const encoded = encode(name, args);
    const id = ++lastId;
    inFlight++;
    waiting.set(id, { resolve, reject, site: new SafeError() });
    post('["o",' + toText(id) + "," + quote(name) + "," + quote(eventId) + "," + encoded + "]");
  });
}

function encode(name: string, args: object): string {
  refuseHugeText(name, args);
  const encoded: unknown = stringify(args);
  if (typeof encoded !== "string") {
    throw failure(name + ": the arguments cannot be sent", { code: "invalid_argument" });
  }
  if (encoded.length > limits.arguments) throw tooLarge(name, encoded.length);
  if (!fits(encoded.length)) {
    throw overLimit("outbox", name + ": more than " + toText(limits.outbox) + " characters would be sent in one turn");
  }
  return readable(name, encoded);
}

/** Guild code decides what JSON there is; half a surrogate pair or deep nesting no reader takes. */
function readable(name: string, encoded: string): string {
  if (encoded.length > 2 * MAX_NESTING && nesting(encoded) > MAX_NESTING) {
    throw failure(name + ": the arguments are nested too deeply", { code: "invalid_argument" });
  }
  return includes(encoded, "\\u") ? wellFormedJson(encoded) : encoded;
}

/** Looks before encoding: the JSON of a text near the heap limit would not fit beside it. */
function refuseHugeText(name: string, args: object): void {
  const names = keys(args);
  for (let i = 0; i < names.length; i++) {
    const value = (args as Record<string, unknown>)[names[i] as string];
    if (typeof value === "string" && value.length > limits.arguments) throw tooLarge(name, value.length);
  }
}

function tooLarge(name: string, length: number): Error {
  return overLimit(
    "arguments",
    name + ": the arguments are " + toText(length) + " characters long, at most " + toText(limits.arguments) + " can be sent",
  );
}

function take(id: number): Waiting | undefined {
  const call = waiting.get(id);
  if (call !== undefined) {
    waiting.delete(id);
    inFlight--;
  }
  return call;
}

export function answered(id: number, value: unknown): void {
  take(id)?.resolve(value);
}

export function refused(id: number, facts: Record<string, unknown>): void {
  const call = take(id);
  call?.reject(failureAt(call.site, toText(facts.message), facts));
}
