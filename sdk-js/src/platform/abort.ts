/** `AbortController` and `AbortSignal`. */

import { SafeRangeError, SafeTypeError, apply, list, setTimeout, symbolIterator, toNumber } from "../prelude/lent";
import { need, tag } from "./classes";
import { DOMException } from "./dom-exception";
import { Event, EventTarget, Handler } from "./events";

const LONGEST = 9_007_199_254_740_991;

/** What only this module does to a signal, and what makes one. */
interface Inside {
  abort(signal: AbortSignal, reason: unknown): void;
  follow(signal: AbortSignal, source: AbortSignal): void;
}

const { dispatchEvent } = EventTarget.prototype; // before guild code can replace it
let inside: Inside;
/** Has a signal that was made of others no longer be aborted with them, nor kept by them. */
export let release: (signal: AbortSignal) => void;
/** Runs an action when the signal is aborted, before any listener; what it answers takes that back. */
export let onAbort: (signal: AbortSignal, action: () => void) => () => void;
export let isAborted: (signal: AbortSignal) => boolean;
export let reasonOf: (signal: AbortSignal) => unknown;
export let isSignal: (value: unknown) => value is AbortSignal;
let making = false;

function make(): AbortSignal {
  making = true;
  try {
    return new AbortSignal();
  } finally {
    making = false;
  }
}

export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason: unknown = undefined;
  #followers = list<AbortSignal>();
  #sources = list<AbortSignal>();
  #actions = list<(() => void) | null>();
  #handler: Handler;

  constructor() {
    if (!making) throw new SafeTypeError("a signal comes from an AbortController, or from a function of AbortSignal");
    super();
    this.#handler = new Handler(this, "abort");
  }

  static {
    inside = {
      abort(signal, reason) {
        if (signal.#aborted) return;
        const all = list<AbortSignal>();
        signal.#mark(reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason, all);
        for (let i = 0; i < all.length; i++) {
          (all[i] as AbortSignal).#act();
          dispatch(all[i] as AbortSignal);
        }
      },
      follow(signal, source) {
        if (source.#aborted) inside.abort(signal, source.#reason);
        else {
          source.#followers[source.#followers.length] = signal;
          signal.#sources[signal.#sources.length] = source;
        }
      },
    };
    release = (signal) => {
      for (let i = 0; i < signal.#sources.length; i++) (signal.#sources[i] as AbortSignal).#drop(signal);
      signal.#sources = list();
    };
    onAbort = (signal, action) => signal.#when(action);
    isAborted = (signal) => signal.#aborted;
    reasonOf = (signal) => signal.#reason;
  }

  /** Everything that follows is aborted before the first listener hears of it. */
  #mark(reason: unknown, all: AbortSignal[]): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    all[all.length] = this;
    for (let i = 0; i < this.#followers.length; i++) (this.#followers[i] as AbortSignal).#mark(reason, all);
    this.#followers = list();
  }

  #drop(follower: AbortSignal): void {
    const kept = list<AbortSignal>();
    for (let i = 0; i < this.#followers.length; i++) {
      if (this.#followers[i] !== follower) kept[kept.length] = this.#followers[i] as AbortSignal;
    }
    this.#followers = kept;
  }

  #when(action: () => void): () => void {
    const actions = this.#actions;
    let at = 0;
    while (at < actions.length && actions[at] !== null) at++;
    actions[at] = action;
    return () => {
      actions[at] = null;
    };
  }

  #act(): void {
    const actions = this.#actions;
    this.#actions = list();
    for (let i = 0; i < actions.length; i++) actions[i]?.();
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = make();
    inside.abort(signal, reason);
    return signal;
  }

  static timeout(milliseconds: unknown): AbortSignal {
    need(arguments, 1, "AbortSignal.timeout");
    const wait = toNumber(milliseconds);
    if (!(wait >= 0 && wait <= LONGEST)) throw new SafeRangeError("AbortSignal.timeout takes milliseconds");
    const signal = make();
    setTimeout(() => inside.abort(signal, new DOMException("The operation timed out", "TimeoutError")), wait);
    return signal;
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    need(arguments, 1, "AbortSignal.any");
    const signal = make();
    const sources = signalsOf(signals);
    for (let i = 0; i < sources.length; i++) inside.follow(signal, sources[i] as AbortSignal);
    return signal;
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  get onabort(): unknown {
    return this.#handler.value;
  }

  set onabort(value: unknown) {
    this.#handler.value = value;
  }

  static {
    isSignal = (value: unknown): value is AbortSignal => typeof value === "object" && value !== null && #aborted in value;
  }
}

function dispatch(signal: AbortSignal): void {
  apply(dispatchEvent, signal, [new Event("abort")]);
}

function signalsOf(given: Iterable<AbortSignal>): AbortSignal[] {
  const found = list<AbortSignal>();
  if (typeof given !== "object" || given === null || typeof given[symbolIterator] !== "function") {
    throw new SafeTypeError("AbortSignal.any takes a list of signals");
  }
  for (const signal of given) {
    if (!isSignal(signal)) throw new SafeTypeError("AbortSignal.any takes a list of signals");
    found[found.length] = signal;
  }
  return found;
}

tag(AbortSignal, "AbortSignal");

export class AbortController {
  #signal = make();

  get signal(): AbortSignal {
    return this.#signal;
  }

  abort(reason?: unknown): void {
    inside.abort(this.#signal, reason);
  }
}

tag(AbortController, "AbortController");
