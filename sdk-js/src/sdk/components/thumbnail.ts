import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

/**
 * A small picture beside a section.
 *
 * @example
 * const logo = new ThumbnailBuilder("https://example.com/logo.png").setDescription("Our logo");
 */
export class ThumbnailBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(url: string) {
    this.#json = { type: ComponentType.Thumbnail, media: { url } };
  }

  setUrl(url: string): this {
    this.#json.media = { url };
    return this;
  }

  /** What a screen reader says. */
  setDescription(description: string): this {
    this.#json.description = description;
    return this;
  }

  setSpoiler(spoiler: boolean = true): this {
    this.#json.spoiler = spoiler;
    return this;
  }

  toJSON(): ComponentJson {
    return { ...this.#json };
  }
}

/**
 * Starts a small picture beside a section.
 *
 * @example
 * const intro = section()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
export function thumbnail(url: string): ThumbnailBuilder {
  return new ThumbnailBuilder(url);
}
