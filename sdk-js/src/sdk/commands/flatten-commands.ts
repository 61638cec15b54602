import { append } from "../primordials";
import type { JsonObject } from "../types/json";
import { commandJson } from "./command-json";
import type { SlashCommand } from "./slash";

/**
 * Slash commands as Discord's JSON: subcommands become options, types become numbers.
 *
 * @example
 * await registerSlashCommands(flattenCommands([hello, counter]));
 */
export function flattenCommands(commands: readonly SlashCommand[]): JsonObject[] {
  const flat: JsonObject[] = [];
  for (let i = 0; i < commands.length; i++) append(flat, commandJson(commands[i]) as JsonObject);
  return flat;
}
