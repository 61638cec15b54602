/** The languages of Discord's client. */
export type Locale =
  | "ar"
  | "bg"
  | "cs"
  | "da"
  | "de"
  | "el"
  | "en-GB"
  | "en-US"
  | "es-419"
  | "es-ES"
  | "fi"
  | "fr"
  | "he"
  | "hi"
  | "hr"
  | "hu"
  | "id"
  | "it"
  | "ja"
  | "ko"
  | "lt"
  | "nl"
  | "no"
  | "pl"
  | "pt-BR"
  | "ro"
  | "ru"
  | "sv-SE"
  | "th"
  | "tr"
  | "uk"
  | "vi"
  | "zh-CN"
  | "zh-TW";

/** Translations by locale, such as `{ de: "hallo" }`. */
export type Localizations = { readonly [Language in Locale]?: string | undefined };

/** What Discord shows of a command or an option. */
export interface SlashDescription {
  /** Lower case, at most 32 characters, no spaces. */
  name: string;
  /** At most 100 characters. */
  description: string;
  nameLocalizations?: Localizations | undefined;
  descriptionLocalizations?: Localizations | undefined;
}
