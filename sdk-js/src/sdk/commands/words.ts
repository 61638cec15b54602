import { append, charCode, slice } from "../primordials";

/** The words of a text: what white space separates. */
export function words(text: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(charCode(text, i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      append(found, slice(text, start, i));
      start = -1;
    }
  }
  if (start >= 0) append(found, slice(text, start));
  return found;
}

/** White space as `\s` has it. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
