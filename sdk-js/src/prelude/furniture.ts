/**
 * What the worker gives a booted isolate before its first turn: randomness that no other isolate
 * has, and the source of what is evaluated once a script uses it (`late.js`), in sections.
 */

import { indexOf, slice } from "./primordials";

/** Hexadecimal digits: 32 bytes. */
const SEED_LENGTH = 64;
/** Before the name of a section. */
const SECTION = "//#section ";

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

/** What of it goes by this name. */
export function lateSource(name: string): string {
  const begin = indexOf(source, SECTION + name + "\n");
  return slice(source, begin, indexOf(source, SECTION, begin + 1));
}
