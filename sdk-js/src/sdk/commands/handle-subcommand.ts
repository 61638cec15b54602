import type { InteractionContext } from "../contexts/interaction-context";
import { SafeError, isArray, own } from "../primordials";
import type { SlashCommand } from "./slash";
import { subcommandPath } from "./subcommand-path";

type Runner = (ctx: InteractionContext) => unknown;

/**
 * Runs the subcommand that an interaction names. `createBot` does it by itself.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === notes.name) await handleSubcommand(ctx, notes);
 * });
 */
export async function handleSubcommand(
  ctx: InteractionContext,
  command: SlashCommand,
): Promise<void> {
  const { group, subcommand } = subcommandPath(own(own(ctx, "msg"), "data"));
  const siblings =
    group === undefined
      ? command.subcommands
      : own(find(command.subcommands, group), "subcommands");
  const found = find(siblings, subcommand);
  if (typeof own(found, "run") === "function") await (found as { run: Runner }).run(ctx);
  else if (typeof own(command, "run") === "function") await (command as { run: Runner }).run(ctx);
  else throw new SafeError(`/${command.name}: this script has no subcommand "${subcommand}"`);
}

function find(subcommands: unknown, name: string | undefined): unknown {
  if (!isArray(subcommands)) return undefined;
  for (let i = 0; i < subcommands.length; i++) {
    if (own(subcommands[i], "name") === name) return subcommands[i];
  }
  return undefined;
}
