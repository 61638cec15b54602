import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkOptions, checkText } from "./limits";
import type { ChoiceOption } from "./choice-option";

/**
 * Choices in a modal, of which one is taken.
 *
 * @example
 * const choice = new RadioGroupBuilder("size").addOptions(
 *   { label: "Small", value: "s" },
 *   { label: "Large", value: "l" },
 * );
 */
export class RadioGroupBuilder extends ComponentBase {
  #options: ChoiceOption[] = [];

  constructor(customId: string) {
    super(ComponentType.RadioGroup);
    this.setCustomId(customId);
  }

  setCustomId(customId: string): this {
    return this.set("custom_id", customId);
  }

  setOptions(options: readonly ChoiceOption[]): this {
    this.#options = options.map((option) => ({ ...option }));
    return this;
  }

  addOptions(...options: ChoiceOption[]): this {
    return this.setOptions([...this.#options, ...options]);
  }

  setRequired(required: boolean = true): this {
    return this.set("required", required);
  }

  toJSON(): ComponentJson {
    const json = this.json("radioGroup");
    checkText("radioGroup", "custom_id", json["custom_id"], 100, 1);
    checkOptions("radioGroup", this.#options, 2, 10);
    return { ...json, options: this.#options.map((option) => ({ ...option })) };
  }
}

/**
 * Starts choices in a modal, of which one is taken.
 *
 * @example
 * const size = label("Size").setComponent(
 *   radioGroup("size").addOptions({ label: "Small", value: "s" }, { label: "Large", value: "l" }),
 * );
 */
export function radioGroup(customId: string): RadioGroupBuilder {
  return new RadioGroupBuilder(customId);
}
