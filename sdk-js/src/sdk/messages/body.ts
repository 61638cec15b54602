import { SafeTypeError, append, bare, isArray, own, toNumber } from "../primordials";
import { attachmentOf } from "./attachment";

/** Arguments of an op, filled step by step. */
export type OpArgs = Record<string, unknown>;

/** Options that may be given, each with what it becomes on its way out. */
export type Fields = readonly Field[];

interface Field {
  name: string;
  convert: (value: unknown) => unknown;
}

const same = (value: unknown): unknown => value;
const toInteger = (value: unknown): unknown =>
  typeof value === "bigint" ? toNumber(value) : value;

const content: Field = { name: "content", convert: same };
const embeds: Field = { name: "embeds", convert: same };
const components: Field = { name: "components", convert: same };
const attachments: Field = {
  name: "attachments",
  convert: (value: unknown) => each(value, attachmentOf),
};
const tts: Field = { name: "tts", convert: same };
const allowedMentions: Field = { name: "allowedMentions", convert: same };
const flags: Field = { name: "flags", convert: toInteger };
const ephemeral: Field = { name: "ephemeral", convert: same };

export const MESSAGE_EDIT: Fields = [content, embeds, components, allowedMentions, flags];
export const MESSAGE_SEND: Fields = [
  content,
  embeds,
  components,
  attachments,
  tts,
  allowedMentions,
  flags,
];
export const INTERACTION_REPLY: Fields = [
  content,
  embeds,
  components,
  attachments,
  tts,
  allowedMentions,
  flags,
  ephemeral,
];

/** Copies the options that an op takes onto its arguments; a string is the content. */
export function addBody(args: OpArgs, input: unknown, fields: Fields, caller: string): OpArgs {
  if (typeof input === "string") {
    args.content = input;
    return args;
  }
  if (typeof input !== "object" || input === null) {
    throw new SafeTypeError(`${caller}: expected a string or an object of options`);
  }
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] as Field;
    const value = own(input, field.name);
    if (value !== undefined) args[field.name] = field.convert(value);
  }
  return args;
}

/** Arguments that begin with one id. */
export function argsWith(name: string, value: unknown): OpArgs {
  const args = bare<OpArgs>();
  args[name] = value;
  return args;
}

function each(value: unknown, convert: (item: unknown) => unknown): unknown {
  if (!isArray(value)) return value;
  const converted: unknown[] = [];
  for (let i = 0; i < value.length; i++) append(converted, convert(value[i]));
  return converted;
}
