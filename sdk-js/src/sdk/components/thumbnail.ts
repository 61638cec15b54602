import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkText } from "./limits";

/**
 * A small picture beside a section.
 *
 * @example
 * const logo = new ThumbnailBuilder("https://example.com/logo.png").setDescription("Our logo");
 */
export class ThumbnailBuilder extends ComponentBase {
  #url: string;

  constructor(url: string) {
    super(ComponentType.Thumbnail);
    this.#url = url;
  }

  setUrl(url: string): this {
    this.#url = url;
    return this;
  }

  /** What a screen reader says. */
  setDescription(description: string): this {
    return this.set("description", description);
  }

  setSpoiler(spoiler: boolean = true): this {
    return this.set("spoiler", spoiler);
  }

  toJSON(): ComponentJson {
    const json = this.json("thumbnail");
    checkText("thumbnail", "media.url", this.#url, 2048, 1);
    checkText("thumbnail", "description", json["description"], 1024);
    return { ...json, media: { url: this.#url } };
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
