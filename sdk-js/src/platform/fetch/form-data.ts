/** `FormData`. */

import { SafeTypeError, addPrinter, apply, define, list, symbolIterator, wellFormed } from "../../prelude/lent";
import { type Blob, type File, fileOf, isBlob, isFile } from "../blob";
import { method, need, tag, text } from "../classes";
import { pairsIterator } from "../pairs";

export interface Entry {
  name: string;
  value: string | File;
}

function entryOf(name: unknown, given: ArrayLike<unknown>): Entry {
  const value = given[1];
  const blob = typeof value === "object" && value !== null && isBlob(value);
  if (given.length > 2 && !blob) throw new SafeTypeError("only a Blob can be given a file name");
  return { name: wellFormed(text(name)), value: blob ? asFile(value, given[2]) : wellFormed(text(value)) };
}

function asFile(blob: Blob, name: unknown): File {
  if (name === undefined && isFile(blob)) return blob;
  return fileOf(blob, name === undefined ? "blob" : wellFormed(text(name)));
}

export let entriesOf: (value: unknown) => Entry[] | null;
export let formOf: (entries: Entry[]) => FormData;

export class FormData {
  #entries = list<Entry>();

  constructor(form?: unknown) {
    if (form !== undefined) throw new SafeTypeError("FormData: there are no forms here");
  }

  static {
    entriesOf = (value) => (typeof value === "object" && value !== null && #entries in value ? value.#entries : null);
    formOf = (entries) => {
      const form = new FormData();
      form.#entries = entries;
      return form;
    };
    addPrinter((value) => (#entries in value ? shown(value.#entries) : undefined));
  }

  append(name: unknown, value: unknown, filename?: unknown): void {
    need(arguments, 2, "append");
    const entry = filename === undefined ? entryOf(name, [name, value]) : entryOf(name, arguments);
    this.#entries[this.#entries.length] = entry;
  }

  delete(name: unknown): void {
    need(arguments, 1, "delete");
    this.#keep(text(name));
  }

  /** Drops all of that name. */
  #keep(dropped: string): void {
    const kept = list<Entry>();
    for (let i = 0; i < this.#entries.length; i++) {
      if ((this.#entries[i] as Entry).name !== dropped) kept[kept.length] = this.#entries[i] as Entry;
    }
    this.#entries = kept;
  }

  get(name: unknown): string | File | null {
    need(arguments, 1, "get");
    const wanted = text(name);
    for (let i = 0; i < this.#entries.length; i++) {
      if ((this.#entries[i] as Entry).name === wanted) return (this.#entries[i] as Entry).value;
    }
    return null;
  }

  getAll(name: unknown): (string | File)[] {
    need(arguments, 1, "getAll");
    const wanted = text(name);
    const found: (string | File)[] = [];
    for (let i = 0; i < this.#entries.length; i++) {
      const entry = this.#entries[i] as Entry;
      if (entry.name === wanted) define(found, "" + found.length, entry.value);
    }
    return found;
  }

  has(name: unknown): boolean {
    need(arguments, 1, "has");
    const wanted = text(name);
    for (let i = 0; i < this.#entries.length; i++) if ((this.#entries[i] as Entry).name === wanted) return true;
    return false;
  }

  set(name: unknown, value: unknown, filename?: unknown): void {
    need(arguments, 2, "set");
    const entry = filename === undefined ? entryOf(name, [name, value]) : entryOf(name, arguments);
    const kept = list<Entry>();
    let placed = false;
    for (let i = 0; i < this.#entries.length; i++) {
      const old = this.#entries[i] as Entry;
      if (old.name !== entry.name) kept[kept.length] = old;
      else if (!placed) {
        kept[kept.length] = entry;
        placed = true;
      }
    }
    if (!placed) kept[kept.length] = entry;
    this.#entries = kept;
  }

  forEach(callback: unknown, receiver?: unknown): void {
    if (typeof callback !== "function") throw new SafeTypeError("forEach takes a function");
    for (let i = 0; i < this.#entries.length; i++) {
      const { name, value } = this.#entries[i] as Entry;
      apply(callback, receiver, [value, name, this]);
    }
  }

  entries(): IterableIterator<[string, string | File]> {
    return pairsIterator(() => this.#entries, "both", "FormData Iterator") as IterableIterator<[string, string | File]>;
  }

  keys(): IterableIterator<string> {
    return pairsIterator(() => this.#entries, "name", "FormData Iterator") as IterableIterator<string>;
  }

  values(): IterableIterator<string | File> {
    return pairsIterator(() => this.#entries, "value", "FormData Iterator") as IterableIterator<string | File>;
  }
}

method(FormData, symbolIterator, FormData.prototype.entries);
tag(FormData, "FormData");

function shown(entries: Entry[]): object[] {
  const all: object[] = [];
  for (let i = 0; i < entries.length; i++) define(all, "" + i, entries[i]);
  return all;
}

