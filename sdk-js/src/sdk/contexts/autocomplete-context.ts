import type { SuggestedChoices } from "../commands/suggestion";
import type { EventAutocomplete } from "../types/interaction-events";
import type { SlashCommandOptions } from "./interaction-context";

/** The option that is being typed. */
export interface FocusedOption {
  name: string;
  /** What stands there so far, as text, whatever the type of the option. */
  value: string;
  /** Discord's number of the option's type: 3 is a string, 4 an integer, 10 a number. */
  type: number;
}

/**
 * The context of `autocomplete`: somebody types an option of a command.
 *
 * There are some two seconds to answer, by `ctx.autocomplete` or, in a command's own
 * `autocomplete`, by what is returned. Who is slower suggests nothing. There is no message to reply
 * with, and no deferral.
 *
 * @example
 * on("autocomplete", async (ctx) => {
 *   const colours = ["red", "green", "blue"];
 *   await ctx.autocomplete(colours.filter((name) => name.startsWith(ctx.focused.value)));
 * });
 */
export interface AutocompleteContext<Options = SlashCommandOptions> {
  /** The event, in camelCase. */
  msg: EventAutocomplete;
  /** Names this event in the guild's log; the same when it is delivered again. */
  eventId: string;
  /** 1, or more where the event is delivered again because a worker was lost. */
  attempt: number;
  /** What is filled in so far, unchecked: not even required options need be there. */
  options: Partial<Options>;
  focused: FocusedOption;
  /** Suggests these, the first 25 of them. Plain values stand for themselves. */
  autocomplete(choices: SuggestedChoices): Promise<void>;
}
