import type { Embed, EmbedField } from "../types/embed";
import { checkEmbed } from "./embed-limits";

/** Where an embed's author leads, and the picture beside the name. */
export interface EmbedAuthorOptions {
  url?: string | undefined;
  iconUrl?: string | undefined;
}

/**
 * An embed: a card in a message.
 *
 * @example
 * const card = new EmbedBuilder().setTitle("Build 12").setColor(0x57f287);
 */
export class EmbedBuilder {
  #json: Embed;

  constructor(initial: Embed = {}) {
    this.#json = { ...initial };
  }

  setTitle(title: string): this {
    return this.#with({ title });
  }

  setDescription(description: string): this {
    return this.#with({ description });
  }

  /** Where the title leads. */
  setUrl(url: string): this {
    return this.#with({ url });
  }

  /** A colour as a number, such as 0x5865f2. */
  setColor(color: number): this {
    return this.#with({ color });
  }

  /** ISO 8601, as `new Date().toISOString()` gives it. */
  setTimestamp(timestamp: string): this {
    return this.#with({ timestamp });
  }

  setFooter(text: string, iconUrl?: string): this {
    return this.#with({ footer: iconUrl === undefined ? { text } : { text, icon_url: iconUrl } });
  }

  setImage(url: string): this {
    return this.#with({ image: { url } });
  }

  setThumbnail(url: string): this {
    return this.#with({ thumbnail: { url } });
  }

  setAuthor(name: string, options: EmbedAuthorOptions = {}): this {
    const { url, iconUrl } = options;
    return this.#with({
      author: {
        name,
        ...(url === undefined ? null : { url }),
        ...(iconUrl === undefined ? null : { icon_url: iconUrl }),
      },
    });
  }

  addField(name: string, value: string, inline: boolean = false): this {
    return this.addFields([{ name, value, inline }]);
  }

  addFields(fields: readonly EmbedField[]): this {
    return this.setFields([...(this.#json.fields ?? []), ...fields]);
  }

  setFields(fields: readonly EmbedField[]): this {
    return this.#with({ fields: fields.map((field) => ({ ...field })) });
  }

  toJSON(): Embed {
    checkEmbed(this.#json);
    return { ...this.#json };
  }

  #with(change: Embed): this {
    this.#json = { ...this.#json, ...change };
    return this;
  }
}

/**
 * Starts an embed.
 *
 * @example
 * await ctx.reply({
 *   embeds: [embed().setTitle("Build info").addField("Version", "1.2", true)],
 * });
 */
export function embed(initial?: Embed): EmbedBuilder {
  return new EmbedBuilder(initial);
}
