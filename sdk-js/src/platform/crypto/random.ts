/**
 * Randomness of this isolate: ChaCha20 (RFC 8439) keyed by the seed that the worker gave it.
 *
 * Each refill replaces the key by bytes that nobody else gets, so that what was handed out cannot be
 * computed from what is kept. No state is ever reachable by guild code.
 */

import { SafeError, charCode, floor, leaveSeed, numberText, slice, takeSeed } from "../../prelude/lent";
import { hexValue } from "../url/percent";


const WORDS = 16;
const KEY_WORDS = 8;
const BLOCKS = 8;
const POOL_WORDS = WORDS * BLOCKS;

const key = new Uint32Array(KEY_WORDS);
const pool = new Uint32Array(POOL_WORDS);
const state = new Uint32Array(WORDS);
const start = new Uint32Array(WORDS);
let used = POOL_WORDS * 4; // bytes of the pool; all: it is empty

readSeed(takeSeed());
leaveSeed(seedDigits());

function readSeed(seed: string): void {
  if (seed.length !== KEY_WORDS * 8) throw new SafeError("this isolate was given no randomness");
  for (let i = 0; i < KEY_WORDS; i++) {
    let word = 0;
    for (let digit = 0; digit < 8; digit++) word = word * 16 + hexValue(charCode(seed, i * 8 + digit));
    key[i] = word;
  }
}

/** Randomness that nobody else gets, as a seed. */
function seedDigits(): string {
  let digits = "";
  for (let i = 0; i < KEY_WORDS * 4; i++) digits += numberText(256 + next(), 16);
  let seed = "";
  for (let i = 0; i < digits.length; i += 3) seed += slice(digits, i + 1, i + 3);
  return seed;
}

/** The next byte. */
function next(): number {
  if (used === POOL_WORDS * 4) refill();
  const word = floor(used / 4);
  const byte = ((pool[word] as number) >>> (8 * (used % 4))) & 255;
  pool[word] = (pool[word] as number) & ~(255 << (8 * (used % 4)));
  used++;
  return byte;
}

/** Fills as many bytes. */
export function randomBytes(bytes: Uint8Array, length: number): void {
  for (let i = 0; i < length; i++) bytes[i] = next();
}

/** The first words of a refill become the key of the next one. */
function refill(): void {
  for (let block = 0; block < BLOCKS; block++) {
    chacha(block);
    for (let i = 0; i < WORDS; i++) pool[block * WORDS + i] = state[i] as number;
  }
  for (let i = 0; i < KEY_WORDS; i++) {
    key[i] = pool[i] as number;
    pool[i] = 0;
  }
  used = KEY_WORDS * 4;
}

/** One block under the key and a nonce of zeros: no key is used for more than one refill. */
function chacha(counter: number): void {
  start[0] = 0x61707865;
  start[1] = 0x3320646e;
  start[2] = 0x79622d32;
  start[3] = 0x6b206574;
  for (let i = 0; i < KEY_WORDS; i++) start[4 + i] = key[i] as number;
  start[12] = counter;
  for (let i = 0; i < WORDS; i++) state[i] = start[i] as number;
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 4; i++) quarter(i, 4 + i, 8 + i, 12 + i);
    for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + 1) & 3), 8 + ((i + 2) & 3), 12 + ((i + 3) & 3));
  }
  for (let i = 0; i < WORDS; i++) state[i] = (state[i] as number) + (start[i] as number);
}

function quarter(a: number, b: number, c: number, d: number): void {
  mix(a, b, d, 16);
  mix(c, d, b, 12);
  mix(a, b, d, 8);
  mix(c, d, b, 7);
}

/** `to` becomes itself and `from` added; `turned` is mixed with it and rotated. */
function mix(to: number, from: number, turned: number, bits: number): void {
  const sum = ((state[to] as number) + (state[from] as number)) >>> 0;
  state[to] = sum;
  const mixed = (state[turned] as number) ^ sum;
  state[turned] = (mixed << bits) | (mixed >>> (32 - bits));
}
