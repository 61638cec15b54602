import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkChoice, checkOptions, checkText } from "./limits";
import type { ChoiceOption } from "./choice-option";

/**
 * Checkboxes in a modal, of which several may be ticked.
 *
 * @example
 * const choice = new CheckboxGroupBuilder("size").addOptions(
 *   { label: "Small", value: "s" },
 *   { label: "Large", value: "l" },
 * );
 */
export class CheckboxGroupBuilder extends ComponentBase {
  #options: ChoiceOption[] = [];

  constructor(customId: string) {
    super(ComponentType.CheckboxGroup);
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
    const json = this.json("checkboxGroup");
    checkText("checkboxGroup", "custom_id", json["custom_id"], 100, 1);
    checkOptions("checkboxGroup", this.#options, 1, 10);
    checkChoice("checkboxGroup", json, 10);
    return { ...json, options: this.#options.map((option) => ({ ...option })) };
  }
}

/**
 * Starts checkboxes in a modal, of which several may be ticked.
 *
 * @example
 * const size = label("Size").setComponent(
 *   checkboxGroup("size").addOptions({ label: "Small", value: "s" }, { label: "Large", value: "l" }),
 * );
 */
export function checkboxGroup(customId: string): CheckboxGroupBuilder {
  return new CheckboxGroupBuilder(customId);
}
