import type { InteractionContext } from "../contexts/interaction-context";
import { SafeError, own } from "../primordials";
import { calledPart } from "./find-command";
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
  const data = own(own(ctx, "msg"), "data");
  const called = calledPart(command, data);
  const runner = isRunner(called) ? called : command;
  if (isRunner(runner)) await runner.run(ctx);
  else throw new SafeError(missing(command.name, subcommandPath(data).subcommand));
}

function isRunner(part: unknown): part is { run: Runner } {
  return typeof own(part, "run") === "function";
}

function missing(name: string, subcommand: string | undefined): string {
  if (subcommand === undefined) return `/${name}: this script has no run for it`;
  return `/${name}: this script has no subcommand "${subcommand}"`;
}
