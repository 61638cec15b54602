/** How much of one kind an isolate may post: in a turn, and in a second. */

import { now } from "./primordials";

const SECOND = 1000;

export interface Budget {
  /** Whether one more, so many units long, may be posted; if so it counts, if not it is missed. */
  spend(units: number): boolean;
  /** How many were missed since this was asked last; a new turn begins. */
  settle(): number;
}

/** A budget of `perTurn` a turn, and of `perSecond` with `unitsPerSecond` UTF-16 units a second. */
export function budget(perTurn: number, perSecond: number, unitsPerSecond: number): Budget {
  let turn = 0;
  let second = 0;
  let units = 0;
  let since = 0;
  let missed = 0;

  function renew(): void {
    const time = now();
    if (time - since < SECOND && time >= since) return;
    since = time;
    second = 0;
    units = 0;
  }

  return {
    spend(length) {
      renew();
      if (turn >= perTurn || second >= perSecond || units + length > unitsPerSecond) {
        missed++;
        return false;
      }
      turn++;
      second++;
      units += length;
      return true;
    },
    settle() {
      const count = missed;
      turn = 0;
      missed = 0;
      return count;
    },
  };
}
