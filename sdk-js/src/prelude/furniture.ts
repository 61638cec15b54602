/**
 * What the worker gives a booted isolate before its first turn: randomness that no other isolate
 * has, and the source of the parts of the platform that most scripts never use.
 */

import { slice } from "./primordials";

/** Hexadecimal digits: 32 bytes. */
const SEED_LENGTH = 64;

let seed = "";
let source = "";

export function furnish(text: string): undefined {
  seed = slice(text, 0, SEED_LENGTH);
  source = slice(text, SEED_LENGTH);
}

/** The seed. Whoever begins with it puts another in its place before anything is made of it. */
export function takeSeed(): string {
  return seed;
}

/** What the platform begins with if it has to be evaluated again. */
export function leaveSeed(digits: string): void {
  seed = digits;
}

export function platformSource(): string {
  return source;
}
