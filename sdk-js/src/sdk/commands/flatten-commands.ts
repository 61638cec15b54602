import { append } from "../primordials";
import type { JsonObject } from "../types/json";
import { commandJson } from "./command-json";
import { checkCommands } from "./command-rules";
import type { ApplicationCommand } from "./create-bot";

/**
 * Commands as Discord's JSON: subcommands become options, types become numbers. A TypeError names
 * the command, the option and the field that Discord would refuse.
 *
 * @example
 * await registerSlashCommands(flattenCommands([hello, counter]));
 */
export function flattenCommands(
  commands: readonly (ApplicationCommand | JsonObject)[],
): JsonObject[] {
  const flat: JsonObject[] = [];
  for (let i = 0; i < commands.length; i++) {
    append(flat, commandJson(commands[i], i + 1) as JsonObject);
  }
  checkCommands(flat);
  return flat;
}
