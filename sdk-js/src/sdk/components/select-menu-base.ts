import type { ComponentBuilder, ComponentJson } from "../types/component";

/** What a default value of a select menu is. */
export type SelectDefaultKind = "user" | "role" | "channel";

/** Something that is chosen from the start. */
export type SelectDefaultValue = {
  id: string;
  type: SelectDefaultKind;
};

/**
 * What all select menus have.
 *
 * @example
 * const menu: SelectMenuBuilderBase = userSelect("who").setPlaceholder("Who?").setMaxValues(3);
 */
export class SelectMenuBuilderBase implements ComponentBuilder {
  readonly #json: ComponentJson;
  #defaults: SelectDefaultValue[] = [];

  constructor(type: number, customId: string) {
    this.#json = { type, custom_id: customId };
  }

  setCustomId(customId: string): this {
    this.#json.custom_id = customId;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.#json.placeholder = placeholder;
    return this;
  }

  setMinValues(min: number): this {
    this.#json.min_values = min;
    return this;
  }

  setMaxValues(max: number): this {
    this.#json.max_values = max;
    return this;
  }

  /** In a modal: whether something must be chosen. */
  setRequired(required: boolean = true): this {
    this.#json.required = required;
    return this;
  }

  setDisabled(disabled: boolean = true): this {
    this.#json.disabled = disabled;
    return this;
  }

  /** Discord's numbers of the kinds of channel that may be chosen. */
  setChannelTypes(types: readonly number[]): this {
    this.#json.channel_types = [...types];
    return this;
  }

  setDefaultValues(values: readonly SelectDefaultValue[]): this {
    this.#defaults = values.map((value) => ({ ...value }));
    return this;
  }

  setDefaultUsers(ids: readonly string[]): this {
    return this.#setDefaults(ids, "user");
  }

  setDefaultRoles(ids: readonly string[]): this {
    return this.#setDefaults(ids, "role");
  }

  setDefaultChannels(ids: readonly string[]): this {
    return this.#setDefaults(ids, "channel");
  }

  addDefaultUser(id: string): this {
    return this.addDefaultValue(id, "user");
  }

  addDefaultRole(id: string): this {
    return this.addDefaultValue(id, "role");
  }

  addDefaultChannel(id: string): this {
    return this.addDefaultValue(id, "channel");
  }

  addDefaultValue(id: string, type: SelectDefaultKind): this {
    this.#defaults = [...this.#defaults, { id, type }];
    return this;
  }

  toJSON(): ComponentJson {
    if (this.#defaults.length === 0) return { ...this.#json };
    return { ...this.#json, default_values: this.#defaults.map((value) => ({ ...value })) };
  }

  #setDefaults(ids: readonly string[], type: SelectDefaultKind): this {
    const others = this.#defaults.filter((value) => value.type !== type);
    this.#defaults = [...others, ...ids.map((id) => ({ id, type }))];
    return this;
  }
}
