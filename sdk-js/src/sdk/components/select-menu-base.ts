import { CustomId } from "../routing/custom-id";
import type { SelectContext } from "../routing/routed-context";
import type { RouteOptions } from "../routing/routes";
import { addRoute } from "../routing/routes";
import type { StateOptions } from "../routing/state";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkChoice, checkCount, checkText } from "./limits";

/** What a default value of a select menu is. */
export type SelectDefaultKind = "user" | "role" | "channel";

/** Something that is chosen from the start. */
export type SelectDefaultValue = {
  id: string;
  type: SelectDefaultKind;
};

const WHAT = "select";
const MOST_VALUES = 25;

/**
 * What all select menus have.
 *
 * @example
 * const menu: SelectMenuBuilderBase = userSelect("who").setPlaceholder("Who?").setMaxValues(3);
 */
export class SelectMenuBuilderBase extends ComponentBase {
  #customId: CustomId;
  #defaults: SelectDefaultValue[] = [];

  constructor(type: number, customId: string) {
    super(type);
    this.#customId = new CustomId(WHAT, customId);
  }

  /** At most 100 characters. A `{name}` in it is filled in by `with`. */
  setCustomId(customId: string): this {
    this.#customId = new CustomId(WHAT, customId);
    return this;
  }

  setPlaceholder(placeholder: string): this {
    return this.set("placeholder", placeholder);
  }

  setMinValues(min: number): this {
    return this.set("min_values", min);
  }

  setMaxValues(max: number): this {
    return this.set("max_values", max);
  }

  /** In a modal: whether something must be chosen. */
  setRequired(required: boolean = true): this {
    return this.set("required", required);
  }

  setDisabled(disabled: boolean = true): this {
    return this.set("disabled", disabled);
  }

  /** Discord's numbers of the kinds of channel that may be chosen. */
  setChannelTypes(types: readonly number[]): this {
    return this.set("channel_types", [...types]);
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

  /** Gives a copy with the `{name}`s of its custom id filled in. */
  with(params: Record<string, string | number>): this {
    return this.#copy(this.#customId.with(params));
  }

  /**
   * Gives a copy that remembers something, which its handler finds in `ctx.state`: signed, in the
   * custom id where it fits, otherwise in the guild's KV, for seven days.
   */
  state(value: unknown, options?: StateOptions): this {
    return this.#copy(this.#customId.state(value, options));
  }

  /** Runs a handler when it is used, as `onSelect` does. Call it while the script loads. */
  onSelect(handler: (ctx: SelectContext) => unknown, options?: RouteOptions): this {
    addRoute("onSelect", "select", this.#customId.pattern, handler, options);
    return this;
  }

  toJSON(): ComponentJson {
    const { type, ...rest } = this.json(WHAT);
    const json: ComponentJson = { type, custom_id: this.#customId.text(), ...rest };
    checkText(WHAT, "placeholder", json["placeholder"], 150);
    checkChoice(WHAT, json, MOST_VALUES);
    checkCount(WHAT, "default_values", this.#defaults, 0, MOST_VALUES);
    if (this.#defaults.length === 0) return json;
    return { ...json, default_values: this.#defaults.map((value) => ({ ...value })) };
  }

  /** A builder of the same kind. */
  protected another(): SelectMenuBuilderBase {
    return new SelectMenuBuilderBase(this.json(WHAT).type, "");
  }

  #copy(customId: CustomId): this {
    const copy = this.copyTo(this.another());
    copy.#customId = customId;
    copy.#defaults = this.#defaults;
    return copy as this;
  }

  #setDefaults(ids: readonly string[], type: SelectDefaultKind): this {
    const others = this.#defaults.filter((value) => value.type !== type);
    this.#defaults = [...others, ...ids.map((id) => ({ id, type }))];
    return this;
  }
}
