import { ComponentType } from "../constants/component-type";
import { CustomId } from "../routing/custom-id";
import type { ModalContext } from "../routing/routed-context";
import { addRoute } from "../routing/routes";
import type { StateOptions } from "../routing/state";
import type { ComponentJson, ComponentLike } from "../types/component";
import { checkCount, checkText, wrong } from "./limits";
import { resolveAll } from "./resolve";

/** A modal as Discord's JSON. */
export interface ModalJson {
  custom_id: string;
  title: string;
  components: ComponentJson[];
}

/** A modal as JSON, or a builder that makes one. */
export type ModalLike = ModalJson | { toJSON(): ModalJson };

/**
 * A form that opens over Discord, with up to five parts: labels with an input, and texts.
 *
 * @example
 * const form = new ModalBuilder("report", "Report a message").addComponents(
 *   label("Why?").setComponent(inputText("why").setStyle(InputTextStyle.Paragraph)),
 * );
 */
export class ModalBuilder {
  #customId: CustomId;
  #title: string;
  #components: ComponentLike[] = [];

  constructor(customId: string, title: string) {
    this.#customId = new CustomId("modal", customId);
    this.#title = title;
  }

  /** At most 100 characters. A `{name}` in it is filled in by `with`. */
  setCustomId(customId: string): this {
    this.#customId = new CustomId("modal", customId);
    return this;
  }

  /** At most 45 characters. */
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  addComponents(...components: ComponentLike[]): this {
    this.#components = [...this.#components, ...components];
    return this;
  }

  setComponents(components: readonly ComponentLike[]): this {
    this.#components = [...components];
    return this;
  }

  /** Gives a copy with the `{name}`s of its custom id filled in. */
  with(params: Record<string, string | number>): ModalBuilder {
    return this.#copy(this.#customId.with(params));
  }

  /** Gives a copy that remembers something, as a button's `state` does. */
  state(value: unknown, options?: StateOptions): ModalBuilder {
    return this.#copy(this.#customId.state(value, options));
  }

  /** Runs a handler when it is sent, as `onModal` does. Call it while the script loads. */
  onSubmit(handler: (ctx: ModalContext) => unknown): this {
    addRoute("onSubmit", "modal", this.#customId.pattern, handler, undefined);
    return this;
  }

  toJSON(): ModalJson {
    checkText("modal", "title", this.#title, 45, 1);
    checkCount("modal", "components", this.#components, 1, 5);
    const components = resolveAll(this.#components);
    for (let i = 0; i < components.length; i++) checkPart(components[i] as ComponentJson, i);
    return { custom_id: this.#customId.text(), title: this.#title, components };
  }

  #copy(customId: CustomId): ModalBuilder {
    const copy = new ModalBuilder("", this.#title);
    copy.#customId = customId;
    copy.#components = this.#components;
    return copy;
  }
}

function checkPart({ type }: ComponentJson, index: number): void {
  const { ActionRow, Label, TextDisplay } = ComponentType;
  if (type === ActionRow || type === Label || type === TextDisplay) return;
  throw wrong("modal", `components[${index}] stands in no label(), and is no textDisplay()`);
}

/**
 * Starts a form. `ctx.showModal` opens it, and what was filled in comes with `modalSubmit`.
 *
 * @example
 * const form = modal("report", "Report a message").addComponents(
 *   textDisplay("Nobody but the moderators sees this."),
 *   label("Why?").setComponent(inputText("why").setStyle(InputTextStyle.Paragraph)),
 * );
 */
export function modal(customId: string, title: string): ModalBuilder {
  return new ModalBuilder(customId, title);
}
