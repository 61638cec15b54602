import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson, ComponentLike } from "../types/component";
import { required, resolve, resolveAll } from "./resolve";

/**
 * Up to three texts with a thumbnail or a button beside them.
 *
 * @example
 * const intro = new SectionBuilder()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
export class SectionBuilder implements ComponentBuilder {
  #components: ComponentLike[] = [];
  #accessory: ComponentLike | undefined;

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  /** What stands beside the texts. Discord asks for one. */
  setAccessory(accessory: ComponentLike): this {
    this.#accessory = accessory;
    return this;
  }

  toJSON(): ComponentJson {
    return {
      type: ComponentType.Section,
      components: resolveAll(this.#components),
      accessory: resolve(required(this.#accessory, "section", "setAccessory()")),
    };
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
