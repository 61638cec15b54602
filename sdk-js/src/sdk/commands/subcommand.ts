import type { InteractionContext } from "../contexts/interaction-context";
import type { SlashDescription } from "./described";
import type {
  Completer,
  DeclaredOptions,
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
export interface SubcommandDefinition<Options> extends SlashDescription {
  options?: DeclaredOptions<Options> | undefined;
  /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
  autocomplete?: Completer | undefined;
  run(ctx: InteractionContext<ValuesOfOptions<Options>, ResolvedOfOptions<Options>>): unknown;
}

/** A group whose subcommands' handlers know the types of their options. */
export interface SubcommandGroupDefinition<Parts> extends SlashDescription {
  subcommands: { readonly [Part in keyof Parts]: SubcommandDefinition<Parts[Part]> };
}

/**
 * A subcommand, for `slash`, written apart from it. Within `slash` a plain object does as well; only
 * where an option has a function for `autocomplete` its handler knows the types of the options
 * through this function alone.
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
