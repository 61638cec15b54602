import type { InteractionContext } from "../contexts/interaction-context";
import type { SlashDescription } from "./described";
import type { SlashCommandOption, ValuesOfOptions } from "./slash-option";

/** A subcommand with its own options and handler. */
export interface SlashSubcommand extends SlashDescription {
  options?: readonly SlashCommandOption[] | undefined;
  run(ctx: InteractionContext): unknown;
}

/** Subcommands under one name. */
export interface SlashSubcommandGroup extends SlashDescription {
  subcommands: readonly SlashSubcommand[];
}

/** A slash command, as `createBot` takes it. */
export interface SlashCommand extends SlashDescription {
  options?: readonly SlashCommandOption[] | undefined;
  subcommands?: readonly (SlashSubcommand | SlashSubcommandGroup)[] | undefined;
  /** The permissions that Discord asks for by default, as a number in a string. */
  defaultMemberPermissions?: string | null | undefined;
  nsfw?: boolean | undefined;
  run?(ctx: InteractionContext): unknown;
}

/** A slash command whose handler knows the types of its options. */
export interface SlashDefinition<Options extends readonly SlashCommandOption[]> extends Omit<
  SlashCommand,
  "options" | "run"
> {
  options?: Options | undefined;
  run?(ctx: InteractionContext<ValuesOfOptions<Options>>): unknown;
}

/**
 * A command that is used from Discord's command menu, for `createBot`. `ctx.options` holds the
 * values by name, with the types the options say.
 *
 * @example
 * const roll = slash({
 *   name: "roll",
 *   description: "Rolls a die",
 *   options: [
 *     { name: "sides", description: "How many", type: "integer", required: true, minValue: 2 },
 *   ],
 *   run: async (ctx) => {
 *     await ctx.reply(`You rolled ${1 + Math.floor(Math.random() * ctx.options.sides)}`);
 *   },
 * });
 */
export function slash<const Options extends readonly SlashCommandOption[] = SlashCommandOption[]>(
  command: SlashDefinition<Options>,
): SlashCommand {
  return command as SlashCommand;
}
