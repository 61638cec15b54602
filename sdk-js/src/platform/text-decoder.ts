/** `TextDecoder`: UTF-8, UTF-16 in both byte orders, and windows-1252, which the web calls latin1. */

import { SafeRangeError, SafeTypeError, indexOf, lower, slice, typedByteLength } from "../prelude/lent";
import { type Bytes, needBytes } from "./bytes";
import { optionsOf, tag, text } from "./classes";
import { TextMaker, Utf8Decoder } from "./utf8";

interface Decoder {
  push(bytes: Bytes, from: number, to: number, into: TextMaker, wrong: () => void): void;
  end(into: TextMaker, wrong: () => void): void;
}

const LABELS: [name: string, labels: string][] = [
  ["utf-8", " utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "],
  ["utf-16le", " utf-16le utf-16 ucs-2 csunicode iso-10646-ucs-2 unicode unicodefeff "],
  ["utf-16be", " utf-16be unicodefffe "],
  [
    "windows-1252",
    " windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 " +
      "iso_8859-1:1987 l1 latin1 us-ascii x-cp1252 ",
  ],
];

/** What windows-1252 has between 0x80 and 0x9f. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

class Utf16Decoder implements Decoder {
  #big: boolean;
  #byte = -1;
  #high = -1;

  constructor(big: boolean) {
    this.#big = big;
  }

  push(bytes: Bytes, from: number, to: number, into: TextMaker, wrong: () => void): void {
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      if (this.#byte < 0) this.#byte = byte;
      else {
        const unit = this.#big ? (this.#byte << 8) | byte : (byte << 8) | this.#byte;
        this.#byte = -1;
        this.#take(unit, into, wrong);
      }
    }
  }

  end(into: TextMaker, wrong: () => void): void {
    const unfinished = this.#byte >= 0 || this.#high >= 0;
    this.#byte = this.#high = -1;
    if (!unfinished) return;
    wrong();
    into.unit(0xfffd);
  }

  #take(unit: number, into: TextMaker, wrong: () => void): void {
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    if (this.#high >= 0) {
      const high = this.#high;
      this.#high = -1;
      if (low) {
        into.unit(high);
        return into.unit(unit);
      }
      wrong();
      into.unit(0xfffd);
    } else if (low) {
      wrong();
      return into.unit(0xfffd);
    }
    if (unit >= 0xd800 && unit <= 0xdbff) this.#high = unit;
    else into.unit(unit);
  }
}

class SingleByteDecoder implements Decoder {
  push(bytes: Bytes, from: number, to: number, into: TextMaker): void {
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      into.unit(byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] as number) : byte);
    }
  }

  end(): void {}
}

function decoderOf(encoding: string): Decoder {
  if (encoding === "utf-8") return new Utf8Decoder();
  return encoding === "windows-1252" ? new SingleByteDecoder() : new Utf16Decoder(encoding === "utf-16be");
}

/** The encoding that a label names, null for one that is not offered. */
function encodingOf(label: string): string | null {
  let from = 0;
  let to = label.length;
  const space = (at: number): boolean => indexOf(" \t\n\f\r", slice(label, at, at + 1)) >= 0;
  while (from < to && space(from)) from++;
  while (to > from && space(to - 1)) to--;
  const wanted = lower(slice(label, from, to));
  for (let i = 0; i < LABELS.length; i++) {
    const entry = LABELS[i] as [string, string];
    if (wanted !== "" && indexOf(wanted, " ") < 0 && indexOf(entry[1], " " + wanted + " ") >= 0) return entry[0];
  }
  return null;
}

export class TextDecoder {
  #encoding: string;
  #fatal: boolean;
  #ignoreBom: boolean;
  #decoder: Decoder | null = null;
  #started = false;

  constructor(label: unknown = "utf-8", options?: unknown) {
    const encoding = encodingOf(text(label));
    if (encoding === null) throw new SafeRangeError("the encoding " + slice(text(label), 0, 100) + " is not supported");
    const given = optionsOf<{ fatal?: unknown; ignoreBOM?: unknown }>(options, "TextDecoder");
    this.#encoding = encoding;
    this.#fatal = !!given?.fatal;
    this.#ignoreBom = !!given?.ignoreBOM;
  }

  get encoding(): string {
    return this.#encoding;
  }

  get fatal(): boolean {
    return this.#fatal;
  }

  get ignoreBOM(): boolean {
    return this.#ignoreBom;
  }

  decode(input?: unknown, options?: unknown): string {
    const bytes = input === undefined ? null : needBytes(input, "decode");
    const stream = !!optionsOf<{ stream?: unknown }>(options, "decode")?.stream;
    const decoder = (this.#decoder ??= this.#begin());
    const maker = new TextMaker();
    try {
      if (bytes !== null) decoder.push(bytes, 0, typedByteLength(bytes), maker, this.#wrong);
      if (!stream) decoder.end(maker, this.#wrong);
    } catch (error) {
      this.#decoder = null;
      throw error;
    }
    if (!stream) this.#decoder = null;
    return this.#withoutMark(maker.take());
  }

  #wrong = (): void => {
    if (this.#fatal) throw new SafeTypeError("the data is not valid " + this.#encoding);
  };

  #begin(): Decoder {
    this.#started = false;
    return decoderOf(this.#encoding);
  }

  /** Leaves out the mark of byte order that a stream may begin with. */
  #withoutMark(decoded: string): string {
    if (this.#started || decoded === "") return decoded;
    this.#started = true;
    const marked = !this.#ignoreBom && this.#encoding !== "windows-1252" && slice(decoded, 0, 1) === "\ufeff";
    return marked ? slice(decoded, 1) : decoded;
  }
}

tag(TextDecoder, "TextDecoder");
