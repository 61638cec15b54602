/** UTF-8, in both directions, without calling anything of a prototype. */

import { apply, charCode, fromCharCode, list } from "../prelude/lent";

const REPLACEMENT = 0xfffd;
/** Code units that are made a text at once. */
const CHUNK = 4096;

/** The code point at `at`; half of a surrogate pair is U+FFFD. */
function pointAt(text: string, at: number): number {
  const unit = charCode(text, at);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const next = unit < 0xdc00 && at + 1 < text.length ? charCode(text, at + 1) : 0;
  return next >= 0xdc00 && next <= 0xdfff ? 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00) : REPLACEMENT;
}

const sizeOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** How many bytes the text takes. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = pointAt(text, i);
    length += sizeOf(point);
    if (point > 0xffff) i++;
  }
  return length;
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const length = utf8Length(text);
  const bytes = new Uint8Array(length);
  encodeInto(text, bytes, length);
  return bytes;
}

/** As much of the text as fits; `read` counts UTF-16 units. */
export function encodeInto(text: string, bytes: Uint8Array, room: number): { read: number; written: number } {
  let read = 0;
  let written = 0;
  while (read < text.length) {
    const point = pointAt(text, read);
    const size = sizeOf(point);
    if (written + size > room) break;
    put(bytes, written, point, size);
    written += size;
    read += point > 0xffff ? 2 : 1;
  }
  return { read, written };
}

function put(bytes: Uint8Array, at: number, point: number, size: number): void {
  if (size === 1) bytes[at] = point;
  else if (size === 2) bytes[at] = 0xc0 | (point >> 6);
  else if (size === 3) bytes[at] = 0xe0 | (point >> 12);
  else bytes[at] = 0xf0 | (point >> 18);
  for (let i = 1; i < size; i++) bytes[at + i] = 0x80 | ((point >> (6 * (size - 1 - i))) & 0x3f);
}

/** Collects code units to a text. */
export class TextMaker {
  #units = list<number>();
  #count = 0;
  #text = "";

  unit(unit: number): void {
    this.#units[this.#count++] = unit;
    if (this.#count === CHUNK) this.#flush();
  }

  point(point: number): void {
    if (point < 0x10000) return this.unit(point);
    this.unit(0xd800 + ((point - 0x10000) >> 10));
    this.unit(0xdc00 + ((point - 0x10000) & 0x3ff));
  }

  take(): string {
    this.#flush();
    const text = this.#text;
    this.#text = "";
    return text;
  }

  #flush(): void {
    this.#units.length = this.#count;
    this.#text += apply(fromCharCode, undefined, this.#units) as string;
    this.#count = 0;
  }
}

/** What is between two calls of a streaming decoder; the ranges of continuations are the standard's. */
export class Utf8Decoder {
  #needed = 0;
  #seen = 0;
  #point = 0;
  #lower = 0x80;
  #upper = 0xbf;

  /** Decodes bytes; `wrong` is called for each sequence that is none, and may throw. */
  push(bytes: Uint8Array, from: number, to: number, into: TextMaker, wrong: () => void): void {
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      if (this.#needed === 0) this.#begin(byte, into, wrong);
      else if (byte < this.#lower || byte > this.#upper) {
        this.#reset();
        wrong();
        into.unit(REPLACEMENT);
        i--;
      } else this.#continue(byte, into);
    }
  }

  /** Ends the input: what is unfinished is wrong. */
  end(into: TextMaker, wrong: () => void): void {
    if (this.#needed === 0) return;
    this.#reset();
    wrong();
    into.unit(REPLACEMENT);
  }

  #begin(byte: number, into: TextMaker, wrong: () => void): void {
    if (byte < 0x80) return into.unit(byte);
    if (byte >= 0xc2 && byte <= 0xdf) return this.#expect(1, byte & 0x1f);
    if (byte >= 0xe0 && byte <= 0xef) {
      if (byte === 0xe0) this.#lower = 0xa0;
      if (byte === 0xed) this.#upper = 0x9f;
      return this.#expect(2, byte & 0xf);
    }
    if (byte >= 0xf0 && byte <= 0xf4) {
      if (byte === 0xf0) this.#lower = 0x90;
      if (byte === 0xf4) this.#upper = 0x8f;
      return this.#expect(3, byte & 0x7);
    }
    wrong();
    into.unit(REPLACEMENT);
  }

  #expect(needed: number, point: number): void {
    this.#needed = needed;
    this.#point = point;
  }

  #continue(byte: number, into: TextMaker): void {
    this.#lower = 0x80;
    this.#upper = 0xbf;
    this.#point = (this.#point << 6) | (byte & 0x3f);
    if (++this.#seen < this.#needed) return;
    into.point(this.#point);
    this.#reset();
  }

  #reset(): void {
    this.#needed = this.#seen = this.#point = 0;
    this.#lower = 0x80;
    this.#upper = 0xbf;
  }
}

/** Bytes as text, U+FFFD for what is none; a mark of byte order in front is left out. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  const marked = to - from >= 3 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
  return decodeUtf8Plain(bytes, marked ? from + 3 : from, to);
}

/** As `decodeUtf8`, and a mark of byte order stays. */
export function decodeUtf8Plain(bytes: Uint8Array, from: number, to: number): string {
  const maker = new TextMaker();
  const decoder = new Utf8Decoder();
  const wrong = (): void => {};
  decoder.push(bytes, from, to, maker, wrong);
  decoder.end(maker, wrong);
  return maker.take();
}
