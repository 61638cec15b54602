import { define, keys } from "../primordials";
import type { Pattern } from "./pattern";
import { fill, parsePattern } from "./pattern";
import type { PackedState } from "./state";
import { checkedLength, encodeState, withState } from "./state";

/** A custom id in the making: a pattern, what its names stand for, and a state. Never changed. */
export class CustomId {
  readonly #what: string;
  readonly #pattern: Pattern;
  readonly #params: object;
  readonly #state: PackedState | null;

  constructor(what: string, pattern: string, params: object = {}, state: PackedState | null = null) {
    this.#what = what;
    this.#pattern = parsePattern(pattern);
    this.#params = params;
    this.#state = state;
  }

  /** The pattern, as a handler is registered for it. */
  get pattern(): string {
    return this.#pattern.text;
  }

  with(params: object): CustomId {
    const all = {};
    copyInto(all, this.#params);
    copyInto(all, params);
    return new CustomId(this.#what, this.#pattern.text, all, this.#state);
  }

  state(value: unknown, options: unknown): CustomId {
    const state = encodeState(value, options, this.#what);
    return new CustomId(this.#what, this.#pattern.text, this.#params, state);
  }

  /** As Discord gets it. */
  text(): string {
    const id = fill(this.#pattern, this.#params, this.#what);
    const all = this.#state === null ? id : withState(id, this.#state, this.#what);
    return checkedLength(all, this.#what);
  }
}

function copyInto(target: object, source: object): void {
  const names = keys(source);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    define(target, name, (source as Record<string, unknown>)[name]);
  }
}
