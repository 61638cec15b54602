import { SafeTypeError, append, bare, isArray, keys, own, toText } from "../primordials";
import type { Json } from "./command-json";
import { placeOf } from "./command-json";

const MOST_CHOICES = 25;

/** Suggestions as Discord's JSON: the first 25, and plain values stand for themselves. */
export function choicesJson(choices: unknown): Json[] {
  if (!isArray(choices)) throw new SafeTypeError("ctx.autocomplete: expected a list of choices");
  const json: Json[] = [];
  for (let i = 0; i < choices.length && i < MOST_CHOICES; i++) {
    append(json, choiceJson(choices[i], i + 1));
  }
  return json;
}

function choiceJson(choice: unknown, number: number): Json {
  const json = bare<Json>();
  if (typeof choice === "string" || typeof choice === "number") {
    json.name = toText(choice);
    json.value = choice;
    return json;
  }
  if (own(choice, "value") === undefined) {
    const place = placeOf("choice", own(choice, "name"), number);
    throw new SafeTypeError(`ctx.autocomplete: ${place}: it needs a value`);
  }
  json.name = own(choice, "name") ?? toText(own(choice, "value"));
  json.value = own(choice, "value");
  const names = own(choice, "nameLocalizations") ?? own(choice, "name_localizations");
  if (typeof names === "object" && names !== null) json.name_localizations = translations(names);
  return json;
}

function translations(names: object): Json {
  const json = bare<Json>();
  const locales = keys(names);
  for (let i = 0; i < locales.length; i++) {
    const name = own(names, locales[i] as string);
    if (name !== undefined) json[locales[i] as string] = name;
  }
  return json;
}
