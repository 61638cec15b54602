/** Translations by locale, such as `{ "de": "hallo" }`. */
export type Localizations = Record<string, string>;

/** What Discord shows of a command or an option. */
export interface SlashDescription {
  /** Lower case, at most 32 characters, no spaces. */
  name: string;
  /** At most 100 characters. */
  description: string;
  nameLocalizations?: Localizations | undefined;
  descriptionLocalizations?: Localizations | undefined;
}
