/** `atob` and `btoa`. */

import { charCode, fromCharCode, list, slice } from "../prelude/lent";
import { need, offer, text } from "./classes";
import { DOMException } from "./dom-exception";
import { TextMaker } from "./utf8";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = list<number>();
for (let i = 0; i < 128; i++) values[i] = -1;
for (let i = 0; i < 64; i++) values[charCode(ALPHABET, i)] = i;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

function invalid(message: string): DOMException {
  return new DOMException(message, "InvalidCharacterError");
}

/** The text as base64; each of its characters is a byte. */
function btoa(...given: unknown[]): string {
  need(given, 1, "btoa");
  const data = text(given[0]);
  const maker = new TextMaker();
  for (let i = 0; i < data.length; i += 3) {
    const left = data.length - i;
    const bits = (byteAt(data, i) << 16) | (left > 1 ? byteAt(data, i + 1) << 8 : 0) | (left > 2 ? byteAt(data, i + 2) : 0);
    for (let digit = 0; digit < 4; digit++) {
      maker.unit(digit > left ? 61 : charCode(ALPHABET, (bits >> (18 - 6 * digit)) & 63));
    }
  }
  return maker.take();
}

function byteAt(data: string, at: number): number {
  const code = charCode(data, at);
  if (code > 255) throw invalid("btoa takes characters up to U+00FF; encode the text with TextEncoder first");
  return code;
}

/** The bytes that base64 stands for, a character each. */
function atob(...given: unknown[]): string {
  need(given, 1, "atob");
  const data = text(given[0]);
  const maker = new TextMaker();
  let bits = 0;
  let digits = 0;
  const end = endOf(data);
  for (let i = 0; i < end; i++) {
    const code = charCode(data, i);
    if (isSpace(code)) continue;
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) throw invalid("this is not base64: unexpected " + fromCharCode(code));
    bits = (bits << 6) | value;
    if (++digits % 4 === 0) {
      maker.unit((bits >> 16) & 255);
      maker.unit((bits >> 8) & 255);
      maker.unit(bits & 255);
      bits = 0;
    }
  }
  if (digits % 4 === 1) throw invalid("this is not base64: it ends in the middle of a byte");
  if (digits % 4 === 2) maker.unit((bits >> 4) & 255);
  if (digits % 4 === 3) {
    maker.unit((bits >> 10) & 255);
    maker.unit((bits >> 2) & 255);
  }
  return maker.take();
}

/** Where the digits end: one or two `=` may fill up a group of four. */
function endOf(data: string): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (!isSpace(charCode(data, i))) count++;
  let end = data.length;
  for (let dropped = 0; count % 4 === 0 && dropped < 2; dropped++) {
    while (end > 0 && isSpace(charCode(data, end - 1))) end--;
    if (slice(data, end - 1, end) !== "=") break;
    end--;
  }
  return end;
}

offer(atob, "atob");
offer(btoa, "btoa");
