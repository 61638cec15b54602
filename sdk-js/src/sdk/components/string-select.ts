import { ComponentType } from "../constants/component-type";
import type { ComponentJson } from "../types/component";
import type { EmojiJson } from "../types/emoji-json";
import { checkOptions } from "./limits";
import { SelectMenuBuilderBase } from "./select-menu-base";

/** One line of a menu. */
export type SelectOption = {
  label: string;
  /** What `componentInteraction` gets in `data.values`. */
  value: string;
  description?: string;
  emoji?: EmojiJson;
  default?: boolean;
};

/**
 * A menu of lines of text.
 *
 * @example
 * const menu = new StringSelectMenuBuilder("job").addOptions({ label: "Cook", value: "cook" });
 */
export class StringSelectMenuBuilder extends SelectMenuBuilderBase {
  #options: SelectOption[] = [];

  constructor(customId: string) {
    super(ComponentType.StringSelect, customId);
  }

  setOptions(options: readonly SelectOption[]): this {
    this.#options = options.map((option) => ({ ...option }));
    return this;
  }

  addOptions(...options: SelectOption[]): this {
    return this.setOptions([...this.#options, ...options]);
  }

  override toJSON(): ComponentJson {
    checkOptions("select", this.#options, 1, 25);
    return { ...super.toJSON(), options: this.#options.map((option) => ({ ...option })) };
  }

  protected override another(): StringSelectMenuBuilder {
    return new StringSelectMenuBuilder("").setOptions(this.#options);
  }
}

/**
 * Starts a menu of lines of text.
 *
 * @example
 * const menu = stringSelect("role").setPlaceholder("Your role").addOptions(
 *   { label: "Developer", value: "dev" },
 *   { label: "Designer", value: "design" },
 * );
 */
export function stringSelect(customId: string): StringSelectMenuBuilder {
  return new StringSelectMenuBuilder(customId);
}
