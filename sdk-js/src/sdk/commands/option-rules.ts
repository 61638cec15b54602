import { isArray, own, toText } from "../primordials";
import type { Json } from "./command-json";
import { placeOf } from "./command-json";
import { checkNames, checkText, checkTranslations, fail } from "./text-rules";

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const CHANNEL = 7;
const NUMBER = 10;
const MOST_OPTIONS = 25;
const MOST_INTEGER = 2 ** 53 - 1;

/** The options of a command, a subcommand or a group. */
export function checkOptions(options: unknown, where: string, isInGroup: boolean): void {
  if (!isArray(options)) return;
  if (options.length > MOST_OPTIONS) {
    fail(where, `options are too many: at most ${toText(MOST_OPTIONS)}`);
  }
  let nested = 0;
  let optionalSeen = false;
  for (let i = 0; i < options.length; i++) {
    const option = options[i] as Json;
    checkOption(option, `${where}, ${placeOf("option", option.name, i + 1)}`, isInGroup);
    for (let j = 0; j < i; j++) {
      if (own(options[j], "name") !== option.name) continue;
      fail(where, `there are two options with the name "${toText(option.name)}"`);
    }
    if (isNested(option)) nested += 1;
    else if (option.required === true && optionalSeen) {
      fail(where, `required options come first, "${toText(option.name)}" does not`);
    }
    optionalSeen = optionalSeen || option.required !== true;
  }
  if (nested > 0 && nested < options.length) {
    fail(where, "subcommands and other options exclude each other");
  }
}

function checkOption(option: Json, where: string, isInGroup: boolean): void {
  checkText(option.name, 1, 32, where, "name");
  checkNames(option, where);
  checkText(option.description, 1, 100, where, "description");
  checkTranslations(option, where);
  checkFields(option, where);
  checkLimits(option, where);
  checkChoices(option, where);
  const inner = isArray(option.options) ? option.options : [];
  if (option.type === GROUP) {
    if (inner.length === 0 || isInGroup || !every(inner, SUBCOMMAND)) {
      fail(where, "a group of subcommands holds one subcommand at least, and nothing else");
    }
  } else if (option.type === SUBCOMMAND && some(inner, isNested)) {
    fail(where, "a subcommand holds no further subcommands");
  }
  checkOptions(option.options, where, option.type === GROUP);
}

function checkFields(option: Json, where: string): void {
  const type = option.type;
  const isNumber = type === INTEGER || type === NUMBER;
  const check = (value: unknown, field: string, fits: boolean): void => {
    if (fits || value === undefined || value === false) return;
    fail(where, `${field} does not go with this type of option`);
  };
  check(option.choices, "choices", isNumber || type === STRING);
  check(option.autocomplete, "autocomplete", isNumber || type === STRING);
  check(option.min_value, "minValue", isNumber);
  check(option.max_value, "maxValue", isNumber);
  check(option.min_length, "minLength", type === STRING);
  check(option.max_length, "maxLength", type === STRING);
  check(option.channel_types, "channelTypes", type === CHANNEL);
  check(option.options, "options", isNested(option));
}

function checkLimits(option: Json, where: string): void {
  const { min_value: low, max_value: high, min_length: least, max_length: most } = option;
  if ((low as number) > (high as number)) fail(where, "minValue is greater than maxValue");
  if ((least as number) > (most as number)) fail(where, "minLength is greater than maxLength");
  if (!isLimit(low, option.type) || !isLimit(high, option.type)) {
    fail(where, "its limits must be numbers that it can take itself");
  }
}

function checkChoices(option: Json, where: string): void {
  const choices = option.choices;
  if (!isArray(choices) || choices.length === 0) return;
  if (option.autocomplete === true) fail(where, "choices and autocomplete exclude each other");
  if (choices.length > MOST_OPTIONS) {
    fail(where, `choices are too many: at most ${toText(MOST_OPTIONS)}`);
  }
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i] as Json;
    const place = `${where}, ${placeOf("choice", choice.name, i + 1)}`;
    checkText(choice.name, 1, 100, place, "name");
    for (let j = 0; j < i; j++) {
      if (own(choices[j], "name") !== choice.name) continue;
      fail(where, `there are two choices with the name "${toText(choice.name)}"`);
    }
    if (!isValue(choice.value, option.type)) {
      fail(where, `the value of choice ${toText(i + 1)} is of another type than the option`);
    }
  }
}

function isValue(value: unknown, type: unknown): boolean {
  if (type === STRING) return typeof value === "string";
  if (typeof value !== "number" || !(value >= -MOST_INTEGER && value <= MOST_INTEGER)) return false;
  return type === NUMBER || value % 1 === 0;
}

function isLimit(limit: unknown, type: unknown): boolean {
  return limit === undefined || isValue(limit, type);
}

function isNested(option: unknown): boolean {
  const type = own(option, "type");
  return type === SUBCOMMAND || type === GROUP;
}

function every(options: readonly unknown[], type: number): boolean {
  return !some(options, (option) => own(option, "type") !== type);
}

export function some(options: readonly unknown[], test: (option: unknown) => boolean): boolean {
  for (let i = 0; i < options.length; i++) if (test(options[i])) return true;
  return false;
}
