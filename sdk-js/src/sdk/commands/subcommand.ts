import type { InteractionContext } from "../contexts/interaction-context";
import type { SlashDescription } from "./described";
import type {
  Completer,
  ResolvedOfOptions,
  SlashCommandOption,
  ValuesOfOptions,
} from "./slash-option";

/** A subcommand with its own options and handler. */
export interface SlashSubcommand extends SlashDescription {
  options?: readonly SlashCommandOption[] | undefined;
  /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
  autocomplete?: Completer | undefined;
  run(ctx: InteractionContext): unknown;
}

/** Subcommands under one name. */
export interface SlashSubcommandGroup extends SlashDescription {
  subcommands: readonly SlashSubcommand[];
}

/** A subcommand whose handler knows the types of its options. */
export interface SubcommandDefinition<Options extends readonly SlashCommandOption[]> extends Omit<
  SlashSubcommand,
  "options" | "run"
> {
  options?: Options | undefined;
  run(ctx: InteractionContext<ValuesOfOptions<Options>, ResolvedOfOptions<Options>>): unknown;
}

/**
 * A subcommand, for `slash`. A plain object does as well; through this function its handler knows
 * the types of the options.
 *
 * @example
 * const notes = slash({
 *   name: "notes",
 *   description: "Keeps notes",
 *   subcommands: [
 *     subcommand({
 *       name: "get",
 *       description: "Reads one",
 *       options: [{ name: "key", description: "Which", required: true }],
 *       run: async (ctx) => {
 *         await ctx.reply((await kv.store("notes").get(ctx.options.key)) ?? "There is none.");
 *       },
 *     }),
 *   ],
 * });
 */
export function subcommand<
  const Options extends readonly SlashCommandOption[] = SlashCommandOption[],
>(definition: SubcommandDefinition<Options>): SlashSubcommand {
  return definition as SlashSubcommand;
}
