import type { Localizations, SlashDescription } from "./described";

/** One of the values an option is limited to. */
export interface SlashChoice<Value extends string | number = string | number> {
  name: string;
  value: Value;
  nameLocalizations?: Localizations | undefined;
}

/** What every option has that takes a value. */
export interface SlashValueOption extends SlashDescription {
  required?: boolean | undefined;
}

/** An option that takes text. This is the type of an option that names none. */
export interface StringOption extends SlashValueOption {
  type?: "string" | undefined;
  choices?: readonly SlashChoice<string>[] | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  autocomplete?: boolean | undefined;
}

/** An option that takes a number; `integer` a whole one. */
export interface NumberOption extends SlashValueOption {
  type: "integer" | "number";
  choices?: readonly SlashChoice<number>[] | undefined;
  minValue?: number | undefined;
  maxValue?: number | undefined;
  autocomplete?: boolean | undefined;
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
  /** Discord's numbers of the kinds of channel that may be chosen. */
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

/** The type of an option's value. */
export type ValueOfOption<Option> = Option extends { type: "integer" | "number" }
  ? number
  : Option extends { type: "boolean" }
    ? boolean
    : string;

/** The type of `ctx.options` for a command with these options. */
export type ValuesOfOptions<Options extends readonly SlashCommandOption[]> =
  number extends Options["length"]
    ? Record<string, string | number | boolean | undefined>
    : {
        [Option in Options[number] as Option["name"]]: Option extends { required: true }
          ? ValueOfOption<Option>
          : ValueOfOption<Option> | undefined;
      };
