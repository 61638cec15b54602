/** `multipart/form-data`: forms as the body of a request, written and read. */

import { charCode, indexOf, list, lower, slice, typedByteLength } from "../../prelude/lent";
import { blobBytes, blobOf, blobType, fileOf } from "../blob";
import { type Bytes, copyOf, joined, part } from "../bytes";
import { randomBytes } from "../crypto/random";
import { decodeUtf8, decodeUtf8Plain, encodeUtf8 } from "../utf8";
import type { Entry } from "./form-data";
import { trimmedValue } from "./headers";

const DIGITS = "0123456789abcdefghijklmnopqrstuv";

/** A line that is in no entry, as far as chance can tell. */
export function newBoundary(): string {
  const bytes = new Uint8Array(24);
  randomBytes(bytes, 24);
  let text = "----trellis";
  for (let i = 0; i < 24; i++) text += slice(DIGITS, (bytes[i] as number) & 31, ((bytes[i] as number) & 31) + 1);
  return text;
}

/** What would end a name in quotes, escaped; line breaks of a value are CR LF. */
function escapedName(name: string): string {
  let made = "";
  for (let i = 0; i < name.length; i++) {
    const character = slice(name, i, i + 1);
    made += character === '"' ? "%22" : character === "\n" ? "%0A" : character === "\r" ? "%0D" : character;
  }
  return made;
}

function withLineBreaks(value: string): string {
  let made = "";
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    const code = charCode(value, i);
    if (code !== 10 && code !== 13) continue;
    made += slice(value, from, i) + "\r\n";
    if (code === 13 && charCode(value, i + 1) === 10) i++;
    from = i + 1;
  }
  return made + slice(value, from);
}

export function writeMultipart(entries: Entry[], boundary: string): Bytes {
  const pieces = list<Bytes>();
  for (let i = 0; i < entries.length; i++) {
    const { name, value } = entries[i] as Entry;
    const head = "--" + boundary + '\r\nContent-Disposition: form-data; name="' + escapedName(withLineBreaks(name)) + '"';
    if (typeof value === "string") pieces[pieces.length] = encodeUtf8(head + "\r\n\r\n" + withLineBreaks(value) + "\r\n");
    else {
      const type = blobType(value) === "" ? "application/octet-stream" : blobType(value);
      pieces[pieces.length] = encodeUtf8(head + '; filename="' + escapedName(value.name) + '"\r\nContent-Type: ' + type + "\r\n\r\n");
      pieces[pieces.length] = blobBytes(value);
      pieces[pieces.length] = encodeUtf8("\r\n");
    }
  }
  pieces[pieces.length] = encodeUtf8("--" + boundary + "--\r\n");
  return joined(pieces);
}

/** A parameter of a header's value, null where it is not there. */
export function parameter(value: string, name: string): string | null {
  for (let at = endOfPiece(value, 0); at < value.length; ) {
    const end = endOfPiece(value, at + 1);
    const piece = slice(value, at + 1, end);
    const equals = indexOf(piece, "=");
    if (equals > 0 && lower(trimmedValue(slice(piece, 0, equals))) === name) return unquoted(trimmedValue(slice(piece, equals + 1)));
    at = end;
  }
  return null;
}

/** Where the next `;` is that stands in no quotes. */
function endOfPiece(value: string, from: number): number {
  let quoted = false;
  for (let i = from; i < value.length; i++) {
    const code = charCode(value, i);
    if (code === 34) quoted = !quoted;
    else if (code === 92 && quoted) i++;
    else if (code === 59 && !quoted) return i;
  }
  return value.length;
}

function unquoted(value: string): string {
  if (charCode(value, 0) !== 34) return value;
  let made = "";
  for (let i = 1; i < value.length; i++) {
    const code = charCode(value, i);
    if (code === 34) break;
    if (code === 92) i++;
    made += slice(value, i, i + 1);
  }
  return made;
}

/** Names are escaped by percent signs, only for these three. */
function unescapedName(name: string): string {
  let made = "";
  for (let i = 0; i < name.length; i++) {
    const escape = lower(slice(name, i, i + 3));
    const plain = escape === "%22" ? '"' : escape === "%0a" ? "\n" : escape === "%0d" ? "\r" : "";
    made += plain === "" ? slice(name, i, i + 1) : plain;
    if (plain !== "") i += 2;
  }
  return made;
}

/** The entries of a body, null where it is no such form. */
export function readMultipart(bytes: Bytes, boundary: string): Entry[] | null {
  const entries = list<Entry>();
  const line = encodeUtf8("--" + boundary);
  const size = typedByteLength(line);
  let at = find(bytes, line, 0);
  for (; at >= 0; ) {
    at += size;
    if (bytes[at] === 45 && bytes[at + 1] === 45) return entries;
    if (bytes[at] !== 13 || bytes[at + 1] !== 10) return null;
    const next = find(bytes, line, at);
    const entry = next < 0 ? null : readEntry(bytes, at + 2, next - 2);
    if (entry === null) return null;
    entries[entries.length] = entry;
    at = next;
  }
  return null;
}

/** Where the bytes of `wanted` are, from `from` on; -1 for nowhere. */
function find(bytes: Bytes, wanted: Bytes, from: number): number {
  const size = typedByteLength(wanted);
  const last = typedByteLength(bytes) - size;
  for (let i = from; i <= last; i++) {
    let same = 0;
    while (same < size && bytes[i + same] === wanted[same]) same++;
    if (same === size) return i;
  }
  return -1;
}

function readEntry(bytes: Bytes, from: number, to: number): Entry | null {
  let disposition = "";
  let type = "text/plain";
  let at = from;
  for (;;) {
    let end = at;
    while (end < to && bytes[end] !== 13) end++;
    if (end >= to || bytes[end + 1] !== 10) return null;
    if (end === at) break;
    const header = decodeUtf8Plain(bytes, at, end);
    const colon = indexOf(header, ":");
    const name = lower(slice(header, 0, colon < 0 ? 0 : colon));
    if (name === "content-disposition") disposition = trimmedValue(slice(header, colon + 1));
    if (name === "content-type") type = trimmedValue(slice(header, colon + 1));
    at = end + 2;
  }
  const name = parameter(disposition, "name");
  if (name === null || lower(slice(disposition, 0, 9)) !== "form-data") return null;
  const filename = parameter(disposition, "filename");
  const value = filename === null ? decodeUtf8(bytes, at + 2, to) : fileOf(blobOf(copyOf(part(bytes, at + 2, to)), type), unescapedName(filename));
  return { name: unescapedName(name), value };
}
