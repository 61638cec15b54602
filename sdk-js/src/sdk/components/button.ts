import { ButtonStyle } from "../constants/button-style";
import { ComponentType } from "../constants/component-type";
import type { ComponentBuilder, ComponentJson } from "../types/component";
import type { EmojiJson } from "../types/emoji-json";
import { required } from "./resolve";

const LINK = 5;
const PREMIUM = 6;

/**
 * A button.
 *
 * @example
 * const yes = new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
export class ButtonBuilder implements ComponentBuilder {
  #style: number = ButtonStyle.Primary;
  #customId: string | undefined;
  readonly #rest: Omit<ComponentJson, "type"> = {};

  /** One of `ButtonStyle`. Default: `Primary`. */
  setStyle(style: number): this {
    this.#style = style;
    return this;
  }

  /** What `componentInteraction` gets as `customId`; at most 100 characters. */
  setCustomId(customId: string): this {
    this.#customId = customId;
    return this;
  }

  /** Makes it a link. */
  setUrl(url: string): this {
    this.#style = LINK;
    this.#rest.url = url;
    return this;
  }

  /** Makes it sell something. */
  setSkuId(skuId: string): this {
    this.#style = PREMIUM;
    this.#rest.sku_id = skuId;
    return this;
  }

  setLabel(label: string): this {
    this.#rest.label = label;
    return this;
  }

  setEmoji(emoji: EmojiJson): this {
    this.#rest.emoji = emoji;
    return this;
  }

  setDisabled(disabled: boolean = true): this {
    this.#rest.disabled = disabled;
    return this;
  }

  toJSON(): ComponentJson {
    const json = { type: ComponentType.Button, style: this.#style, ...this.#rest };
    if (this.#style === LINK || this.#style === PREMIUM) return json;
    return {
      ...json,
      custom_id: required(this.#customId, "button", "setCustomId(), setUrl() or setSkuId()"),
    };
  }
}

/**
 * Starts a button.
 *
 * @example
 * const docs = button().setUrl("https://example.com").setLabel("Documentation");
 */
export function button(): ButtonBuilder {
  return new ButtonBuilder();
}
