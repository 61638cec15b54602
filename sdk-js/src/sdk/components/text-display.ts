import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkText } from "./limits";

/**
 * A piece of text, in Markdown.
 *
 * @example
 * const text = new TextDisplayBuilder("# Rules");
 */
export class TextDisplayBuilder extends ComponentBase {
  constructor(content: string) {
    super(ComponentType.TextDisplay);
    this.setContent(content);
  }

  /** At most 4000 characters, together with all other texts of the message. */
  setContent(content: string): this {
    return this.set("content", content);
  }

  toJSON(): ComponentJson {
    const json = this.json("textDisplay");
    checkText("textDisplay", "content", json["content"], 4000, 1);
    return json;
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
