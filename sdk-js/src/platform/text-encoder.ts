/** `TextEncoder`. */

import { SafeTypeError, typedLength, typedName } from "../prelude/lent";
import { tag, text } from "./classes";
import { encodeInto, encodeUtf8 } from "./utf8";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(input: unknown = ""): Uint8Array {
    return encodeUtf8(text(input));
  }

  encodeInto(source: unknown, destination: unknown): { read: number; written: number } {
    const given = text(source);
    if (typedName(destination) !== "Uint8Array") throw new SafeTypeError("encodeInto needs a Uint8Array to write to");
    return encodeInto(given, destination as Uint8Array, typedLength(destination));
  }
}

tag(TextEncoder, "TextEncoder");
