import { ComponentType } from "../constants/component-type";
import type { ComponentJson, ComponentLike } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkCount } from "./limits";
import { required, resolve, resolveAll } from "./resolve";

/**
 * Up to three texts with a thumbnail or a button beside them.
 *
 * @example
 * const intro = new SectionBuilder()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
export class SectionBuilder extends ComponentBase {
  #accessory: ComponentLike | undefined;
  #components: ComponentLike[] = [];

  constructor() {
    super(ComponentType.Section);
  }

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  /** What stands beside the texts: a thumbnail or a button. */
  setAccessory(accessory: ComponentLike): this {
    this.#accessory = accessory;
    return this;
  }

  toJSON(): ComponentJson {
    const accessory = resolve(required(this.#accessory, "section", "setAccessory()"));
    const components = resolveAll(this.#components);
    checkCount("section", "components", components, 1, 3);
    return { ...this.json("section"), components, accessory };
  }
}

/**
 * Starts texts with something beside them.
 *
 * @example
 * const shop = section()
 *   .addComponents(textDisplay("The shop is open."))
 *   .setAccessory(button().setCustomId("enter").setLabel("Enter"));
 */
export function section(): SectionBuilder {
  return new SectionBuilder();
}
