/** `Blob` and `File`: bytes in memory that do not change. There are no streams. */

import {
  SafeTypeError,
  addPrinter,
  charCode,
  floor,
  list,
  lower,
  now,
  symbolIterator,
  toNumber,
  typedBuffer,
  typedByteLength,
} from "../prelude/lent";
import { type Bytes, bytesOf, copyOf, joined, part } from "./bytes";
import { need, optionsOf, tag, text } from "./classes";
import { decodeUtf8, encodeUtf8 } from "./utf8";

/** What other modules may know of a blob; guild code cannot get between. */
interface Inside {
  bytes(blob: Blob): Bytes;
  is(value: object): value is Blob;
  of(bytes: Bytes, type: string): Blob;
  type(blob: Blob): string;
  become(blob: Blob, other: Blob): void;
}

let inside: Inside;

interface BlobInit {
  type?: unknown;
  endings?: unknown;
}

/** Lower case; the empty text where it is not a type that a header could carry. */
function typeOf(value: unknown): string {
  const type = value === undefined ? "" : text(value);
  for (let i = 0; i < type.length; i++) if (charCode(type, i) < 32 || charCode(type, i) > 126) return "";
  return lower(type);
}

export class Blob {
  #bytes: Bytes;
  #type: string;

  constructor(parts?: unknown, options?: unknown) {
    const pieces = list<Bytes>();
    if (parts !== undefined) collect(parts, pieces);
    this.#type = typeOf(optionsOf<BlobInit>(options, "Blob")?.type);
    this.#bytes = joined(pieces);
  }

  static {
    inside = {
      bytes: (blob) => blob.#bytes,
      is: (value): value is Blob => #bytes in value,
      type: (blob) => blob.#type,
      become(blob, other) {
        blob.#bytes = other.#bytes;
        blob.#type = other.#type;
      },
      of(bytes, type) {
        const blob = new Blob();
        blob.#bytes = bytes;
        blob.#type = type;
        return blob;
      },
    };
  }

  get size(): number {
    return typedByteLength(this.#bytes);
  }

  get type(): string {
    return this.#type;
  }

  slice(start?: unknown, end?: unknown, type?: unknown): Blob {
    const size = typedByteLength(this.#bytes);
    const from = position(start, 0, size);
    const to = position(end, size, size);
    return inside.of(part(this.#bytes, from, to < from ? from : to), typeOf(type));
  }

  async text(): Promise<string> {
    return decodeUtf8(this.#bytes, 0, typedByteLength(this.#bytes));
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return typedBuffer(copyOf(this.#bytes));
  }

  async bytes(): Promise<Bytes> {
    return copyOf(this.#bytes);
  }
}

tag(Blob, "Blob");
addPrinter((value) => (inside.is(value) && !isFile(value) ? { size: typedByteLength(inside.bytes(value)), type: inside.type(value) } : undefined));

export const isBlob = (value: object): value is Blob => inside.is(value);
export const blobBytes = (blob: Blob): Bytes => inside.bytes(blob);
export const blobType = (blob: Blob): string => inside.type(blob);
export const blobOf = (bytes: Bytes, type: string): Blob => inside.of(bytes, type);

function position(value: unknown, missing: number, size: number): number {
  if (value === undefined) return missing;
  const wanted = toNumber(value);
  const whole = wanted === wanted ? (wanted < 0 ? -floor(-wanted) : floor(wanted)) : 0;
  const at = whole < 0 ? size + whole : whole;
  return at < 0 ? 0 : at > size ? size : at;
}

function collect(parts: unknown, pieces: Bytes[]): void {
  if (typeof parts !== "object" || parts === null || !(symbolIterator in parts)) {
    throw new SafeTypeError("Blob takes a list of texts, buffers and blobs");
  }
  for (const one of parts as Iterable<unknown>) {
    const bytes = typeof one === "object" && one !== null && inside.is(one) ? inside.bytes(one) : bytesOf(one);
    pieces[pieces.length] = bytes === null ? encodeUtf8(text(one)) : bytes;
  }
}

export let isFile: (value: object) => value is File;
let makeFile: (blob: Blob, name: string, lastModified: number) => File;

interface FileInit extends BlobInit {
  lastModified?: unknown;
}

export class File extends Blob {
  #name: string;
  #lastModified: number;

  constructor(parts: unknown, name: unknown, options?: unknown) {
    need(arguments, 2, "File");
    super(parts, options);
    this.#name = text(name);
    const modified = optionsOf<FileInit>(options, "File")?.lastModified;
    this.#lastModified = modified === undefined ? now() : floor(toNumber(modified));
  }

  get name(): string {
    return this.#name;
  }

  get lastModified(): number {
    return this.#lastModified;
  }

  get webkitRelativePath(): string {
    return "";
  }

  static {
    addPrinter((value) => (#name in value ? { name: value.#name, size: typedByteLength(inside.bytes(value)), type: inside.type(value) } : undefined));
    isFile = (value: object): value is File => #name in value;
    makeFile = (blob, name, lastModified) => {
      const file = new File(undefined, "");
      inside.become(file, blob);
      file.#name = name;
      file.#lastModified = lastModified;
      return file;
    };
  }
}

tag(File, "File");

/** Another object with the same bytes, which never change. */
export function sameBlob(blob: Blob): Blob {
  if (!isFile(blob)) return blobOf(blobBytes(blob), blobType(blob));
  return fileOf(blob, blob.name, blob.lastModified);
}

/** The blob's bytes under a name. */
export function fileOf(blob: Blob, name: string, lastModified: number = now()): File {
  return makeFile(blob, name, lastModified);
}
