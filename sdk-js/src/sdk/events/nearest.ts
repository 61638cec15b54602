import { bare, slice } from "../primordials";

/** The candidate that is closest to `text`, null where none is close. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = text.length / 3 + 2;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as string;
    const distance = editDistance(text, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** How many letters must be put in, left out or changed to make one text of the other. */
function editDistance(one: string, other: string): number {
  let row = bare<Record<number, number>>();
  for (let j = 0; j <= other.length; j++) row[j] = j;
  for (let i = 1; i <= one.length; i++) {
    const next = bare<Record<number, number>>();
    next[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const changed = slice(one, i - 1, i) === slice(other, j - 1, j) ? 0 : 1;
      next[j] = least((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + changed);
    }
    row = next;
  }
  return row[other.length] as number;
}

function least(one: number, two: number, three: number): number {
  const lesser = one < two ? one : two;
  return lesser < three ? lesser : three;
}
