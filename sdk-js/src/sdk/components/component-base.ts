import { define } from "../primordials";
import type { ComponentBuilder, ComponentJson } from "../types/component";
import type { JsonValue } from "../types/json";
import { checkNumber } from "./limits";

const MOST_ID = 0x7fff_ffff;

/** What all builders of components have. */
export abstract class ComponentBase implements ComponentBuilder {
  #json: ComponentJson;

  constructor(type: number) {
    this.#json = { type };
  }

  /** Its number in the message. Discord gives one where there is none. */
  setId(id: number): this {
    return this.set("id", id);
  }

  /** The component as Discord's JSON; an Error says what Discord would refuse. */
  abstract toJSON(): ComponentJson;

  protected set(key: string, value: JsonValue): this {
    define(this.#json, key, value);
    return this;
  }

  /** What was set so far. */
  protected json(what: string): ComponentJson {
    checkNumber(what, "id", this.#json["id"], 0, MOST_ID);
    return { ...this.#json };
  }

  /** Gives another builder what this one was given. */
  protected copyTo<Other extends ComponentBase>(other: Other): Other {
    (other as ComponentBase).#json = { ...this.#json };
    return other;
  }
}
