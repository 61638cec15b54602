import { ComponentType } from "../constants/component-type";
import type { ComponentJson, ComponentLike } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkCount, wrong } from "./limits";
import { resolveAll } from "./resolve";

const WHAT = "actionRow";

/**
 * A row of up to five buttons, or of one select menu.
 *
 * @example
 * const row = new ActionRowBuilder().addComponents(button().setCustomId("ok").setLabel("OK"));
 */
export class ActionRowBuilder extends ComponentBase {
  #components: ComponentLike[] = [];

  constructor() {
    super(ComponentType.ActionRow);
  }

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  toJSON(): ComponentJson {
    const components = resolveAll(this.#components);
    checkCount(WHAT, "components", components, 1, 5);
    for (let i = 0; i < components.length; i++) {
      if (components.length > 1 && components[i]?.type !== ComponentType.Button) {
        throw wrong(WHAT, `components[${i}] is no button, and needs a row of its own`);
      }
    }
    return { ...this.json(WHAT), components };
  }
}

/**
 * Starts a row of buttons or a select menu.
 *
 * @example
 * await ctx.reply({
 *   content: "Sure?",
 *   components: [actionRow().addComponents(button().setCustomId("yes").setLabel("Yes"))],
 * });
 */
export function actionRow(): ActionRowBuilder {
  return new ActionRowBuilder();
}
