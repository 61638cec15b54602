import { SafeTypeError, append, charCode, define, own, slice, toText } from "../primordials";

/** The names in a pattern such as `"buy:{item}"`, each with a text. */
export type PatternParams<Pattern extends string> = string extends Pattern
  ? Record<string, string>
  : { [Name in NamesIn<Pattern>]: string };

/** The names in a pattern. */
export type NamesIn<Pattern extends string> =
  Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** A pattern taken apart: `texts[0] {names[0]} texts[1] ...`. */
export interface Pattern {
  readonly text: string;
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** Takes a custom id with `{name}`s in it apart; braces around anything else are plain text. */
export function parsePattern(text: string): Pattern {
  const texts: string[] = [];
  const names: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const end = endOfName(text, i);
    if (end < 0) continue;
    append(texts, slice(text, from, i));
    append(names, slice(text, i + 1, end));
    from = end + 1;
    i = end;
  }
  append(texts, slice(text, from));
  return { text, texts, names };
}

/** Where the name that begins with the brace at `start` ends; -1 where none does. */
function endOfName(text: string, start: number): number {
  if (slice(text, start, start + 1) !== "{") return -1;
  for (let i = start + 1; i < text.length; i++) {
    if (slice(text, i, i + 1) === "}") return i > start + 1 ? i : -1;
    if (!isOfName(charCode(text, i), i === start + 1)) return -1;
  }
  return -1;
}

function isOfName(code: number, isFirst: boolean): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  return isLetter || (!isFirst && code >= 48 && code <= 57);
}

/** What the names stand for in a text that fits the pattern, null where it does not. */
export function match(pattern: Pattern, text: string): Record<string, string> | null {
  const { texts, names } = pattern;
  const params: Record<string, string> = {};
  let at = (texts[0] as string).length;
  if (slice(text, 0, at) !== texts[0]) return null;
  for (let i = 0; i < names.length; i++) {
    const next = texts[i + 1] as string;
    const isLast = i === names.length - 1;
    const end = isLast && next === "" ? text.length : indexOf(text, next, at + 1);
    if (end <= at) return null;
    define(params, names[i] as string, slice(text, at, end));
    at = end + next.length;
  }
  return at === text.length ? params : null;
}

/** The custom id with a text in the place of each name; TypeError says which one is wrong. */
export function fill(pattern: Pattern, params: object, what: string): string {
  let text = pattern.texts[0] as string;
  for (let i = 0; i < pattern.names.length; i++) {
    const name = pattern.names[i] as string;
    const next = pattern.texts[i + 1] as string;
    const given = own(params, name);
    if (given === undefined) {
      throw new SafeTypeError(`${what}: "${pattern.text}" needs with({ ${name}: ... })`);
    }
    text += checked(toText(given), next, `${what}: ${name}`) + next;
  }
  return text;
}

function checked(value: string, next: string, where: string): string {
  if (value === "") throw new SafeTypeError(`${where} is empty`);
  if (next !== "" && indexOf(value, next, 0) >= 0) {
    throw new SafeTypeError(`${where} holds "${next}", which ends it in the pattern`);
  }
  return value;
}

/** Where `wanted` begins at or behind `from`, -1 where it does not. */
export function indexOf(text: string, wanted: string, from: number): number {
  for (let i = from; i + wanted.length <= text.length; i++) {
    if (slice(text, i, i + wanted.length) === wanted) return i;
  }
  return -1;
}
