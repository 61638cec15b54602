import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson, ComponentLike } from "../types/component";
import { resolveAll } from "./resolve";

/**
 * A row of up to five buttons, or of one select menu.
 *
 * @example
 * const row = new ActionRowBuilder().addComponents(button().setCustomId("ok").setLabel("OK"));
 */
export class ActionRowBuilder implements ComponentBuilder {
  #components: ComponentLike[] = [];

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  toJSON(): ComponentJson {
    return { type: ComponentType.ActionRow, components: resolveAll(this.#components) };
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
