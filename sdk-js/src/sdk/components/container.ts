import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson, ComponentLike } from "../types/component";
import { resolveAll } from "./resolve";

/**
 * A box around components. Messages with it need `MessageFlags.IS_COMPONENTS_V2`.
 *
 * @example
 * const card = new ContainerBuilder().setAccentColor(0x5865f2).addComponents(textDisplay("Hi"));
 */
export class ContainerBuilder implements ComponentBuilder {
  #components: ComponentLike[] = [];
  readonly #rest: Omit<ComponentJson, "type"> = {};

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  /** A colour as a number, such as 0x5865f2. */
  setAccentColor(color: number): this {
    this.#rest.accent_color = color;
    return this;
  }

  setSpoiler(spoiler: boolean = true): this {
    this.#rest.spoiler = spoiler;
    return this;
  }

  toJSON(): ComponentJson {
    const components = resolveAll(this.#components);
    return { type: ComponentType.Container, components, ...this.#rest };
  }
}

/**
 * Starts a box around components.
 *
 * @example
 * await ctx.reply({
 *   components: [container().setAccentColor(0x57f287).addComponents(textDisplay("Saved."))],
 *   flags: MessageFlags.IS_COMPONENTS_V2,
 * });
 */
export function container(): ContainerBuilder {
  return new ContainerBuilder();
}
