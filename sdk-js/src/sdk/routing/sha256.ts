/**
 * SHA-256 and HMAC for texts of a few hundred characters, at once: a builder has no time to wait.
 *
 * Typed arrays ask no prototype for their elements.
 */

import { SafeUint32Array, SafeUint8Array, charCode, slice, toNumber } from "../primordials";

const BLOCK = 64;
const ROUNDS = 64;
const MOST_BYTES = 4096;

const rounds = new SafeUint32Array(ROUNDS);
const initial = new SafeUint32Array(8);
const schedule = new SafeUint32Array(ROUNDS);
const hash = new SafeUint32Array(8);
const bytes = new SafeUint8Array(MOST_BYTES + 2 * BLOCK);
const digest = new SafeUint8Array(32);

// The constants are what the standard says they are: of the roots of the first primes.
let found = 0;
for (let candidate = 2; found < ROUNDS; candidate++) {
  if (!isPrime(candidate)) continue;
  if (found < 8) initial[found] = fraction(candidate ** (1 / 2));
  rounds[found++] = fraction(candidate ** (1 / 3));
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

function fraction(root: number): number {
  return ((root - (root | 0)) * 0x1_0000_0000) | 0;
}

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array | Uint8Array, index: number): number => words[index] as number;

/** Puts the digest of the first `length` bytes into `digest`. */
function sha256(length: number): void {
  const end = pad(length);
  for (let i = 0; i < 8; i++) hash[i] = at(initial, i);
  for (let from = 0; from < end; from += BLOCK) mix(from);
  for (let i = 0; i < 32; i++) digest[i] = at(hash, i >> 2) >>> (24 - 8 * (i & 3));
}

function pad(length: number): number {
  let end = length;
  bytes[end++] = 0x80;
  while (end % BLOCK !== BLOCK - 8) bytes[end++] = 0;
  for (let i = 0; i < 4; i++) bytes[end++] = 0; // no text is so long
  for (let shift = 24; shift >= 0; shift -= 8) bytes[end++] = (length * 8) >>> shift;
  return end;
}

function mix(from: number): void {
  fillSchedule(from);
  let a = at(hash, 0);
  let b = at(hash, 1);
  let c = at(hash, 2);
  let d = at(hash, 3);
  let e = at(hash, 4);
  let f = at(hash, 5);
  let g = at(hash, 6);
  let h = at(hash, 7);
  for (let i = 0; i < ROUNDS; i++) {
    const up = right(e, 6) ^ right(e, 11) ^ right(e, 25);
    const one = (h + up + ((e & f) ^ (~e & g)) + at(rounds, i) + at(schedule, i)) | 0;
    const down = right(a, 2) ^ right(a, 13) ^ right(a, 22);
    const two = (down + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  add(0, a, b, c, d);
  add(4, e, f, g, h);
}

function add(from: number, w: number, x: number, y: number, z: number): void {
  hash[from] = at(hash, from) + w;
  hash[from + 1] = at(hash, from + 1) + x;
  hash[from + 2] = at(hash, from + 2) + y;
  hash[from + 3] = at(hash, from + 3) + z;
}

function fillSchedule(from: number): void {
  for (let i = 0; i < 16; i++) {
    const b = from + 4 * i;
    const high = (at(bytes, b) << 24) | (at(bytes, b + 1) << 16);
    schedule[i] = high | (at(bytes, b + 2) << 8) | at(bytes, b + 3);
  }
  for (let i = 16; i < ROUNDS; i++) {
    const x = at(schedule, i - 15);
    const y = at(schedule, i - 2);
    const low = right(x, 7) ^ right(x, 18) ^ (x >>> 3);
    const high = right(y, 17) ^ right(y, 19) ^ (y >>> 10);
    schedule[i] = at(schedule, i - 16) + low + at(schedule, i - 7) + high;
  }
}

/** Appends a text in UTF-8, and gives where it ends; half of a surrogate pair is kept as it is. */
function put(text: string, from: number): number {
  let end = from;
  for (let i = 0; i < text.length && end < MOST_BYTES; i++) {
    const code = codeAt(text, i);
    if (code > 0xffff) i++;
    if (code < 0x80) bytes[end++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x1_0000 ? 2 : 3;
      bytes[end++] = (0xff00 >> (more + 1)) | (code >> (6 * more));
      for (let k = more - 1; k >= 0; k--) bytes[end++] = 0x80 | ((code >> (6 * k)) & 0x3f);
    }
  }
  return end;
}

function codeAt(text: string, index: number): number {
  const high = charCode(text, index);
  if (high < 0xd800 || high > 0xdbff || index + 1 >= text.length) return high;
  const low = charCode(text, index + 1);
  return low < 0xdc00 || low > 0xdfff ? high : 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

function putKey(key: string, mask: number): void {
  for (let i = 0; i < BLOCK; i++) {
    const digits = slice(key, 2 * i, 2 * i + 2);
    bytes[i] = (digits === "" ? 0 : toNumber("0x" + digits)) ^ mask;
  }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The first 72 bits of the HMAC of a text, as 12 characters that a URL may hold.
 *
 * @param key at most 64 bytes, as hexadecimal digits.
 */
export function sign(key: string, text: string): string {
  putKey(key, 0x36);
  sha256(put(text, BLOCK));
  putKey(key, 0x5c);
  for (let i = 0; i < 32; i++) bytes[BLOCK + i] = at(digest, i);
  sha256(BLOCK + 32);
  let signature = "";
  for (let i = 0; i < 9; i += 3) {
    const word = (at(digest, i) << 16) | (at(digest, i + 1) << 8) | at(digest, i + 2);
    for (let shift = 18; shift >= 0; shift -= 6) {
      const index = (word >> shift) & 63;
      signature += slice(ALPHABET, index, index + 1);
    }
  }
  return signature;
}
