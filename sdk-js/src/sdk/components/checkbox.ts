import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkText } from "./limits";

/**
 * One checkbox in a modal.
 *
 * @example
 * const agree = new CheckboxBuilder("agree").setDefault();
 */
export class CheckboxBuilder extends ComponentBase {
  constructor(customId: string) {
    super(ComponentType.Checkbox);
    this.setCustomId(customId);
  }

  setCustomId(customId: string): this {
    return this.set("custom_id", customId);
  }

  /** Whether it is ticked from the start. */
  setDefault(ticked: boolean = true): this {
    return this.set("default", ticked);
  }

  toJSON(): ComponentJson {
    const json = this.json("checkbox");
    checkText("checkbox", "custom_id", json["custom_id"], 100, 1);
    return json;
  }
}

/**
 * Starts one checkbox in a modal.
 *
 * @example
 * const agree = label("I have read the rules").setComponent(checkbox("agree"));
 */
export function checkbox(customId: string): CheckboxBuilder {
  return new CheckboxBuilder(customId);
}
