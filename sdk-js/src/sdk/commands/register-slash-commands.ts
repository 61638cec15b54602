import { host } from "../host";
import type { JsonObject } from "../types/json";
import { flattenCommands } from "./flatten-commands";
import type { SlashCommand } from "./slash";

/**
 * Makes these the guild's slash commands, instead of those it had. `createBot` does it by itself.
 *
 * @example
 * await registerSlashCommands([slash({ name: "hello", description: "Says hello" })]);
 */
export async function registerSlashCommands(
  commands: readonly (SlashCommand | JsonObject)[],
): Promise<void> {
  await host.op("commands.register", {
    commands: flattenCommands(commands as readonly SlashCommand[]),
  });
}
