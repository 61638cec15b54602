/** `Event`, `CustomEvent` and `EventTarget`: as in a browser, without a tree that events go through. */

import { SafeTypeError, apply, list, now, report } from "../prelude/lent";
import { constant, need, optionsOf, tag, text } from "./classes";
import { DOMException } from "./dom-exception";

interface EventInit {
  bubbles?: unknown;
  cancelable?: unknown;
  composed?: unknown;
}

/** What only this module does to an event. */
interface Inside {
  begin(event: Event, target: EventTarget): void;
  enter(event: Event, passive: boolean): void;
  stopped(event: Event): boolean;
  end(event: Event): void;
}

let inside: Inside;

export class Event {
  #type: string;
  #bubbles: boolean;
  #cancelable: boolean;
  #composed: boolean;
  #timeStamp = now();
  #target: EventTarget | null = null;
  #current: EventTarget | null = null;
  #dispatching = false;
  #passive = false;
  #canceled = false;
  #stopped = false;
  #stoppedAtOnce = false;

  constructor(type: unknown, init?: unknown) {
    need(arguments, 1, "Event");
    const given = optionsOf<EventInit>(init, "Event");
    this.#type = text(type);
    this.#bubbles = !!given?.bubbles;
    this.#cancelable = !!given?.cancelable;
    this.#composed = !!given?.composed;
  }

