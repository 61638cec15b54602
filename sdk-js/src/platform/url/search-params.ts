/** `URLSearchParams`. */

import { SafeTypeError, addPrinter, apply, define, getOwnPropertyDescriptor, indexOf, list, ownKeys, slice, symbolIterator, wellFormed } from "../../prelude/lent";
import { method, need, tag, text } from "../classes";
import { pairsIterator } from "../pairs";
import { decodeUtf8Plain } from "../utf8";
import { formSet, percentDecode, percentEncode } from "./percent";

export interface Pair {
  name: string;
  value: string;
}

/** Pairs of a query or of a form's body. */
export function parseForm(input: string): Pair[] {
  const pairs = list<Pair>();
  for (let from = 0; from <= input.length; ) {
    const end = indexOf(input, "&", from);
    const to = end < 0 ? input.length : end;
    if (to > from) pairs[pairs.length] = parsePair(slice(input, from, to));
    from = to + 1;
  }
  return pairs;
}

function parsePair(piece: string): Pair {
  const equals = indexOf(piece, "=");
  const name = equals < 0 ? piece : slice(piece, 0, equals);
  return { name: decode(name), value: equals < 0 ? "" : decode(slice(piece, equals + 1)) };
}

function decode(piece: string): string {
  let plain = "";
  let from = 0;
  for (let plus = indexOf(piece, "+"); plus >= 0; plus = indexOf(piece, "+", from)) {
    plain += slice(piece, from, plus) + " ";
    from = plus + 1;
  }
  plain += slice(piece, from);
  if (indexOf(plain, "%") < 0) return wellFormed(plain);
  const { bytes, length } = percentDecode(plain);
  return decodeUtf8Plain(bytes, 0, length);
}



export function formText(pairs: Pair[]): string {
  let made = "";
  for (let i = 0; i < pairs.length; i++) {
    const { name, value } = pairs[i] as Pair;
    made += (i > 0 ? "&" : "") + percentEncode(name, formSet, "+") + "=" + percentEncode(value, formSet, "+");
  }
  return made;
}

/** What only URLs do to their parameters. */
interface Inside {
  bind(params: URLSearchParams, changed: (query: string) => void): void;
  reset(params: URLSearchParams, query: string): void;
  pairs(value: unknown): Pair[] | null;
}

export let inside: Inside;

export class URLSearchParams {
  #pairs = list<Pair>();
  #changed: ((query: string) => void) | null = null;

  constructor(init: unknown = "") {
    if (typeof init === "object" && init !== null) this.#fill(init);
    else if (typeof init === "function") this.#fill(init);
    else {
      const query = text(init);
      this.#pairs = parseForm(slice(query, 0, 1) === "?" ? slice(query, 1) : query);
    }
  }

  static {
    inside = {
      bind(params, changed) {
        params.#changed = changed;
      },
      reset(params, query) {
        params.#pairs = parseForm(query);
      },
      pairs: (value) => (typeof value === "object" && value !== null && #pairs in value ? value.#pairs : null),
    };
  }

  #fill(init: object): void {
    const pairs = (init as { [symbolIterator]?: unknown })[symbolIterator];
    if (pairs === undefined || pairs === null) return this.#fillFromRecord(init);
    for (const entry of init as Iterable<Iterable<unknown>>) {
      const parts = list<unknown>();
      if (typeof entry !== "object" || entry === null) throw new SafeTypeError("URLSearchParams takes pairs of a name and a value");
      for (const one of entry) if (parts.length < 3) parts[parts.length] = one;
      if (parts.length !== 2) throw new SafeTypeError("URLSearchParams takes pairs of a name and a value");
      this.#add(text(parts[0]), text(parts[1]));
    }
  }

