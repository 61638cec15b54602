/** `console`, and the guild's log: lines go to the outbox, a bounded number of them a turn. */

import { budget } from "./budget";
import { format } from "./format";
import { inspect, quoteText, stackOf } from "./inspect";
import { MAX_LABEL, MAX_LINE, MAX_LINES, MAX_LINES_A_SECOND, MAX_UNITS_A_SECOND } from "./limits";
import { fits, post, quote } from "./outbox";
import { reached } from "./reached";
import { fromPlatform } from "./platform";
import { SafeError, indexOf, list, now, safeMap, slice, toText } from "./primordials";

export type Level = "debug" | "info" | "warn" | "error";

const lines = budget(MAX_LINES, MAX_LINES_A_SECOND, MAX_UNITS_A_SECOND);

/** Writes one line; past the budget it is dropped and counted. */
export function log(level: Level, text: string, eventId = ""): void {
  const line = text.length > MAX_LINE ? cut(text) : text;
  if (lines.spend(fits(line.length * 2) ? line.length : MAX_UNITS_A_SECOND + 1)) write(level, line, eventId);
}

/** Ends a turn: says how many lines were dropped in it. */
export function settleLog(): void {
  const dropped = lines.settle();
  if (dropped > 0) {
    reached("lines", dropped);
    write("warn", toText(dropped) + " log lines dropped: more than " + toText(MAX_LINES) + " in one turn, or too many in a second");
  }
}

function write(level: Level, line: string, eventId = ""): void {
  post('["l",' + quote(level) + "," + quote(line) + "," + quote(eventId) + "]");
}

function cut(text: string): string {
  return slice(text, 0, MAX_LINE) + "... (cut, " + toText(text.length) + " characters)";
}

function printer(level: Level): (...values: unknown[]) => void {
  return (...values) => say(level, format(values));
}

// --- groups, counts and clocks ---------------------------------------------------------------

/** Labels kept at once of each kind: a script that makes more of them forgets to end them. */
const MAX_LABELS = 1000;
const MAX_INDENT = 40;

let indent = "";
const counts = labelled<number>();
const clocks = labelled<number>();

function say(level: Level, text: string): void {
  log(level, indent === "" ? text : indented(text));
}

/** Only as much of it as is shown: a line a line of a huge text would take its time. */
function indented(text: string): string {
  const shown = slice(text, 0, MAX_LINE);
  let made = indent;
  let from = 0;
  for (let at = indexOf(shown, "\n"); at >= 0; at = indexOf(shown, "\n", from)) {
    made += slice(shown, from, at + 1) + indent;
    from = at + 1;
  }
  return made + slice(shown, from);
}

function labelled<T>(): { get(label: string): T | undefined; put(label: string, value: T): void; drop(label: string): void } {
  const kept = safeMap<string, T>();
  let size = 0;
  return {
    get: (label) => kept.get(label),
    put(label, value) {
      if (kept.get(label) === undefined && size++ >= MAX_LABELS) size--;
      else kept.set(label, value);
    },
    drop(label) {
      if (kept.delete(label)) size--;
    },
  };
}

const labelOf = (label: unknown): string => slice(label === undefined ? "default" : toText(label), 0, MAX_LABEL);

function elapsed(label: string): string | null {
  const since = clocks.get(label);
  if (since === undefined) {
    say("warn", "no timer is called " + label);
    return null;
  }
  return label + ": " + toText(now() - since) + " ms";
}

function timeLog(level: Level, label: unknown, values: unknown[]): void {
  const text = elapsed(labelOf(label));
  if (text !== null) say(level, values.length > 0 ? text + " " + format(values) : text);
}

function group(...values: unknown[]): void {
  if (values.length > 0) say("info", format(values));
  if (indent.length < MAX_INDENT) indent += "  ";
}

function assert(condition?: unknown, ...values: unknown[]): void {
  if (!condition) say("error", values.length > 0 ? "Assertion failed: " + format(values) : "Assertion failed");
}

function trace(...values: unknown[]): void {
  const site = new SafeError(format(values));
  const stack = stackOf(site) ?? "";
  say("debug", startsWithError(stack) ? "Trace" + slice(stack, 5) : stack);
}

const startsWithError = (text: string): boolean => slice(text, 0, 5) === "Error";

export const console = {
  debug: printer("debug"),
  log: printer("info"),
  info: printer("info"),
  warn: printer("warn"),
  error: printer("error"),
  trace,
  dir: (value?: unknown, options?: { depth?: unknown }): void => {
    const depth = options?.depth;
    say("info", typeof value === "string" ? quoteText(value) : inspect(value, typeof depth === "number" ? depth : undefined));
  },
  dirxml: printer("info"),
  assert,
  count(label?: unknown): void {
    const name = labelOf(label);
    const count = (counts.get(name) ?? 0) + 1;
    counts.put(name, count);
    say("info", name + ": " + toText(count));
  },
  countReset(label?: unknown): void {
    counts.drop(labelOf(label));
  },
  time(label?: unknown): void {
    clocks.put(labelOf(label), now());
  },
  timeLog: (label?: unknown, ...values: unknown[]): void => timeLog("info", label, values),
  timeEnd(label?: unknown): void {
    timeLog("info", label, list());
    clocks.drop(labelOf(label));
  },
  group,
  groupCollapsed: group,
  groupEnd(): void {
    indent = slice(indent, 2);
  },
  table(rows?: unknown, columns?: unknown): void {
    const table = (fromPlatform("console.table") as (rows: unknown, columns: unknown) => string | null)(rows, columns);
    say("info", table ?? format([rows]));
  },
  clear(): void {},
};
