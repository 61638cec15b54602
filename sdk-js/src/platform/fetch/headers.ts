/** `Headers`. Names are kept in small letters, and read in their order. */

import {
  SafeTypeError,
  addPrinter,
  apply,
  charCode,
  define,
  getOwnPropertyDescriptor,
  indexOf,
  list,
  lower,
  ownKeys,
  slice,
  symbolIterator,
} from "../../prelude/lent";
import { method, need, tag, text } from "../classes";
import { pairsIterator } from "../pairs";

export interface Header {
  name: string;
  value: string;
}

const TOKEN = "!#$%&'*+-.^_`|~";

/** What a name or a method may be made of. */
export function isToken(name: string): boolean {
  if (name === "") return false;
  for (let i = 0; i < name.length; i++) {
    const code = charCode(name, i);
    const letterOrDigit = (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
    if (!letterOrDigit && (code > 126 || indexOf(TOKEN, slice(name, i, i + 1)) < 0)) return false;
  }
  return true;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Without white space at both ends. */
export function trimmedValue(value: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && isBlank(charCode(value, from))) from++;
  while (to > from && isBlank(charCode(value, to - 1))) to--;
  return slice(value, from, to);
}

function checkedName(name: unknown): string {
  const given = text(name);
  if (!isToken(given)) throw new SafeTypeError("this is no name of a header: " + slice(given, 0, 100));
  return lower(given);
}

function checkedValue(value: unknown): string {
  const given = trimmedValue(text(value));
  for (let i = 0; i < given.length; i++) {
    const code = charCode(given, i);
    if (code === 0 || code === 10 || code === 13) throw new SafeTypeError("a header cannot have a line break in it");
    if (code > 255) throw new SafeTypeError("a header takes characters up to U+00FF");
  }
  return given;
}

/** What only requests and responses do to their headers. */
interface Inside {
  get(headers: Headers, name: string): string | null;
  setMissing(headers: Headers, name: string, value: string): void;
  freeze(headers: Headers): void;
  /** Calls an action for each, in the order in which they came. */
  each(headers: Headers, action: (name: string, value: string) => void): void;
  /** Adds one that a server has sent. */
  add(headers: Headers, name: string, value: string): void;
}

export let inside: Inside;

export class Headers {
  #list = list<Header>();
  #frozen = false;

  constructor(init?: unknown) {
    if (init === undefined) return;
    if ((typeof init !== "object" && typeof init !== "function") || init === null) {
      throw new SafeTypeError("Headers takes an object, pairs, or Headers");
    }
    if (#list in init) this.#copy(init.#list);
    else this.#fill(init);
  }

  static {
    inside = {
      get: (headers, name) => headers.#get(name),
      setMissing(headers, name, value) {
        if (headers.#get(name) === null) headers.#list[headers.#list.length] = { name, value };
      },
      each(headers, action) {
        const all = headers.#list;
        for (let i = 0; i < all.length; i++) action((all[i] as Header).name, (all[i] as Header).value);
      },
      add(headers, name, value) {
        headers.#list[headers.#list.length] = { name: lower(name), value: trimmedValue(value) };
      },
      freeze(headers) {
        headers.#frozen = true;
      },
    };
    addPrinter((value) => (#list in value ? value.#shown() : undefined));
  }

  #copy(headers: Header[]): void {
    for (let i = 0; i < headers.length; i++) {
      const { name, value } = headers[i] as Header;
      this.#list[i] = { name, value };
    }
  }

  #fill(init: object): void {
    const pairs = (init as { [symbolIterator]?: unknown })[symbolIterator];
    if (pairs === undefined || pairs === null) return this.#fillFromRecord(init);
    for (const entry of init as Iterable<Iterable<unknown>>) {
      const parts = list<unknown>();
      if (typeof entry !== "object" || entry === null) throw new SafeTypeError("Headers takes pairs of a name and a value");
      for (const one of entry) if (parts.length < 3) parts[parts.length] = one;
      if (parts.length !== 2) throw new SafeTypeError("Headers takes pairs of a name and a value");
      this.#append(parts[0], parts[1]);
    }
  }

  #fillFromRecord(init: object): void {
    const names = ownKeys(init);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string | symbol;
      if (getOwnPropertyDescriptor(init, name)?.enumerable !== true) continue;
      this.#append(name, (init as Record<string | symbol, unknown>)[name]);
    }
  }

  #append(name: unknown, value: unknown): void {
    const header = { name: checkedName(name), value: checkedValue(value) };
    this.#refuseIfFrozen();
    this.#list[this.#list.length] = header;
  }

  #refuseIfFrozen(): void {
    if (this.#frozen) throw new SafeTypeError("these headers cannot be changed");
  }

  #get(name: string): string | null {
    let found: string | null = null;
    for (let i = 0; i < this.#list.length; i++) {
      const header = this.#list[i] as Header;
      if (header.name === name) found = found === null ? header.value : found + ", " + header.value;
    }
    return found;
  }

  #without(name: string): Header[] {
    const kept = list<Header>();
    for (let i = 0; i < this.#list.length; i++) {
      if ((this.#list[i] as Header).name !== name) kept[kept.length] = this.#list[i] as Header;
    }
    return kept;
  }

  /** In order of their names; of each all values together, but those of cookies. */
  #sorted(): Header[] {
    const all = list<Header>();
    const names = this.#names();
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      if (name !== "set-cookie") all[all.length] = { name, value: this.#get(name) as string };
      else this.#eachCookie((value) => (all[all.length] = { name, value }));
    }
    return all;
  }

  #names(): string[] {
    const names = list<string>();
    for (let i = 0; i < this.#list.length; i++) {
      const { name } = this.#list[i] as Header;
      let at = 0;
      while (at < names.length && (names[at] as string) < name) at++;
      if (names[at] === name) continue;
      for (let to = names.length; to > at; to--) names[to] = names[to - 1] as string;
      names[at] = name;
    }
    return names;
  }

  #eachCookie(action: (value: string) => void): void {
    for (let i = 0; i < this.#list.length; i++) {
      const { name, value } = this.#list[i] as Header;
      if (name === "set-cookie") action(value);
    }
  }

  #shown(): object {
    const shown = {};
    const all = this.#sorted();
    for (let i = 0; i < all.length; i++) define(shown, (all[i] as Header).name, (all[i] as Header).value);
    return shown;
  }

  append(name: unknown, value?: unknown): void {
    need(arguments, 2, "append");
    this.#append(name, value);
  }

  delete(name: unknown): void {
    need(arguments, 1, "delete");
    const wanted = checkedName(name);
    this.#refuseIfFrozen();
    this.#list = this.#without(wanted);
  }

  get(name: unknown): string | null {
    need(arguments, 1, "get");
    return this.#get(checkedName(name));
  }

  getSetCookie(): string[] {
    const cookies: string[] = [];
    this.#eachCookie((value) => define(cookies, "" + cookies.length, value));
    return cookies;
  }

  has(name: unknown): boolean {
    need(arguments, 1, "has");
    return this.#get(checkedName(name)) !== null;
  }

  set(name: unknown, value?: unknown): void {
    need(arguments, 2, "set");
    const header = { name: checkedName(name), value: checkedValue(value) };
    this.#refuseIfFrozen();
    const at = this.#first(header.name);
    const kept = list<Header>();
    for (let i = 0; i < this.#list.length; i++) {
      const old = this.#list[i] as Header;
      if (i === at) kept[kept.length] = header;
      else if (old.name !== header.name) kept[kept.length] = old;
    }
    if (at < 0) kept[kept.length] = header;
    this.#list = kept;
  }

  #first(name: string): number {
    for (let i = 0; i < this.#list.length; i++) if ((this.#list[i] as Header).name === name) return i;
    return -1;
  }

  forEach(callback: unknown, receiver?: unknown): void {
    if (typeof callback !== "function") throw new SafeTypeError("forEach takes a function");
    const all = this.#sorted();
    for (let i = 0; i < all.length; i++) {
      const { name, value } = all[i] as Header;
      apply(callback, receiver, [value, name, this]);
    }
  }

  entries(): IterableIterator<[string, string]> {
    return this.#iterate("both") as IterableIterator<[string, string]>;
  }

  keys(): IterableIterator<string> {
    return this.#iterate("name") as IterableIterator<string>;
  }

  values(): IterableIterator<string> {
    return this.#iterate("value") as IterableIterator<string>;
  }

  /** Sorted anew only where they changed since the last step. */
  #iterate(what: "both" | "name" | "value"): IterableIterator<unknown> {
    let of = this.#list;
    let length = of.length;
    let all = this.#sorted();
    return pairsIterator(
      () => {
        if (of !== this.#list || length !== this.#list.length) {
          of = this.#list;
          length = of.length;
          all = this.#sorted();
        }
        return all;
      },
      what,
      "Headers Iterator",
    );
  }
}

method(Headers, symbolIterator, Headers.prototype.entries);
tag(Headers, "Headers");
