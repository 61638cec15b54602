/**
 * Names of hosts as DNS knows them: mapped, normalised and in ASCII.
 *
 * The mapping is what V8's own tables of Unicode give (NFKC, small letters, without what is
 * ignorable), which differs from UTS 46 in rare characters. Rules on the direction of writing
 * and on joiners are not checked: a joiner is refused.
 */

import { indexOf, lower, matches, normalize, slice } from "../../prelude/lent";
import { MAX_LABEL, fromPunycode, punycode } from "./punycode";

/** What is longer is no name: V8 normalises without ever looking up. */
const MAX_LENGTH = 4096;
const NOT_ASCII = /[^\0-\x7f]/;
const IGNORABLE = /[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]|\u{e0100}-\u{e01ef}/u;
const FORBIDDEN = /[\0-\x20#%/:<>?@[\\\]^|\x7f]|(?=[^\0-\x7f])[\p{C}\p{Z}]|[\ufffd\u200c\u200d]/u;
const MARK = /^\p{M}/u;

/** The domain in ASCII, null for what is none. */
export function domainToAscii(domain: string): string | null {
  if (domain.length > MAX_LENGTH) return null;
  const mapped = matches(NOT_ASCII, domain) ? map(domain) : lower(domain);
  if (matches(FORBIDDEN, mapped)) return null;
  if (!matches(NOT_ASCII, mapped) && indexOf(mapped, "xn--") < 0) return mapped;
  let made = "";
  for (let from = 0; ; ) {
    const dot = indexOf(mapped, ".", from);
    const label = labelToAscii(slice(mapped, from, dot < 0 ? mapped.length : dot));
    if (label === null) return null;
    made += label;
    if (dot < 0) return made;
    made += ".";
    from = dot + 1;
  }
}

function map(domain: string): string {
  const composed = normalize(lower(normalize(domain, "NFKC")), "NFKC");
  let made = "";
  for (let i = 0; i < composed.length; i++) {
    const character = slice(composed, i, i + 1);
    if (character === "\u3002") made += ".";
    else if (!matches(IGNORABLE, character)) made += character;
  }
  return made;
}

function labelToAscii(label: string): string | null {
  if (label.length > MAX_LABEL || matches(MARK, label)) return null;
  if (!matches(NOT_ASCII, label)) {
    if (slice(label, 0, 4) !== "xn--") return label;
    const decoded = fromPunycode(slice(label, 4));
    return decoded !== null && isLabel(decoded) ? label : null;
  }
  return slice(label, 0, 4) !== "xn--" && isLabel(label) ? "xn--" + punycode(label) : null;
}

/** Whether a label that is not ASCII is what mapping makes of it, and may be one. */
function isLabel(label: string): boolean {
  return matches(NOT_ASCII, label) && !matches(FORBIDDEN, label) && !matches(MARK, label) && map(label) === label;
}
