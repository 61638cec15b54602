import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

/**
 * A file that is attached to the message.
 *
 * @example
 * const report = new FileBuilder("attachment://report.pdf").setSpoiler();
 */
export class FileBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(url: string) {
    this.#json = { type: ComponentType.File, file: { url } };
  }

  /** `attachment://` and the name of an attachment of the message. */
  setUrl(url: string): this {
    this.#json.file = { url };
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
 * Starts a file that is attached to the message.
 *
 * @example
 * const report = file("attachment://report.pdf");
 */
export function file(url: string): FileBuilder {
  return new FileBuilder(url);
}
