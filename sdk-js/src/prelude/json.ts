/** What must hold for encoded JSON that leaves the isolate, whoever wrote it. */

import { charCode, slice } from "./primordials";

const QUOTE = 34;
const BACKSLASH = 92;
const REPLACEMENT = "\\ufffd";

/** How deep arrays and objects lie within each other. */
export function nesting(text: string): number {
  let deepest = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === 91 || code === 123) deepest = ++depth > deepest ? depth : deepest;
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = charCode(text, i);
    if (code === QUOTE) return i;
    if (code === BACKSLASH) i++;
  }
  return text.length;
}

/** The text with U+FFFD in place of each escape that is half of a surrogate pair. */
export function wellFormedJson(text: string): string {
  let made = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (charCode(text, i) !== BACKSLASH) continue;
    const kind = surrogate(text, i);
    if (kind === "") i++;
    else if (kind === "high" && surrogate(text, i + 6) === "low") i += 11;
    else {
      made += slice(text, from, i) + REPLACEMENT;
      from = i + 6;
      i += 5;
    }
  }
  return from === 0 ? text : made + slice(text, from);
}

/** Which half of a pair the escape at `at` stands for: "high", "low", or "" for neither. */
function surrogate(text: string, at: number): "high" | "low" | "" {
  if (slice(text, at, at + 2) !== "\\u") return "";
  const digit = slice(text, at + 2, at + 3);
  if (digit !== "d" && digit !== "D") return "";
  const code = charCode(text, at + 3) | 32; // lower case; digits stay as they are
  if (code === 56 || code === 57 || code === 97 || code === 98) return "high";
  return code >= 99 && code <= 102 ? "low" : "";
}
