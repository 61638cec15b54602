/**
 * What leaves the isolate at the end of a turn: one JSON text, built by hand from encoded parts.
 *
 * `JSON.stringify` of a whole message would consult `toJSON`, which guild code can plant on a
 * prototype; it is only ever given a string, or arguments whose text is the guild's own affair.
 */

import { limits } from "./limits";
import { stringify, wellFormed } from "./primordials";

let text = "";

/** Whether `length` more UTF-16 units still fit in this turn; else an op is refused, a log line is dropped. */
export function fits(length: number): boolean {
  return text.length + length < limits.outbox;
}

/** A string as JSON that every reader of UTF-8 takes. */
export function quote(value: string): string {
  return stringify(wellFormed(value));
}

/** Appends one message, already encoded. */
export function post(message: string): void {
  text = text === "" ? message : text + "," + message;
}

/** Everything posted since the last call, as a JSON array. */
export function drain(): string {
  const answer = "[" + text + "]";
  text = "";
  return answer;
}
