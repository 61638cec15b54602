import { ComponentType } from "../constants/component-type";
import type { ComponentJson, ComponentLike } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkText } from "./limits";
import { required, resolve } from "./resolve";

/**
 * A name over one input of a modal.
 *
 * @example
 * const name = new LabelBuilder("Your name").setComponent(inputText("name"));
 */
export class LabelBuilder extends ComponentBase {
  #component: ComponentLike | undefined;

  constructor(text: string) {
    super(ComponentType.Label);
    this.setLabel(text);
  }

  /** At most 45 characters. */
  setLabel(text: string): this {
    return this.set("label", text);
  }

  /** At most 100 characters. */
  setDescription(description: string): this {
    return this.set("description", description);
  }

  /** A text input, a menu, a file upload, a checkbox or a group of choices. */
  setComponent(component: ComponentLike): this {
    this.#component = component;
    return this;
  }

  toJSON(): ComponentJson {
    const component = resolve(required(this.#component, "label", "setComponent()"));
    const json = this.json("label");
    checkText("label", "label", json["label"], 45, 1);
    checkText("label", "description", json["description"], 100);
    return { ...json, component };
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
