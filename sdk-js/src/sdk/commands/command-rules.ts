import { SafeTypeError, isArray, toText } from "../primordials";
import type { Json } from "./command-json";
import { CommandType, placeOf } from "./command-json";
import { checkOptions, some } from "./option-rules";
import { checkNames, checkText, checkTranslations, fail, longest, points } from "./text-rules";

const MOST_CHARACTERS = 8000;
const MOST_COMMANDS = { 1: 100, 2: 15, 3: 15 };
const KINDS = { 1: "slash commands", 2: "user commands", 3: "message commands" };

/**
 * Refuses what Discord would refuse, with a TypeError that names the command, the option and the
 * field. The host checks again; this tells the author as the script loads.
 */
export function checkCommands(commands: readonly Json[]): void {
  const counts = { 1: 0, 2: 0, 3: 0 };
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i] as Json;
    checkCommand(command, i + 1);
    const type = command.type as 1 | 2 | 3;
    counts[type] += 1;
    if (counts[type] > MOST_COMMANDS[type]) {
      throw new SafeTypeError(
        `there are more than ${toText(MOST_COMMANDS[type])} ${KINDS[type]}; Discord takes no more`,
      );
    }
    for (let j = 0; j < i; j++) {
      const other = commands[j] as Json;
      if (other.name === command.name && other.type === type) {
        throw new SafeTypeError(`there are two ${KINDS[type]} with the name ${toText(other.name)}`);
      }
    }
  }
}

/** The same for one command. */
export function checkCommand(command: Json, number: number): void {
  const where = placeOf("command", command.name, number);
  const type = command.type;
  if (type !== CommandType.Slash && type !== CommandType.User && type !== CommandType.Message) {
    fail(where, "type must be 1 (slash), 2 (user) or 3 (message)");
  }
  checkText(command.name, 1, 32, where, "name");
  checkPlace(command, where);
  if (type === CommandType.Slash) {
    checkNames(command, where);
    checkText(command.description, 1, 100, where, "description");
    checkTranslations(command, where);
    checkOptions(command.options, where, false);
    const size = sizeOf(command);
    if (size > MOST_CHARACTERS) {
      fail(
        where,
        `its names, descriptions and values have ${toText(size)} characters; ` +
          `${toText(MOST_CHARACTERS)} are allowed`,
      );
    }
  } else if ((command.description ?? "") !== "" || command.options !== undefined) {
    fail(where, "a user's or a message's menu shows no description and no options");
  }
}

/** The commands of a guild are used there, and nowhere else. */
function checkPlace(command: Json, where: string): void {
  if (isArray(command.contexts) && !includes(command.contexts, 0)) {
    fail(where, "contexts leave out 0, the guild: this command could be used nowhere");
  }
  if (isArray(command.integration_types) && !includes(command.integration_types, 0)) {
    fail(where, "integrationTypes leave out 0, the guild: it could be used nowhere");
  }
}

function includes(list: readonly unknown[], value: unknown): boolean {
  return some(list, (item) => item === value);
}

/** What Discord counts: names, descriptions and values, of each its longest translation. */
function sizeOf(part: Json): number {
  let size = longest(part.name, part.name_localizations);
  size += longest(part.description, part.description_localizations);
  const options = isArray(part.options) ? part.options : [];
  for (let i = 0; i < options.length; i++) size += sizeOf(options[i] as Json);
  const choices = isArray(part.choices) ? part.choices : [];
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i] as Json;
    size += longest(choice.name, choice.name_localizations);
    if (typeof choice.value === "string") size += points(choice.value);
  }
  return size;
}
