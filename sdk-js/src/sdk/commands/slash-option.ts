import type { AutocompleteContext } from "../contexts/autocomplete-context";
import type { MessageAttachment } from "../types/messages/message-attachment";
import type { ResolvedChannel, ResolvedUser } from "../types/resolved";
import type { EventRole } from "../types/roles/role";
import type { Localizations, SlashDescription } from "./described";
import type { SuggestedChoices } from "./suggestion";

/** One of the values an option is limited to. */
export interface SlashChoice<Value extends string | number = string | number> {
  /** What is shown, at most 100 characters. */
  name: string;
  value: Value;
  nameLocalizations?: Localizations | undefined;
}

/** What every option has that takes a value. */
export interface SlashValueOption extends SlashDescription {
  /** Required options stand before the others. */
  required?: boolean | undefined;
}

/** What suggests values while an option is typed: by what it returns, or by `ctx.autocomplete`. */
export type Completer<Value extends string | number = string | number> = (
  ctx: AutocompleteContext,
) => Promise<SuggestedChoices<Value> | void> | SuggestedChoices<Value> | void;

/** An option that takes text. This is the type of an option that names none. */
export interface StringOption extends SlashValueOption {
  type?: "string" | undefined;
  /** The only values there are, at most 25. */
  choices?: readonly SlashChoice<string>[] | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  /** Suggests values; `true` where the command's own `autocomplete` does. */
  autocomplete?: boolean | Completer<string> | undefined;
}

/** An option that takes a number; `integer` a whole one. */
export interface NumberOption extends SlashValueOption {
  type: "integer" | "number";
  /** The only values there are, at most 25. */
  choices?: readonly SlashChoice<number>[] | undefined;
  minValue?: number | undefined;
  maxValue?: number | undefined;
  /** Suggests values; `true` where the command's own `autocomplete` does. */
  autocomplete?: boolean | Completer<number> | undefined;
}

/** An option that is true or false. */
export interface BooleanOption extends SlashValueOption {
  type: "boolean";
}

/** An option whose value is the id of something in the guild, or of an uploaded file. */
export interface IdOption extends SlashValueOption {
  type: "user" | "role" | "mentionable" | "attachment";
}

/** An option whose value is the id of a channel. */
export interface ChannelOption extends SlashValueOption {
  type: "channel";
  /** Discord's numbers of the kinds of channel that may be chosen: 0 text, 2 voice, 4 category. */
  channelTypes?: readonly number[] | undefined;
}

/** A subcommand written as an option; `run` of the command gets its values. */
export interface SubcommandOption extends SlashDescription {
  type: "subcommand" | "subcommand_group";
  options?: readonly SlashCommandOption[] | undefined;
}

/** An option of a slash command. */
export type SlashCommandOption =
  StringOption | NumberOption | BooleanOption | IdOption | ChannelOption | SubcommandOption;

/** The type of an option's value: one of its choices, where it has any. */
export type ValueOfOption<Option> = Option extends {
  choices: readonly { value: infer Value extends string | number }[];
}
  ? Value
  : Option extends { type: "integer" | "number" }
    ? number
    : Option extends { type: "boolean" }
      ? boolean
      : string;

/** Options as they are declared in a list. */
export type SlashOptionList = readonly SlashCommandOption[];

/** Options by which a handler knows its values; an editor suggests what an option may have. */
export type DeclaredOptions<Options> = SlashOptionList & {
  readonly [Each in keyof Options]: KnownOption<Options[Each]>;
};

/** An option as it stands there; what it should be, where it is none yet. */
export type KnownOption<Option> = Option extends SlashCommandOption ? Option : SlashCommandOption;

/** The type of `ctx.options` for a command with these options; by any name where they are unknown. */
export type ValuesOfOptions<Options> = Options extends SlashOptionList
  ? number extends Options["length"]
    ? Record<string, string | number | boolean | undefined>
    : {
        [Option in Options[number] as Option["name"]]: Option extends { required: true }
          ? ValueOfOption<Option>
          : ValueOfOption<Option> | undefined;
      }
  : Record<string, string | number | boolean | undefined>;

/** What an option names, in full; never for an option that names nothing. */
export type ResolvedOfOption<Option> = Option extends { type: "user" }
  ? ResolvedUser
  : Option extends { type: "role" }
    ? EventRole
    : Option extends { type: "channel" }
      ? ResolvedChannel
      : Option extends { type: "attachment" }
        ? MessageAttachment
        : Option extends { type: "mentionable" }
          ? ResolvedUser | EventRole
          : never;

/** The type of `ctx.resolved` for a command with these options; by any name where they are unknown. */
export type ResolvedOfOptions<Options> = Options extends SlashOptionList
  ? number extends Options["length"]
    ? Record<string, any>
    : {
        [Option in Options[number] as ResolvedOfOption<Option> extends never
          ? never
          : Option["name"]]: Option extends { required: true }
          ? ResolvedOfOption<Option>
          : ResolvedOfOption<Option> | undefined;
      }
  : Record<string, any>;