  static {
    inside = {
      begin(event, target) {
        if (event.#dispatching) throw new DOMException("the event is being dispatched already", "InvalidStateError");
        event.#dispatching = true;
        event.#target = event.#current = target;
      },
      enter(event, passive) {
        event.#passive = passive;
      },
      stopped: (event) => event.#stoppedAtOnce,
      end(event) {
        event.#dispatching = event.#passive = event.#stopped = event.#stoppedAtOnce = false;
        event.#current = null;
      },
    };
  }

  get type(): string {
    return this.#type;
  }
  get target(): EventTarget | null {
    return this.#target;
  }
  get srcElement(): EventTarget | null {
    return this.#target;
  }
  get currentTarget(): EventTarget | null {
    return this.#current;
  }
  get eventPhase(): number {
    return this.#dispatching ? 2 : 0;
  }
  get bubbles(): boolean {
    return this.#bubbles;
  }
  get cancelable(): boolean {
    return this.#cancelable;
  }
  get composed(): boolean {
    return this.#composed;
  }
  get defaultPrevented(): boolean {
    return this.#canceled;
  }
  get returnValue(): boolean {
    return !this.#canceled;
  }
  get isTrusted(): boolean {
    return false;
  }
  get timeStamp(): number {
    return this.#timeStamp;
  }
  get cancelBubble(): boolean {
    return this.#stopped;
  }

  composedPath(): EventTarget[] {
    return this.#current === null ? [] : [this.#current];
  }
  preventDefault(): void {
    if (this.#cancelable && !this.#passive) this.#canceled = true;
  }
  stopPropagation(): void {
    this.#stopped = true;
  }
  stopImmediatePropagation(): void {
    this.#stopped = this.#stoppedAtOnce = true;
  }
}

tag(Event, "Event");
const PHASES = ["NONE", "CAPTURING_PHASE", "AT_TARGET", "BUBBLING_PHASE"];
for (let i = 0; i < PHASES.length; i++) {
  constant(Event, PHASES[i] as string, i);
  constant(Event.prototype, PHASES[i] as string, i);
}

export class CustomEvent extends Event {
  #detail: unknown;

  constructor(type: unknown, init?: unknown) {
    need(arguments, 1, "CustomEvent");
    super(type, init);
    const detail = optionsOf<{ detail?: unknown }>(init, "CustomEvent")?.detail;
    this.#detail = detail === undefined ? null : detail;
  }

  get detail(): unknown {
    return this.#detail;
  }
}

tag(CustomEvent, "CustomEvent");

interface Signal {
  readonly aborted: boolean;
  addEventListener(type: string, callback: () => void, options: object): void;
}

interface Listener {
  type: string;
  callback: unknown;
  capture: boolean;
  once: boolean;
  passive: boolean;
  removed: boolean;
}

interface ListenerOptions {
  capture?: unknown;
  once?: unknown;
  passive?: unknown;
  signal?: unknown;
}

const captures = (options: unknown): boolean =>
  typeof options === "object" && options !== null ? !!(options as ListenerOptions).capture : !!options;

export class EventTarget {
  #listeners = list<Listener>();

  addEventListener(type: unknown, callback?: unknown, options?: unknown): void {
    need(arguments, 2, "addEventListener");
    const name = text(type);
    const given = typeof options === "object" && options !== null ? (options as ListenerOptions) : null;
    const signal = given?.signal as Signal | undefined;
    const listener = {
      type: name,
      callback,
      capture: captures(options),
      once: !!given?.once,
      passive: !!given?.passive,
      removed: false,
    };
    if (signal?.aborted || callback === null || callback === undefined || !isListener(callback)) return;
    if (this.#find(name, callback, listener.capture) >= 0) return;
    this.#listeners[this.#listeners.length] = listener;
    if (signal !== undefined) signal.addEventListener("abort", () => this.#remove(listener), { once: true });
  }

  removeEventListener(type: unknown, callback?: unknown, options?: unknown): void {
    need(arguments, 2, "removeEventListener");
    const at = this.#find(text(type), callback, captures(options));
    if (at >= 0) this.#remove(this.#listeners[at] as Listener);
  }

  dispatchEvent(event: Event): boolean {
    need(arguments, 1, "dispatchEvent");
    if (typeof event !== "object" || !(event instanceof Event)) throw new SafeTypeError("dispatchEvent takes an Event");
    inside.begin(event, this);
    try {
      this.#call(event, event.type);
    } finally {
      inside.end(event);
    }
    return !event.defaultPrevented;
  }

  /** Those that are there now: what a listener adds waits for the next event. */
  #call(event: Event, type: string): void {
    const listeners = list<Listener>();
    for (let i = 0; i < this.#listeners.length; i++) listeners[i] = this.#listeners[i] as Listener;
    for (let i = 0; i < listeners.length && !inside.stopped(event); i++) {
      const listener = listeners[i] as Listener;
      if (listener.type !== type || listener.removed) continue;
      if (listener.once) this.#remove(listener);
      inside.enter(event, listener.passive);
      invoke(listener.callback, this, event);
    }
  }

  #find(type: string, callback: unknown, capture: boolean): number {
    for (let i = 0; i < this.#listeners.length; i++) {
      const listener = this.#listeners[i] as Listener;
      if (listener.type === type && listener.callback === callback && listener.capture === capture) return i;
    }
    return -1;
  }

  #remove(listener: Listener): void {
    listener.removed = true;
    const kept = list<Listener>();
    for (let i = 0; i < this.#listeners.length; i++) {
      if (this.#listeners[i] !== listener) kept[kept.length] = this.#listeners[i] as Listener;
    }
    this.#listeners = kept;
  }
}

tag(EventTarget, "EventTarget");
const { addEventListener } = EventTarget.prototype; // before guild code can replace it

function isListener(callback: unknown): boolean {
  if (typeof callback === "function" || typeof callback === "object") return true;
  throw new SafeTypeError("a listener is a function, or an object with handleEvent");
}

/** What a listener throws does not reach who dispatches: it goes to the guild's log. */
function invoke(callback: unknown, target: EventTarget, event: Event): void {
  try {
    if (typeof callback === "function") apply(callback, target, [event]);
    else (callback as { handleEvent(event: Event): void }).handleEvent(event);
  } catch (error) {
    report(error);
  }
}

/** An `onname` property: a function that is called among the listeners. */
export class Handler {
  #type: string;
  #target: EventTarget;
  #value: unknown = null;
  #listening = false;

  constructor(target: EventTarget, type: string) {
    this.#target = target;
    this.#type = type;
  }

  get value(): unknown {
    return this.#value;
  }

  set value(value: unknown) {
    this.#value = typeof value === "function" || (typeof value === "object" && value !== null) ? value : null;
    if (this.#listening || this.#value === null) return;
    this.#listening = true;
    const listen = (event: Event): void => {
      if (typeof this.#value === "function") apply(this.#value, this.#target, [event]);
    };
    apply(addEventListener, this.#target, [this.#type, listen]);
  }
}
