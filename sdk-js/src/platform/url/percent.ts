/** Percent-encoding, with the sets of the URL standard, and decoding. */

import { charCode, indexOf, list, slice, typedByteLength } from "../../prelude/lent";
import { type Bytes } from "../bytes";
import { encodeUtf8 } from "../utf8";

const HEX = "0123456789ABCDEF";

/** Characters of ASCII that a set encodes, besides controls; each holds those of the one before. */
const FRAGMENT = ' "<>`';
const PATH = ' "<>`#?^{}';
const USERINFO = PATH + "/:;=@[\\]|";

/** A set: which ASCII characters are encoded. All that is not ASCII always is. */
export type EncodeSet = boolean[];

function setOf(characters: string): EncodeSet {
  const set = list<boolean>();
  for (let i = 0; i < 128; i++) set[i] = i < 32 || i === 127;
  for (let i = 0; i < characters.length; i++) set[charCode(characters, i)] = true;
  return set;
}

export const controlSet = setOf("");
export const fragmentSet = setOf(FRAGMENT);
export const querySet = setOf(' "#<>');
export const specialQuerySet = setOf(" \"#<>'");
export const pathSet = setOf(PATH);
export const userinfoSet = setOf(USERINFO);
/** All but letters, digits and `*-._`: forms. */
export const formSet = setOf(" !\"#$%&'()+,/:;<=>?@[\\]^`{|}~");

/** One byte as `%XX`. */
const escaped = (byte: number): string => "%" + slice(HEX, byte >> 4, (byte >> 4) + 1) + slice(HEX, byte & 15, (byte & 15) + 1);

/** The text with what is in the set as escapes of its UTF-8. `space` stands for a blank, where forms want a plus. */
export function percentEncode(text: string, set: EncodeSet, space = "%20"): string {
  let made = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    if (code < 128 && !set[code]) continue;
    let to = i + 1;
    if (code >= 128) while (to < text.length && charCode(text, to) >= 128) to++;
    made += slice(text, from, i) + (code === 32 ? space : encodeRun(slice(text, i, to)));
    from = to;
    i = to - 1;
  }
  return from === 0 ? text : made + slice(text, from);
}

function encodeRun(text: string): string {
  if (text.length === 1 && charCode(text, 0) < 128) return escaped(charCode(text, 0));
  const bytes = encodeUtf8(text);
  let made = "";
  for (let i = 0; i < typedByteLength(bytes); i++) made += escaped(bytes[i] as number);
  return made;
}

/** The value of a hexadecimal digit, -1 for what is none. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 102 ? small - 87 : -1;
}

/** UTF-8 of the text with its escapes as the bytes they stand for: they begin the result. */
export function percentDecode(text: string): { bytes: Bytes; length: number } {
  const bytes = encodeUtf8(text);
  const size = typedByteLength(bytes);
  let length = 0;
  for (let i = 0; i < size; i++) {
    const high = bytes[i] === 37 && i + 2 < size ? hexValue(bytes[i + 1] as number) : -1;
    const low = high < 0 ? -1 : hexValue(bytes[i + 2] as number);
    bytes[length++] = low < 0 ? (bytes[i] as number) : high * 16 + low;
    if (low >= 0) i += 2;
  }
  return { bytes, length };
}

export const contains = (text: string, part: string): boolean => indexOf(text, part) >= 0;
