import type { Localizations } from "./described";

/** A value that is suggested while an option is typed. */
export interface Suggestion<Value extends string | number = string | number> {
  /** What is shown, at most 100 characters. */
  name: string;
  value: Value;
  nameLocalizations?: Localizations | undefined;
}

/** What is suggested: plain values, or values with names. The first 25 are shown. */
export type SuggestedChoices<Value extends string | number = string | number> =
  readonly (Value | Suggestion<Value>)[];
