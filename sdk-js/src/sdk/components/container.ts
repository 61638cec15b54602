import { ComponentType } from "../constants/component-type";
import type { ComponentJson, ComponentLike } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkCount, checkNumber } from "./limits";
import { resolveAll } from "./resolve";

/**
 * A box around components.
 *
 * @example
 * const card = new ContainerBuilder().setAccentColor(0x5865f2).addComponents(textDisplay("Hi"));
 */
export class ContainerBuilder extends ComponentBase {
  #components: ComponentLike[] = [];

  constructor() {
    super(ComponentType.Container);
  }

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
    return this.set("accent_color", color);
  }

  setSpoiler(spoiler: boolean = true): this {
    return this.set("spoiler", spoiler);
  }

  toJSON(): ComponentJson {
    const components = resolveAll(this.#components);
    checkCount("container", "components", components, 1, 39);
    const { type, ...rest } = this.json("container");
    checkNumber("container", "accent_color", rest["accent_color"], 0, 0xffffff);
    return { type, components, ...rest };
  }
}

/**
 * Starts a box around components.
 *
 * @example
 * await ctx.reply({
 *   components: [container().setAccentColor(0x57f287).addComponents(textDisplay("Saved."))],
 * });
 */
export function container(): ContainerBuilder {
  return new ContainerBuilder();
}
