import { SafeTypeError, append, bare, isArray, keys, own, toText } from "../primordials";

type Json = Record<string, unknown>;

const CHAT_INPUT = 1;

const optionTypes: Record<string, number | undefined> = {
  __proto__: null as never,
  subcommand: 1,
  subcommand_group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};

/** Our names of what Discord writes in snake_case; Discord's own are taken as they are. */
const renamed: Record<string, string | undefined> = {
  __proto__: null as never,
  nameLocalizations: "name_localizations",
  descriptionLocalizations: "description_localizations",
  defaultMemberPermissions: "default_member_permissions",
  minValue: "min_value",
  maxValue: "max_value",
  minLength: "min_length",
  maxLength: "max_length",
  channelTypes: "channel_types",
};

/** What is ours alone, or is written by hand below. */
const left: Record<string, true | undefined> = {
  __proto__: null as never,
  run: true,
  subcommands: true,
  options: true,
  choices: true,
  type: true,
  kind: true,
};

/** A command as Discord's JSON; TypeError names what is wrong with it. */
export function commandJson(command: unknown): Json {
  const json = described(command, "slash command");
  json.type = own(command, "type") ?? CHAT_INPUT;
  const where = `/${toText(json.name)}`;
  const subcommands = own(command, "subcommands");
  const options =
    isArray(subcommands) && subcommands.length > 0
      ? each(subcommands, (item) => subcommandJson(item, where))
      : each(own(command, "options"), (item) => optionJson(item, where));
  if (options !== undefined) json.options = options;
  return json;
}

/** A subcommand, or a group where it has subcommands itself. */
function subcommandJson(subcommand: unknown, where: string): Json {
  const json = described(subcommand, `subcommand of ${where}`);
  const inner = own(subcommand, "subcommands");
  const path = `${where} ${toText(json.name)}`;
  json.type = isArray(inner) ? optionTypes.subcommand_group : optionTypes.subcommand;
  const options = isArray(inner)
    ? each(inner, (item) => subcommandJson(item, path))
    : each(own(subcommand, "options"), (item) => optionJson(item, path));
  if (options !== undefined) json.options = options;
  return json;
}

function optionJson(option: unknown, where: string): Json {
  const json = described(option, `option of ${where}`);
  const path = `${where} ${toText(json.name)}`;
  json.type = typeNumber(own(option, "type") ?? own(option, "kind") ?? "string", path);
  const choices = each(own(option, "choices"), (choice) => copy(choice));
  if (choices !== undefined) json.choices = choices;
  const options = each(own(option, "options"), (item) => optionJson(item, path));
  if (options !== undefined) json.options = options;
  return json;
}

function typeNumber(type: unknown, path: string): number {
  if (typeof type === "number") return type;
  const known = optionTypes[toText(type)];
  if (known !== undefined) return known;
  throw new SafeTypeError(
    `${path}: there is no option type "${toText(type)}"; there are string, integer, number, ` +
      "boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group",
  );
}

function described(value: unknown, what: string): Json {
  const json = copy(value);
  if (typeof json.name !== "string" || json.name === "") {
    throw new SafeTypeError(`${what}: it needs a name`);
  }
  if (typeof json.description !== "string" || json.description === "") {
    throw new SafeTypeError(`${what}: "${json.name}" needs a description`);
  }
  return json;
}

function copy(value: unknown): Json {
  const json = bare<Json>();
  if (typeof value !== "object" || value === null) return json;
  const names = keys(value);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const item = own(value, name);
    if (left[name] === undefined && item !== undefined) json[renamed[name] ?? name] = item;
  }
  return json;
}

function each(list: unknown, convert: (item: unknown) => Json): Json[] | undefined {
  if (!isArray(list)) return undefined;
  const converted: Json[] = [];
  for (let i = 0; i < list.length; i++) append(converted, convert(list[i]));
  return converted;
}
