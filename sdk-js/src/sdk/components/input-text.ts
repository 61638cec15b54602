import { ComponentType } from "../constants/component-type";
import { InputTextStyle } from "../constants/input-text-style";
import { toNumber } from "../primordials";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkNumber, checkText, wrong } from "./limits";

const WHAT = "inputText";
const MOST = 4000;

/**
 * A text input of a modal.
 *
 * @example
 * const why = new InputTextBuilder("why").setStyle(InputTextStyle.Paragraph).setMaxLength(500);
 */
export class InputTextBuilder extends ComponentBase {
  constructor(customId: string) {
    super(ComponentType.InputText);
    this.setCustomId(customId).setStyle(InputTextStyle.Short);
  }

  setCustomId(customId: string): this {
    return this.set("custom_id", customId);
  }

  /** One of `InputTextStyle`. Default: `Short`. */
  setStyle(style: number): this {
    return this.set("style", style);
  }

  setMinLength(min: number): this {
    return this.set("min_length", min);
  }

  setMaxLength(max: number): this {
    return this.set("max_length", max);
  }

  setRequired(required: boolean = true): this {
    return this.set("required", required);
  }

  /** The text it holds from the start. */
  setValue(value: string): this {
    return this.set("value", value);
  }

  setPlaceholder(placeholder: string): this {
    return this.set("placeholder", placeholder);
  }

  /** Its name, where it stands in an action row; in a label it has none. */
  setLabel(label: string): this {
    return this.set("label", label);
  }

  toJSON(): ComponentJson {
    const json = this.json(WHAT);
    checkText(WHAT, "custom_id", json["custom_id"], 100, 1);
    checkNumber(WHAT, "style", json["style"], 1, 2);
    checkText(WHAT, "label", json["label"], 45);
    checkText(WHAT, "value", json["value"], MOST);
    checkText(WHAT, "placeholder", json["placeholder"], 100);
    checkNumber(WHAT, "min_length", json["min_length"], 0, MOST);
    checkNumber(WHAT, "max_length", json["max_length"], 1, MOST);
    if (toNumber(json["min_length"] ?? 0) > toNumber(json["max_length"] ?? MOST)) {
      throw wrong(WHAT, "min_length is more than max_length");
    }
    return json;
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
