import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";

const spacings = { small: 1, large: 2 } as const;

/**
 * Room between components, with a line in it or without.
 *
 * @example
 * const gap = new SeparatorBuilder(false).setSpacing("large");
 */
export class SeparatorBuilder implements ComponentBuilder {
  readonly #json: ComponentJson;

  constructor(divider: boolean = true) {
    this.#json = { type: ComponentType.Separator, divider };
  }

  setDivider(divider: boolean = true): this {
    this.#json.divider = divider;
    return this;
  }

  /** 1 or "small", 2 or "large". */
  setSpacing(spacing: number | "small" | "large"): this {
    this.#json.spacing = typeof spacing === "number" ? spacing : spacings[spacing];
    return this;
  }

  toJSON(): ComponentJson {
    return { ...this.#json };
  }
}

/**
 * Starts a gap.
 *
 * @example
 * const card = container().addComponents(textDisplay("One"), separator(), textDisplay("Two"));
 */
export function separator(divider: boolean = true): SeparatorBuilder {
  return new SeparatorBuilder(divider);
}
