import { SafeTypeError, charCode, exec, keys, lower, own, toText } from "../primordials";
import type { Json } from "./command-json";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

export function checkNames(described: Json, where: string): void {
  checkName(described.name, where);
  const translations = described.name_localizations;
  const locales = translations === undefined ? [] : keys(translations as object);
  for (let i = 0; i < locales.length; i++) checkName(own(translations, locales[i] as string), where);
}

function checkName(name: unknown, where: string): void {
  if (typeof name === "string" && lower(name) === name && exec(NAME, name) !== null) return;
  const text = toText(name);
  fail(where, `"${text}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`);
}

export function checkTranslations(described: Json, where: string): void {
  eachTranslation(described.name_localizations, 32, where, "nameLocalizations");
  eachTranslation(described.description_localizations, 100, where, "descriptionLocalizations");
}

function eachTranslation(texts: unknown, most: number, where: string, field: string): void {
  if (texts === undefined) return;
  const locales = keys(texts as object);
  for (let i = 0; i < locales.length; i++) {
    const locale = locales[i] as string;
    checkText(own(texts, locale), 1, most, where, `${field}.${locale}`);
  }
}

export function checkText(text: unknown, least: number, most: number, where: string, field: string): void {
  if (text === undefined) fail(where, `it needs a ${field}`);
  if (typeof text !== "string") fail(where, `${field} must be a string`);
  const length = points(text as string);
  if (length < least) fail(where, `${field} is empty`);
  if (length > most) fail(where, `${field} is too long: at most ${toText(most)} characters`);
}

export function longest(text: unknown, translations: unknown): number {
  let most = typeof text === "string" ? points(text) : 0;
  const locales = translations === undefined ? [] : keys(translations as object);
  for (let i = 0; i < locales.length; i++) {
    const translation = own(translations, locales[i] as string);
    if (typeof translation !== "string") continue;
    const length = points(translation);
    if (length > most) most = length;
  }
  return most;
}

/** Characters as Discord counts them: a pair of surrogates is one. */
export function points(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (!isSecondHalf) count++;
  }
  return count;
}

export function fail(where: string, message: string): never {
  throw new SafeTypeError(`${where}: ${message}`);
}
