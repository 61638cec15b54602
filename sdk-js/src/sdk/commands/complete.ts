import type { AutocompleteContext } from "../contexts/autocomplete-context";
import { isArray, own } from "../primordials";
import { calledPart, named } from "./find-command";

type Completer = (ctx: AutocompleteContext) => unknown;

/**
 * Lets a command suggest values for the option that is typed: by the option's own `autocomplete`,
 * else its subcommand's, else its own. What that returns is suggested.
 */
export async function complete(ctx: AutocompleteContext, command: unknown): Promise<void> {
  const completer = completerOf(ctx, command);
  if (completer === undefined) return;
  const choices = await completer(ctx);
  if (isArray(choices)) await ctx.autocomplete(choices as string[]);
}

function completerOf(ctx: AutocompleteContext, command: unknown): Completer | undefined {
  const part = calledPart(command, own(ctx.msg, "data"));
  const option = named(own(part, "options"), own(ctx.focused, "name"));
  return functionOf(option) ?? functionOf(part) ?? functionOf(command);
}

function functionOf(part: unknown): Completer | undefined {
  const completer = own(part, "autocomplete");
  return typeof completer === "function" ? (completer as Completer) : undefined;
}
