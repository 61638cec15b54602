/** Which limits the script has reached in this turn, for the host to count. */

import { failure } from "./failure";
import { post, quote } from "./outbox";
import { keys, toText } from "./primordials";

const counts = { ops: 0, timers: 0, arguments: 0, outbox: 0, external: 0, lines: 0, errors: 0 };

export type Limit = keyof typeof counts;

/** Notes that a limit kept the script from something, `count` times. */
export function reached(limit: Limit, count = 1): void {
  counts[limit] += count;
}

/** The error for a script that wants more than it may have; it is noted. */
export function overLimit(limit: Limit, message: string): Error {
  reached(limit);
  return failure(message, { code: "limit_exceeded" });
}

/** Ends a turn: tells the host. */
export function settleReached(): void {
  const names = keys(counts) as Limit[];
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as Limit;
    if (counts[name] > 0) post('["c",' + quote(name) + "," + toText(counts[name]) + "]");
    counts[name] = 0;
  }
}
