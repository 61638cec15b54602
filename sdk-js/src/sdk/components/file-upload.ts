import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

/**
 * A place for files in a modal.
 *
 * @example
 * const upload = new FileUploadBuilder("proof").setMaxValues(3);
 */
export class FileUploadBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(customId: string) {
    this.#json = { type: ComponentType.FileUpload, custom_id: customId };
  }

  setCustomId(customId: string): this {
    this.#json.custom_id = customId;
    return this;
  }

  setMinValues(min: number): this {
    this.#json.min_values = min;
    return this;
  }

  setMaxValues(max: number): this {
    this.#json.max_values = max;
    return this;
  }

  setRequired(required: boolean = true): this {
    this.#json.required = required;
    return this;
  }

  toJSON(): ComponentJson {
    return { ...this.#json };
  }
}

/**
 * Starts a place for files in a modal.
 *
 * @example
 * const proof = label("Proof").setComponent(fileUpload("proof").setMinValues(1));
 */
export function fileUpload(customId: string): FileUploadBuilder {
  return new FileUploadBuilder(customId);
}
