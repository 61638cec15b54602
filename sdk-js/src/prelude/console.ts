/** `console`, and the guild's log: lines go to the outbox, a bounded number of them a turn. */

import { inspect } from "./inspect";
import { MAX_LINE, MAX_LINES } from "./limits";
import { fits, post, quote } from "./outbox";
import { slice, toText } from "./primordials";

export type Level = "debug" | "info" | "warn" | "error";

let lines = 0;
let dropped = 0;

/** Writes one line; past the turn's budget it is dropped and counted. */
export function log(level: Level, text: string, eventId = ""): void {
  const line = text.length > MAX_LINE ? cut(text) : text;
  if (lines >= MAX_LINES || !fits(line.length * 2)) {
    dropped++;
    return;
  }
  lines++;
  post('["l",' + quote(level) + "," + quote(line) + "," + quote(eventId) + "]");
}

/** Ends the turn's budget: says how many lines were dropped, starts anew. */
export function settleLog(): void {
  if (dropped > 0) {
    post('["l","warn",' + quote(toText(dropped) + " log lines dropped: more than " + toText(MAX_LINES) + " in one turn") + ',""]');
  }
  lines = 0;
  dropped = 0;
}

function cut(text: string): string {
  return slice(text, 0, MAX_LINE) + "... (cut, " + toText(text.length) + " characters)";
}

function printer(level: Level): (...values: unknown[]) => void {
  return (...values) => {
    if (lines >= MAX_LINES) {
      dropped++;
      return;
    }
    let text = "";
    for (let i = 0; i < values.length; i++) text += (i > 0 ? " " : "") + inspect(values[i]);
    log(level, text);
  };
}

export const console = {
  debug: printer("debug"),
  log: printer("info"),
  info: printer("info"),
  warn: printer("warn"),
  error: printer("error"),
  trace: printer("debug"),
};
