import type { InteractionContext } from "../contexts/interaction-context";
import { mark } from "../primordials";
import type { CommandSettings } from "./command-settings";
import type { SlashDescription } from "./described";
import type {
  Completer,
  DeclaredOptions,
  ResolvedOfOptions,
  SlashCommandOption,
  SlashOptionList,
  ValuesOfOptions,
} from "./slash-option";
import type {
  SlashSubcommand,
  SlashSubcommandGroup,
  SubcommandDefinition,
  SubcommandGroupDefinition,
} from "./subcommand";

/** A slash command, as `createBot` takes it. */
export interface SlashCommand extends SlashDescription, CommandSettings {
  options?: readonly SlashCommandOption[] | undefined;
  subcommands?: readonly (SlashSubcommand | SlashSubcommandGroup)[] | undefined;
  /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
  autocomplete?: Completer | undefined;
  run?(ctx: InteractionContext): unknown;
}

/** A slash command whose handler, and those of its subcommands, know the types of their options. */
export interface SlashDefinition<Options, Parts = readonly []>
  extends SlashDescription, CommandSettings {
  options?: DeclaredOptions<Options> | undefined;
  subcommands?:
    | {
        readonly [Part in keyof Parts]:
          SubcommandDefinition<Parts[Part]> | SubcommandGroupDefinition<Parts[Part]>;
      }
    | undefined;
  /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
  autocomplete?: Completer | undefined;
  run?(ctx: InteractionContext<ValuesOfOptions<Options>, ResolvedOfOptions<Options>>): unknown;
}

/**
 * A command that is used from Discord's command menu, for `createBot`.
 *
 * `ctx.options` holds the values by name, with the types the options say; users, channels, roles
 * and files are ids there, and stand in full in `ctx.resolved`.
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
export function slash<
  const Options extends SlashOptionList = SlashCommandOption[],
  const Parts extends readonly unknown[] = readonly [],
>(command: SlashDefinition<Options, Parts>): SlashCommand {
  mark(command);
  return command as SlashCommand;
}
