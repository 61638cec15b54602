import { SafeTypeError, append, bare, isArray, keys, own, toText } from "../primordials";
import { permissionBits } from "./default-permissions";

/** JSON as Discord has it, in snake_case. */
export type Json = Record<string, unknown>;

/** Discord's types of commands. */
export const CommandType = { Slash: 1, User: 2, Message: 3 } as const;

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

/** What becomes of a field: the name that Discord has for it; "" where it is no field of Discord's. */
type Names = Record<string, string | undefined>;

const described: Names = {
  __proto__: null as never,
  name: "name",
  nameLocalizations: "name_localizations",
  name_localizations: "name_localizations",
  description: "description",
  descriptionLocalizations: "description_localizations",
  description_localizations: "description_localizations",
};

const ofCommands: Names = {
  ...described,
  __proto__: null as never,
  defaultMemberPermissions: "default_member_permissions",
  default_member_permissions: "default_member_permissions",
  nsfw: "nsfw",
  contexts: "contexts",
  integrationTypes: "integration_types",
  integration_types: "integration_types",
};

const ofOptions: Names = {
  ...described,
  __proto__: null as never,
  required: "required",
  autocomplete: "autocomplete",
  minValue: "min_value",
  min_value: "min_value",
  maxValue: "max_value",
  max_value: "max_value",
  minLength: "min_length",
  min_length: "min_length",
  maxLength: "max_length",
  max_length: "max_length",
  channelTypes: "channel_types",
  channel_types: "channel_types",
  // Ours, or written by hand below.
  type: "",
  kind: "",
  choices: "",
  options: "",
  subcommands: "",
  run: "",
  defer: "",
  nameLocalized: "",
  descriptionLocalized: "",
};

const ofChoices: Names = {
  __proto__: null as never,
  name: "name",
  nameLocalizations: "name_localizations",
  name_localizations: "name_localizations",
  value: "value",
  nameLocalized: "",
};

/** A command as Discord's JSON; what else stands in it is the author's own business. */
export function commandJson(command: unknown, number: number): Json {
  const where = placeOf("command", own(command, "name"), number);
  const json = copy(command, ofCommands);
  json.type = own(command, "type") ?? CommandType.Slash;
  if (json.default_member_permissions !== undefined) {
    const what = `${where}: defaultMemberPermissions`;
    json.default_member_permissions = permissionBits(json.default_member_permissions, what);
  }
  addOptions(json, command, where);
  return json;
}

/** What of a command is to be changed: null takes a field back, what is not there stays. */
export function changesJson(changes: unknown): Json {
  const json = commandJson(changes, 1);
  delete json.type;
  const names = typeof changes === "object" && changes !== null ? keys(changes) : [];
  for (let i = 0; i < names.length; i++) {
    const name = ofCommands[names[i] as string];
    if (name !== undefined && own(changes, names[i] as string) === null) json[name] = null;
  }
  return json;
}

/** "command ping", or "option 2 (count)". */
export function placeOf(kind: string, name: unknown, number: number): string {
  const known = typeof name === "string" && name !== "";
  if (kind === "command") return known ? `command ${name}` : `command ${toText(number)}`;
  return known ? `${kind} ${toText(number)} (${name})` : `${kind} ${toText(number)}`;
}

function addOptions(json: Json, holder: unknown, where: string): void {
  const subcommands = own(holder, "subcommands");
  const options =
    isArray(subcommands) && subcommands.length > 0
      ? each(subcommands, (item, i) => subcommandJson(item, i, where))
      : each(own(holder, "options"), (item, i) => optionJson(item, i, where));
  if (options !== undefined) json.options = options;
}

/** A subcommand, or a group where it has subcommands itself. */
function subcommandJson(subcommand: unknown, number: number, where: string): Json {
  const json = known(subcommand, number, where, "option");
  const isGroup = isArray(own(subcommand, "subcommands"));
  delete json.autocomplete; // it answers for its options
  json.type = isGroup ? optionTypes.subcommand_group : optionTypes.subcommand;
  addOptions(json, subcommand, `${where}, ${placeOf("option", json.name, number)}`);
  return json;
}

function optionJson(option: unknown, number: number, where: string): Json {
  const json = known(option, number, where, "option");
  const place = `${where}, ${placeOf("option", json.name, number)}`;
  json.type = typeNumber(own(option, "type") ?? own(option, "kind") ?? "string", place);
  if (typeof json.autocomplete === "function") json.autocomplete = true;
  const choices = each(own(option, "choices"), (choice, i) => known(choice, i, place, "choice"));
  if (choices !== undefined) json.choices = choices;
  addOptions(json, option, place);
  return json;
}

function typeNumber(type: unknown, place: string): number {
  if (typeof type === "number") return type;
  const known = optionTypes[toText(type)];
  if (known !== undefined) return known;
  throw new SafeTypeError(
    `${place}: there is no option type "${toText(type)}"; there are string, integer, number, ` +
      "boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group",
  );
}

/** As `copy`, but a name that Discord does not have is refused: it is a slip of the author's. */
function known(value: unknown, number: number, where: string, kind: "option" | "choice"): Json {
  const table = kind === "option" ? ofOptions : ofChoices;
  const names = typeof value === "object" && value !== null ? keys(value) : [];
  for (let i = 0; i < names.length; i++) {
    if (table[names[i] as string] !== undefined) continue;
    const place = placeOf(kind, own(value, "name"), number);
    throw new SafeTypeError(`${where}, ${place}: ${names[i]} is nothing that ${kind === "option" ? "an option" : "a choice"} has`);
  }
  return copy(value, table);
}

function copy(value: unknown, table: Names): Json {
  const json = bare<Json>();
  if (typeof value !== "object" || value === null) return json;
  const names = keys(value);
  for (let i = 0; i < names.length; i++) {
    const name = table[names[i] as string];
    const item = own(value, names[i] as string);
    if (name !== undefined && name !== "" && item !== undefined && item !== null) json[name] = item;
  }
  return json;
}

function each(
  list: unknown,
  convert: (item: unknown, number: number) => Json,
): Json[] | undefined {
  if (!isArray(list)) return undefined;
  const converted: Json[] = [];
  for (let i = 0; i < list.length; i++) append(converted, convert(list[i], i + 1));
  return converted;
}
