/** Hosts of URLs: domains, IPv4 and IPv6 addresses, and opaque hosts. */

import { charCode, floor, indexOf, list, numberText, slice, toText } from "../../prelude/lent";
import { decodeUtf8Plain } from "../utf8";
import { domainToAscii } from "./domain";
import { controlSet, hexValue, percentDecode, percentEncode } from "./percent";

const FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

/** The host as it stands in a URL, null for what is none. */
export function parseHost(input: string, special: boolean): string | null {
  if (slice(input, 0, 1) === "[") {
    if (slice(input, input.length - 1) !== "]") return null;
    const pieces = parseIpv6(slice(input, 1, input.length - 1));
    return pieces === null ? null : "[" + ipv6Text(pieces) + "]";
  }
  return special ? parseDomain(input) : parseOpaque(input);
}

function parseOpaque(input: string): string | null {
  for (let i = 0; i < input.length; i++) if (indexOf(FORBIDDEN, slice(input, i, i + 1)) >= 0) return null;
  return percentEncode(input, controlSet);
}

function parseDomain(input: string): string | null {
  let domain = input;
  if (indexOf(input, "%") >= 0) {
    const { bytes, length } = percentDecode(input);
    domain = decodeUtf8Plain(bytes, 0, length);
  }
  const ascii = domainToAscii(domain);
  if (ascii === null || ascii === "") return null;
  return endsInNumber(ascii) ? parseIpv4(ascii) : ascii;
}

// --- IPv4 ------------------------------------------------------------------------------------

/** What is between the dots; a last empty part is left out. Of many parts only the last are kept. */
function partsOf(text: string): string[] {
  const parts = list<string>();
  for (let from = 0; ; ) {
    const dot = indexOf(text, ".", from);
    parts[parts.length] = slice(text, from, dot < 0 ? text.length : dot);
    if (dot < 0) break;
    from = dot + 1;
  }
  if (parts.length > 1 && parts[parts.length - 1] === "") parts.length--;
  return parts;
}

function endsInNumber(text: string): boolean {
  const parts = partsOf(text);
  const last = parts[parts.length - 1] as string;
  return last !== "" && (allDigits(last, 10) || number(last) !== null);
}

function allDigits(text: string, radix: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const value = hexValue(charCode(text, i));
    if (value < 0 || value >= radix) return false;
  }
  return true;
}

/** Decimal, octal behind 0, hexadecimal behind 0x; null for no number. */
function number(text: string): number | null {
  if (text === "") return null;
  const hex = slice(text, 0, 2) === "0x" || slice(text, 0, 2) === "0X";
  const octal = !hex && text.length > 1 && slice(text, 0, 1) === "0";
  const digits = hex ? slice(text, 2) : octal ? slice(text, 1) : text;
  const radix = hex ? 16 : octal ? 8 : 10;
  if (!allDigits(digits, radix)) return null;
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * radix + hexValue(charCode(digits, i));
  return value;
}

function parseIpv4(text: string): string | null {
  const parts = partsOf(text);
  if (parts.length > 4) return null;
  let address = 0;
  for (let i = 0; i < parts.length; i++) {
    const value = number(parts[i] as string);
    const last = i === parts.length - 1;
    if (value === null || value >= (last ? 256 ** (5 - parts.length) : 256)) return null;
    address += last ? value : value * 256 ** (3 - i);
  }
  return ipv4Text(address);
}

function ipv4Text(address: number): string {
  let text = "";
  for (let i = 3; i >= 0; i--) text += toText(floor(address / 256 ** i) % 256) + (i > 0 ? "." : "");
  return text;
}

// --- IPv6 ------------------------------------------------------------------------------------

/** Its eight pieces, null for no address. */
function parseIpv6(text: string): number[] | null {
  const pieces = list<number>();
  let compress = -1;
  let at = 0;
  const code = (offset = 0): number => (at + offset < text.length ? charCode(text, at + offset) : -1);
  if (code() === 58) {
    if (code(1) !== 58) return null;
    at = 2;
    compress = 0;
  }
  while (at < text.length) {
    if (pieces.length === 8) return null;
    if (code() === 58) {
      if (compress >= 0) return null;
      at++;
      compress = pieces.length;
      continue;
    }
    const start = at;
    let value = 0;
    while (at - start < 4 && hexValue(code()) >= 0) value = value * 16 + hexValue(charCode(text, at++));
    if (code() === 46) {
      if (at === start || !addIpv4(slice(text, start), pieces)) return null;
      break;
    }
    if (code() === 58) {
      at++;
      if (at === text.length) return null;
    } else if (at < text.length) return null;
    pieces[pieces.length] = value;
  }
  return expand(pieces, compress);
}

/** Four decimal numbers at the end are the last two pieces. */
function addIpv4(text: string, pieces: number[]): boolean {
  if (pieces.length > 6) return false;
  let seen = 0;
  let value = -1;
  let pair = 0;
  for (let i = 0; i <= text.length; i++) {
    const digit = i < text.length ? charCode(text, i) - 48 : -1;
    if (digit >= 0 && digit <= 9) {
      if (value === 0) return false;
      value = value < 0 ? digit : value * 10 + digit;
      if (value > 255) return false;
      continue;
    }
    if (value < 0 || (i < text.length && (charCode(text, i) !== 46 || seen === 3))) return false;
    pair = pair * 256 + value;
    value = -1;
    if (++seen % 2 === 0) {
      pieces[pieces.length] = pair;
      pair = 0;
    }
  }
  return seen === 4;
}

function expand(pieces: number[], compress: number): number[] | null {
  if (compress < 0) return pieces.length === 8 ? pieces : null;
  if (pieces.length === 8) return null;
  const all = list<number>();
  const missing = 8 - pieces.length;
  for (let i = 0; i < 8; i++) {
    all[i] = i < compress ? (pieces[i] as number) : i < compress + missing ? 0 : (pieces[i - missing] as number);
  }
  return all;
}

/** The longest run of zeros, of two at least, is left out. */
function ipv6Text(pieces: number[]): string {
  let best = -1;
  let longest = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && pieces[i + length] === 0) length++;
    if (length > longest) {
      longest = length;
      best = i;
    }
  }
  let text = "";
  for (let i = 0; i < 8; i++) {
    if (i === best) {
      text += i === 0 ? "::" : ":";
      i += longest - 1;
      continue;
    }
    text += numberText(pieces[i] as number, 16) + (i < 7 ? ":" : "");
  }
  return text;
}
