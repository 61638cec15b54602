import { codedError } from "../coded-error";
import { charCode, isArray, own, toText } from "../primordials";

/**
 * Discord's limits, checked where a builder becomes JSON. Each check names the field that is wrong,
 * in an Error with the code `invalid_argument`. What is absent is fine, where nothing else is said.
 */

/** An Error that names a field of what is built: `button: label is longer than 80`. */
export function wrong(what: string, says: string): Error {
  return codedError(`${what}: ${says}`, "invalid_argument");
}

/** A text of at least `least` and at most `most` characters. */
export function checkText(
  what: string,
  field: string,
  value: unknown,
  most: number,
  least: number = 0,
): void {
  if (value === undefined || value === null) {
    if (least > 0) throw wrong(what, `${field} is missing`);
    return;
  }
  if (typeof value !== "string") throw wrong(what, `${field} is not a text`);
  if (value.length < least) throw wrong(what, `${field} is empty`);
  if (value.length > most && characters(value) > most) {
    throw wrong(what, `${field} is longer than ${toText(most)}`);
  }
}

/** Characters as Discord counts them: one for each code point. */
export function characters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    if (code < 0xdc00 || code > 0xdfff) count++;
  }
  return count;
}

/** A whole number between two others. */
export function checkNumber(
  what: string,
  field: string,
  value: unknown,
  least: number,
  most: number,
): void {
  if (value === undefined || value === null) return;
  const isWhole = typeof value === "number" && value % 1 === 0;
  if (!isWhole || value < least || value > most) {
    throw wrong(what, `${field} is no whole number from ${toText(least)} to ${toText(most)}`);
  }
}

/** A list of so many things. */
export function checkCount(
  what: string,
  field: string,
  list: unknown,
  least: number,
  most: number,
): void {
  const count = isArray(list) ? list.length : 0;
  if (count < least) {
    throw wrong(what, count === 0 ? `${field} is empty` : `${field} has fewer than ${toText(least)}`);
  }
  if (count > most) throw wrong(what, `${field} has more than ${toText(most)}`);
}

/** What menus, uploads and groups of checkboxes say of how much may be chosen. */
export function checkChoice(what: string, json: object, most: number): void {
  const least = own(json, "min_values");
  const largest = own(json, "max_values");
  checkNumber(what, "min_values", least, 0, most);
  checkNumber(what, "max_values", largest, 1, most);
  if (typeof least === "number" && typeof largest === "number" && least > largest) {
    throw wrong(what, "min_values is more than max_values");
  }
}

/** The lines of a menu or of a group. */
export function checkOptions(
  what: string,
  options: readonly unknown[],
  least: number,
  most: number,
): void {
  checkCount(what, "options", options, least, most);
  for (let i = 0; i < options.length; i++) {
    const field = `options[${toText(i)}]`;
    checkText(what, `${field}.label`, own(options[i], "label"), 100, 1);
    checkText(what, `${field}.value`, own(options[i], "value"), 100, 1);
    checkText(what, `${field}.description`, own(options[i], "description"), 100);
  }
}
