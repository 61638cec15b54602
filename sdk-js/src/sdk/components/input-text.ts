import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

/**
 * A text input of a modal.
 *
 * @example
 * const why = new InputTextBuilder("why").setStyle(InputTextStyle.Paragraph).setMaxLength(500);
 */
export class InputTextBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(customId: string) {
    this.#json = { type: ComponentType.InputText, custom_id: customId };
  }

  setCustomId(customId: string): this {
    this.#json.custom_id = customId;
    return this;
  }

  /** One of `InputTextStyle`. */
  setStyle(style: number): this {
    this.#json.style = style;
    return this;
  }

  setMinLength(min: number): this {
    this.#json.min_length = min;
    return this;
  }

  setMaxLength(max: number): this {
    this.#json.max_length = max;
    return this;
  }

  setRequired(required: boolean = true): this {
    this.#json.required = required;
    return this;
  }

  /** The text it holds from the start. */
  setValue(value: string): this {
    this.#json.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.#json.placeholder = placeholder;
    return this;
  }

  toJSON(): ComponentJson {
    return { ...this.#json };
  }
}

/**
 * Starts a text input of a modal.
 *
 * @example
 * const input = label("Why?").setComponent(inputText("why").setRequired());
 */
export function inputText(customId: string): InputTextBuilder {
  return new InputTextBuilder(customId);
}
