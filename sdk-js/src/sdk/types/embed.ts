/** A field of an embed. */
export interface EmbedField {
  name: string;
  value: string;
  inline?: boolean | undefined;
}

/**
 * An embed as JSON: Discord's own keys, or the same in camelCase.
 *
 * @example
 * const card: Embed = { title: "Build 12", color: 0x57f287, footer: { text: "nightly" } };
 */
export interface Embed {
  title?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  /** A colour as a number, such as 0x5865f2. */
  color?: number | undefined;
  /** ISO 8601. */
  timestamp?: string | undefined;
  footer?: EmbedFooter | undefined;
  image?: { url: string } | undefined;
  thumbnail?: { url: string } | undefined;
  author?: EmbedAuthor | undefined;
  fields?: EmbedField[] | undefined;
}

/** The last line of an embed. */
export interface EmbedFooter {
  text: string;
  icon_url?: string | undefined;
  iconUrl?: string | undefined;
}

/** The first line of an embed. */
export interface EmbedAuthor {
  name: string;
  url?: string | undefined;
  icon_url?: string | undefined;
  iconUrl?: string | undefined;
}

/** An embed as JSON, or a builder that makes one. */
export type EmbedLike = Embed | { toJSON(): Embed };
