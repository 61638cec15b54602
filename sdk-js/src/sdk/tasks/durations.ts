import { SafeTypeError, charCode, slice, toNumber } from "../primordials";

const UNITS: Readonly<Record<string, number>> = {
  __proto__: null as never,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const ZERO = 48;
const NINE = 57;

/** Milliseconds of a duration: a number of seconds, or a text such as `90s`, `5m`, `1h30m`, `2d`. */
export function milliseconds(duration: unknown, of: string): number {
  if (typeof duration === "number" && duration >= 0 && duration < 1e12) {
    return duration * 1000 - ((duration * 1000) % 1);
  }
  const found = typeof duration === "string" && duration !== "" ? ofText(duration) : null;
  if (found === null) throw refused(duration, of);
  return found;
}

function ofText(text: string): number | null {
  let total = 0;
  let begin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = charCode(text, i);
    if (code >= ZERO && code <= NINE) continue;
    const unit = UNITS[slice(text, i, i + 1)];
    if (unit === undefined || i === begin) return null;
    total += toNumber(slice(text, begin, i)) * unit;
    begin = i + 1;
  }
  return begin === text.length ? total : null;
}

function refused(duration: unknown, of: string): Error {
  const shown = typeof duration === "string" ? ` "${duration}"` : "";
  return new SafeTypeError(
    `${of}: the duration${shown} is neither seconds nor a text such as "5m" or "1h30m"`,
  );
}
