import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson, ComponentLike } from "../types/component";
import { required, resolve } from "./resolve";

/**
 * A name over one input of a modal.
 *
 * @example
 * const name = new LabelBuilder("Your name").setComponent(inputText("name"));
 */
export class LabelBuilder implements ComponentBuilder {
  #label: string;
  #description: string | undefined;
  #component: ComponentLike | undefined;

  constructor(text: string) {
    this.#label = text;
  }

  setLabel(text: string): this {
    this.#label = text;
    return this;
  }

  setDescription(description: string): this {
    this.#description = description;
    return this;
  }

  setComponent(component: ComponentLike): this {
    this.#component = component;
    return this;
  }

  toJSON(): ComponentJson {
    const component = resolve(required(this.#component, "label", "setComponent()"));
    const json = { type: ComponentType.Label, label: this.#label, component };
    return this.#description === undefined ? json : { ...json, description: this.#description };
  }
}

/**
 * Starts a name over one input of a modal.
 *
 * @example
 * const email = label("E-mail").setDescription("For us alone").setComponent(inputText("mail"));
 */
export function label(text: string): LabelBuilder {
  return new LabelBuilder(text);
}
