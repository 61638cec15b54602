import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

/**
 * A piece of text, in Markdown.
 *
 * @example
 * const text = new TextDisplayBuilder("# Rules");
 */
export class TextDisplayBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(content: string) {
    this.#json = { type: ComponentType.TextDisplay, content };
  }

  setContent(content: string): this {
    this.#json.content = content;
    return this;
  }

  toJSON(): ComponentJson {
    return { ...this.#json };
  }
}

/**
 * Starts a piece of text, in Markdown.
 *
 * @example
 * const rules = container().addComponents(textDisplay("# Rules"));
 */
export function textDisplay(content: string): TextDisplayBuilder {
  return new TextDisplayBuilder(content);
}
