/** The text of a console call: `%` directives of a first text, then every other value behind it. */

import { inspect } from "./inspect";
import { bigintText, indexOf, parseFloat, slice, stringify, symbolText, toNumber, toText, trunc } from "./primordials";

/** Values that are shown of one call. */
const MAX_VALUES = 1000;

export function format(values: unknown[]): string {
  const { length } = values;
  const first = values[0];
  let used = 0;
  let text = "";
  if (typeof first === "string" && length > 1 && indexOf(first, "%") >= 0) {
    const expanded = expand(first, values);
    text = expanded.text;
    used = expanded.used;
  }
  for (let i = used; i < length && i < MAX_VALUES; i++) text += (i > 0 ? " " : "") + inspect(values[i]);
  return text;
}

/** The directives replaced, and how many of the values are told by that. */
function expand(template: string, values: unknown[]): { text: string; used: number } {
  let text = "";
  let from = 0;
  let used = 1;
  for (let at = indexOf(template, "%"); at >= 0; at = indexOf(template, "%", at + 2)) {
    const directive = slice(template, at + 1, at + 2);
    let shown: string | null = null;
    if (directive === "%") shown = "%";
    else if (used < values.length) shown = convert(directive, values[used]);
    if (shown === null) continue;
    text += slice(template, from, at) + shown;
    from = at + 2;
    if (directive !== "%") used++;
  }
  return { text: text + slice(template, from), used };
}

/** One value as a directive wants it; null for what is none. */
function convert(directive: string, value: unknown): string | null {
  switch (directive) {
    case "s":
      return typeof value === "symbol" ? symbolText(value) : inspect(value, 1);
    case "d":
      return numeric(value, (number) => number);
    case "i":
      return numeric(value, trunc);
    case "f":
      return typeof value === "symbol" ? "NaN" : numberOf(value);
    case "j":
      return json(value);
    case "o":
    case "O":
      return inspect(value);
    case "c":
      return "";
    default:
      return null;
  }
}

function numeric(value: unknown, round: (number: number) => number): string {
  if (typeof value === "bigint") return bigintText(value) + "n";
  if (typeof value === "object" || typeof value === "symbol" || typeof value === "function") return "NaN";
  return toText(round(toNumber(value)));
}

function numberOf(value: unknown): string {
  return typeof value === "object" || typeof value === "function" ? "NaN" : toText(parseFloat(toText(value)));
}

/** Guild code may stand behind `toJSON`, and may throw. */
function json(value: unknown): string {
  try {
    const text: unknown = stringify(value);
    return typeof text === "string" ? text : "undefined";
  } catch {
    return "[unprintable]";
  }
}
