import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkCount, checkText } from "./limits";

/** What is said of a picture. */
export interface MediaItemOptions {
  description?: string | undefined;
  spoiler?: boolean | undefined;
}

/** A picture or video of a gallery. */
export type MediaItem = {
  media: { url: string };
  description?: string;
  spoiler?: boolean;
};

/**
 * One to ten pictures or videos.
 *
 * @example
 * const pictures = new MediaGalleryBuilder().addItem("https://example.com/1.png");
 */
export class MediaGalleryBuilder extends ComponentBase {
  #items: MediaItem[] = [];

  constructor() {
    super(ComponentType.MediaGallery);
  }

  addItem(url: string, options: MediaItemOptions = {}): this {
    const item: MediaItem = { media: { url } };
    if (options.description !== undefined) item.description = options.description;
    if (options.spoiler !== undefined) item.spoiler = options.spoiler;
    this.#items = [...this.#items, item];
    return this;
  }

  setItems(items: readonly MediaItem[]): this {
    this.#items = items.map(copy);
    return this;
  }

  toJSON(): ComponentJson {
    checkCount("mediaGallery", "items", this.#items, 1, 10);
    for (let i = 0; i < this.#items.length; i++) check(this.#items[i] as MediaItem, i);
    return { ...this.json("mediaGallery"), items: this.#items.map(copy) };
  }
}

function check(item: MediaItem, index: number): void {
  checkText("mediaGallery", `items[${index}].media.url`, item.media.url, 2048, 1);
  checkText("mediaGallery", `items[${index}].description`, item.description, 1024);
}

function copy(item: MediaItem): MediaItem {
  return { ...item, media: { ...item.media } };
}

/**
 * Starts a gallery.
 *
 * @example
 * const pictures = mediaGallery()
 *   .addItem("https://example.com/1.png", { description: "The hall" })
 *   .addItem("https://example.com/2.png", { spoiler: true });
 */
export function mediaGallery(): MediaGalleryBuilder {
  return new MediaGalleryBuilder();
}