  #fillFromRecord(init: object): void {
    const names = ownKeys(init);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string | symbol;
      if (getOwnPropertyDescriptor(init, name)?.enumerable !== true) continue;
      this.#add(text(name), text((init as Record<string | symbol, unknown>)[name]));
    }
  }

  #add(name: string, value: string): void {
    this.#pairs[this.#pairs.length] = { name: wellFormed(name), value: wellFormed(value) };
  }

  #update(): void {
    this.#changed?.(formText(this.#pairs));
  }

  /** Keeps the pairs that `keep` wants. */
  #filter(keep: (pair: Pair) => boolean): void {
    const kept = list<Pair>();
    for (let i = 0; i < this.#pairs.length; i++) {
      const pair = this.#pairs[i] as Pair;
      if (keep(pair)) kept[kept.length] = pair;
    }
    this.#pairs = kept;
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: unknown, value?: unknown): void {
    need(arguments, 2, "append");
    this.#add(text(name), text(value));
    this.#update();
  }

  delete(name: unknown, value?: unknown): void {
    need(arguments, 1, "delete");
    const wanted = text(name);
    const of = value === undefined ? null : text(value);
    this.#filter((pair) => pair.name !== wanted || (of !== null && pair.value !== of));
    this.#update();
  }

  get(name: unknown): string | null {
    need(arguments, 1, "get");
    const wanted = text(name);
    for (let i = 0; i < this.#pairs.length; i++) {
      if ((this.#pairs[i] as Pair).name === wanted) return (this.#pairs[i] as Pair).value;
    }
    return null;
  }

  getAll(name: unknown): string[] {
    need(arguments, 1, "getAll");
    const wanted = text(name);
    const found: string[] = [];
    for (let i = 0; i < this.#pairs.length; i++) {
      const pair = this.#pairs[i] as Pair;
      if (pair.name === wanted) define(found, "" + found.length, pair.value);
    }
    return found;
  }

  has(name: unknown, value?: unknown): boolean {
    need(arguments, 1, "has");
    const wanted = text(name);
    const of = value === undefined ? null : text(value);
    for (let i = 0; i < this.#pairs.length; i++) {
      const pair = this.#pairs[i] as Pair;
      if (pair.name === wanted && (of === null || pair.value === of)) return true;
    }
    return false;
  }

  set(name: unknown, value?: unknown): void {
    need(arguments, 2, "set");
    const wanted = wellFormed(text(name));
    const next = wellFormed(text(value));
    let found = false;
    this.#filter((pair) => {
      if (pair.name !== wanted) return true;
      if (found) return false;
      pair.value = next;
      return (found = true);
    });
    if (!found) this.#add(wanted, next);
    this.#update();
  }

  sort(): void {
    this.#pairs = sorted(this.#pairs);
    this.#update();
  }

  forEach(callback: unknown, receiver?: unknown): void {
    if (typeof callback !== "function") throw new SafeTypeError("forEach takes a function");
    for (let i = 0; i < this.#pairs.length; i++) {
      const { name, value } = this.#pairs[i] as Pair;
      apply(callback, receiver, [value, name, this]);
    }
  }

  entries(): IterableIterator<[string, string]> {
    return pairsIterator(() => this.#pairs, "both", "URLSearchParams Iterator") as IterableIterator<[string, string]>;
  }

  keys(): IterableIterator<string> {
    return pairsIterator(() => this.#pairs, "name", "URLSearchParams Iterator") as IterableIterator<string>;
  }

  values(): IterableIterator<string> {
    return pairsIterator(() => this.#pairs, "value", "URLSearchParams Iterator") as IterableIterator<string>;
  }

  toString(): string {
    return formText(this.#pairs);
  }
}

method(URLSearchParams, symbolIterator, URLSearchParams.prototype.entries);
tag(URLSearchParams, "URLSearchParams");
addPrinter((value) => {
  const pairs = inside.pairs(value);
  return pairs === null ? undefined : formText(pairs);
});



/** By name, in UTF-16 units; those of one name stay in their order. */
function sorted(pairs: Pair[]): Pair[] {
  if (pairs.length < 2) return pairs;
  const middle = pairs.length >> 1;
  const left = list<Pair>();
  const right = list<Pair>();
  for (let i = 0; i < pairs.length; i++) {
    if (i < middle) left[i] = pairs[i] as Pair;
    else right[i - middle] = pairs[i] as Pair;
  }
  return merged(sorted(left), sorted(right));
}

function merged(left: Pair[], right: Pair[]): Pair[] {
  const all = list<Pair>();
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const fromLeft = j >= right.length || (i < left.length && (left[i] as Pair).name <= (right[j] as Pair).name);
    all[all.length] = (fromLeft ? left[i++] : right[j++]) as Pair;
  }
  return all;
}

