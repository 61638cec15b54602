/** `performance`: a clock that never goes back. It ticks once a millisecond, as `Date.now` does. */

import { defineProperty, now, symbolTag } from "./primordials";

const timeOrigin = now();
let latest = 0;

function elapsed(): number {
  const time = now() - timeOrigin;
  if (time > latest) latest = time;
  return latest;
}

export const performance = {
  timeOrigin,
  now: elapsed,
  toJSON: () => ({ timeOrigin }),
};

defineProperty(performance, symbolTag, { value: "Performance", configurable: true });
