import { host } from "../host";
import type { JsonObject } from "../types/json";
import type { ApplicationCommand } from "./create-bot";
import { flattenCommands } from "./flatten-commands";

/**
 * Makes these the guild's application commands, instead of those it had. `createBot` does it by itself.
 *
 * @example
 * await registerSlashCommands([slash({ name: "hello", description: "Says hello" })]);
 */
export async function registerSlashCommands(
  commands: readonly (ApplicationCommand | JsonObject)[],
): Promise<void> {
  await host.op("commands.register", { commands: flattenCommands(commands) });
}
