import { ButtonStyle } from "../constants/button-style";
import { ComponentType } from "../constants/component-type";
import { CustomId } from "../routing/custom-id";
import type { ButtonContext } from "../routing/routed-context";
import type { RouteOptions } from "../routing/routes";
import { addRoute } from "../routing/routes";
import type { StateOptions } from "../routing/state";
import type { ComponentJson } from "../types/component";
import type { EmojiJson } from "../types/emoji-json";
import { ComponentBase } from "./component-base";
import { emojiOf } from "./emoji";
import { checkNumber, checkText, wrong } from "./limits";
import { required } from "./resolve";

const LINK = 5;
const PREMIUM = 6;

/**
 * A button.
 *
 * @example
 * const yes = new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
export class ButtonBuilder extends ComponentBase {
  #style: number = ButtonStyle.Primary;
  #customId: CustomId | undefined;

  constructor(customId?: string) {
    super(ComponentType.Button);
    if (customId !== undefined) this.setCustomId(customId);
  }

  /** One of `ButtonStyle`. Default: `Primary`. */
  setStyle(style: number): this {
    this.#style = style;
    return this;
  }

  /**
   * What `componentInteraction` gets as `customId`; at most 100 characters. A `{name}` in it is
   * filled in by `with`.
   */
  setCustomId(customId: string): this {
    this.#customId = new CustomId("button", customId);
    return this;
  }

  /** Makes it a link. */
  setUrl(url: string): this {
    this.#style = LINK;
    return this.set("url", url);
  }

  /** Makes it sell something. It has neither label nor emoji. */
  setSkuId(skuId: string): this {
    this.#style = PREMIUM;
    return this.set("sku_id", skuId);
  }

  setLabel(label: string): this {
    return this.set("label", label);
  }

  /** A character such as "🔥", one of the guild's such as "<:name:id>", or Discord's JSON. */
  setEmoji(emoji: EmojiJson | string): this {
    return this.set("emoji", emojiOf(emoji) as never);
  }

  setDisabled(disabled: boolean = true): this {
    return this.set("disabled", disabled);
  }

  /** Gives a copy with the `{name}`s of its custom id filled in. */
  with(params: Record<string, string | number>): ButtonBuilder {
    return this.#copy(this.#id().with(params));
  }

  /**
   * Gives a copy that remembers something, which its handler finds in `ctx.state`: signed, in the
   * custom id where it fits, otherwise in the guild's KV, for seven days.
   */
  state(value: unknown, options?: StateOptions): ButtonBuilder {
    return this.#copy(this.#id().state(value, options));
  }

  /** Runs a handler when it is pressed, as `onButton` does. Call it while the script loads. */
  onClick(handler: (ctx: ButtonContext) => unknown, options?: RouteOptions): this {
    addRoute("onClick", "button", this.#id().pattern, handler, options);
    return this;
  }

  toJSON(): ComponentJson {
    const { type, ...rest } = this.json("button");
    const json: ComponentJson = { type, style: this.#style, ...rest };
    checkNumber("button", "style", this.#style, ButtonStyle.Primary, PREMIUM);
    checkText("button", "label", json["label"], 80);
    if (this.#style === PREMIUM) return premium(json);
    if (json["label"] === undefined && json["emoji"] === undefined) {
      throw wrong("button", "it needs setLabel() or setEmoji()");
    }
    if (this.#style === LINK) return link(json);
    return { ...json, custom_id: this.#id().text() };
  }

  #id(): CustomId {
    return required(this.#customId, "button", "setCustomId(), setUrl() or setSkuId()");
  }

  #copy(customId: CustomId): ButtonBuilder {
    const copy = this.copyTo(new ButtonBuilder());
    copy.#style = this.#style;
    copy.#customId = customId;
    return copy;
  }
}

function link(json: ComponentJson): ComponentJson {
  checkText("button", "url", required(json["url"], "button", "setUrl()"), 512, 1);
  return json;
}

function premium(json: ComponentJson): ComponentJson {
  required(json["sku_id"], "button", "setSkuId()");
  if (json["label"] !== undefined || json["emoji"] !== undefined) {
    throw wrong("button", "one that sells something has neither label nor emoji");
  }
  return json;
}

/**
 * Starts a button.
 *
 * @example
 * const docs = button().setUrl("https://example.com").setLabel("Documentation");
 * const buy = button("buy:{item}")
 *   .setLabel("Buy")
 *   .onClick((ctx) => ctx.reply(`${ctx.params.item} for ${ctx.state.price}`));
 * on("messageCreate", async (ctx) => {
 *   const hat = buy.with({ item: "hat" }).state({ price: 5 });
 *   if (ctx.msg.content === "!shop") await ctx.reply({ components: [actionRow().addComponents(hat)] });
 * });
 */
export function button(customId?: string): ButtonBuilder {
  return new ButtonBuilder(customId);
}
