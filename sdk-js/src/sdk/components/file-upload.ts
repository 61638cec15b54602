import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkChoice, checkText } from "./limits";

/**
 * A place for files in a modal.
 *
 * @example
 * const upload = new FileUploadBuilder("proof").setMaxValues(3);
 */
export class FileUploadBuilder extends ComponentBase {
  constructor(customId: string) {
    super(ComponentType.FileUpload);
    this.setCustomId(customId);
  }

  setCustomId(customId: string): this {
    return this.set("custom_id", customId);
  }

  setMinValues(min: number): this {
    return this.set("min_values", min);
  }

  setMaxValues(max: number): this {
    return this.set("max_values", max);
  }

  setRequired(required: boolean = true): this {
    return this.set("required", required);
  }

  toJSON(): ComponentJson {
    const json = this.json("fileUpload");
    checkText("fileUpload", "custom_id", json["custom_id"], 100, 1);
    checkChoice("fileUpload", json, 10);
    return json;
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
