import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkNumber } from "./limits";

const spacings = { small: 1, large: 2 } as const;

/**
 * Room between components, with a line in it or without.
 *
 * @example
 * const gap = new SeparatorBuilder(false).setSpacing("large");
 */
export class SeparatorBuilder extends ComponentBase {
  constructor(divider: boolean = true) {
    super(ComponentType.Separator);
    this.setDivider(divider);
  }

  setDivider(divider: boolean = true): this {
    return this.set("divider", divider);
  }

  /** 1 or "small", 2 or "large". */
  setSpacing(spacing: number | "small" | "large"): this {
    return this.set("spacing", typeof spacing === "number" ? spacing : spacings[spacing]);
  }

  toJSON(): ComponentJson {
    const json = this.json("separator");
    checkNumber("separator", "spacing", json["spacing"], spacings.small, spacings.large);
    return json;
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
