/** Base64 as it goes to and from the host, always well-formed; `atob` is the one for scripts. */

import { charCode, list, typedByteLength } from "../prelude/lent";
import type { Bytes } from "./bytes";
import { TextMaker } from "./utf8";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = list<number>();
const values = list<number>();
for (let i = 0; i < 128; i++) values[i] = 0;
for (let i = 0; i < 64; i++) {
  codes[i] = charCode(ALPHABET, i);
  values[codes[i] as number] = i;
}

export function base64OfBytes(bytes: Bytes): string {
  const length = typedByteLength(bytes);
  const maker = new TextMaker();
  for (let i = 0; i < length; i += 3) {
    const left = length - i;
    const bits = ((bytes[i] as number) << 16) | (left > 1 ? (bytes[i + 1] as number) << 8 : 0) | (left > 2 ? (bytes[i + 2] as number) : 0);
    maker.unit(codes[bits >> 18] as number);
    maker.unit(codes[(bits >> 12) & 63] as number);
    maker.unit(left > 1 ? (codes[(bits >> 6) & 63] as number) : 61);
    maker.unit(left > 2 ? (codes[bits & 63] as number) : 61);
  }
  return maker.take();
}

export function bytesOfBase64(text: string): Bytes {
  let end = text.length;
  while (end > 0 && charCode(text, end - 1) === 61) end--;
  const bytes = new Uint8Array((end * 3) >> 2);
  let bits = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    bits = (bits << 6) | (values[charCode(text, i)] as number);
    if ((i & 3) > 0) bytes[at++] = (bits >> (6 - 2 * (i & 3))) & 255;
  }
  return bytes;
}
