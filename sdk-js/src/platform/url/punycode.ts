/** Punycode (RFC 3492): labels of domains that are not ASCII. */

import { charCode, codePoint, floor, fromCodePoint, list, slice } from "../../prelude/lent";

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const MAX_POINT = 0x10ffff;

/** Longer labels are no names: the algorithm takes the square of their length. */
export const MAX_LABEL = 1000;

function adapt(delta: number, points: number, first: boolean): number {
  let left = first ? floor(delta / DAMP) : delta >> 1;
  left += floor(left / points);
  let k = 0;
  while (left > ((BASE - T_MIN) * T_MAX) >> 1) {
    left = floor(left / (BASE - T_MIN));
    k += BASE;
  }
  return floor(k + ((BASE - T_MIN + 1) * left) / (left + SKEW));
}

const threshold = (k: number, bias: number): number => (k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias);
const digit = (value: number): string => slice("abcdefghijklmnopqrstuvwxyz0123456789", value, value + 1);

/** The label without `xn--`. */
export function punycode(label: string): string {
  const points = list<number>();
  let made = "";
  for (let i = 0; i < label.length; i++) {
    const point = codePoint(label, i);
    points[points.length] = point;
    if (point > 0xffff) i++;
    if (point < 128) made += slice(label, i, i + 1);
  }
  const basic = made.length;
  if (basic > 0) made += "-";
  return made + encodeRest(points, basic);
}

function encodeRest(points: number[], basic: number): string {
  let made = "";
  let n = 128;
  let delta = 0;
  let bias = 72;
  for (let handled = basic; handled < points.length; n++, delta++) {
    const next = smallestFrom(points, n);
    delta += (next - n) * (handled + 1);
    n = next;
    for (let i = 0; i < points.length; i++) {
      if ((points[i] as number) < n) delta++;
      if (points[i] !== n) continue;
      made += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
  }
  return made;
}

function smallestFrom(points: number[], n: number): number {
  let smallest = MAX_POINT + 1;
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number;
    if (point >= n && point < smallest) smallest = point;
  }
  return smallest;
}

function variableLength(delta: number, bias: number): string {
  let made = "";
  let left = delta;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (left < t) return made + digit(left);
    made += digit(t + ((left - t) % (BASE - t)));
    left = floor((left - t) / (BASE - t));
  }
}

/** The label that stood behind `xn--`, null where it is none. */
export function fromPunycode(text: string): string | null {
  let last = -1;
  for (let i = 0; i < text.length; i++) if (slice(text, i, i + 1) === "-") last = i;
  const points = list<number>();
  for (let i = 0; i < last; i++) points[i] = charCode(text, i);
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = last + 1; at < text.length; i++) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      if (at >= text.length) return null;
      const value = digitValue(charCode(text, at++));
      if (value < 0) return null;
      i += value * weight;
      if (i > 2 ** 31) return null;
      const t = threshold(k, bias);
      if (value < t) break;
      weight *= BASE - t;
      if (weight > 2 ** 31) return null;
    }
    const size = points.length + 1;
    bias = adapt(i - before, size, before === 0);
    n += floor(i / size);
    i %= size;
    if (n > MAX_POINT || (n >= 0xd800 && n <= 0xdfff)) return null;
    insert(points, i, n);
  }
  let label = "";
  for (let at = 0; at < points.length; at++) label += fromCodePoint(points[at] as number);
  return label;
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  const small = code | 32;
  return small >= 97 && small <= 122 ? small - 97 : -1;
}

function insert(points: number[], at: number, point: number): void {
  for (let i = points.length; i > at; i--) points[i] = points[i - 1] as number;
  points[at] = point;
}
