/** Timers. The worker wakes the isolate when the next one is due; one fires a turn, so that its
 * microtasks run before the next one's, as the web platform has it. */

import { limits } from "./limits";
import { report } from "./report";
import { SafeTypeError, apply, floor, now, safeMap, toNumber, toText } from "./primordials";
import { overLimit } from "./reached";

interface Timer {
  id: number;
  due: number;
  interval: number | null;
  callback: (...values: unknown[]) => unknown;
  values: unknown[];
}

const MAX_DELAY = 2_147_483_647;

const timers = safeMap<number, Timer>();
let count = 0;
let lastId = 0;

/** Milliseconds until the next timer, -1 when there is none. */
export function nextDelay(): number {
  const timer = earliest();
  if (timer === null) return -1;
  const delay = timer.due - now();
  return delay > 0 ? delay : 0;
}

/** Runs the earliest timer if it is due. */
export function fireDue(): void {
  if (count === 0) return;
  const timer = earliest();
  if (timer === null || timer.due > now()) return;
  if (timer.interval === null) remove(timer.id);
  else timer.due = now() + timer.interval;
  void run(timer);
}

/** What a timer starts is awaited, so that its rejection is reported. */
async function run(timer: Timer): Promise<void> {
  try {
    await apply(timer.callback, undefined, timer.values);
  } catch (error) {
    report(error);
  }
}

function earliest(): Timer | null {
  if (count === 0) return null;
  let best: Timer | null = null as Timer | null;
  timers.forEach((timer) => {
    if (best === null || timer.due < best.due) best = timer;
  });
  return best;
}

function remove(id: number): void {
  if (timers.delete(id)) count--;
}

/** Whole ones, since the worker reads them as such. */
function milliseconds(delay: unknown): number {
  const wanted = toNumber(delay);
  return wanted >= 1 ? (wanted > MAX_DELAY ? MAX_DELAY : floor(wanted)) : 1;
}

function add(callback: unknown, delay: unknown, repeats: boolean, values: unknown[]): number {
  if (typeof callback !== "function") throw new SafeTypeError("a timer needs a function");
  const wait = milliseconds(delay); // may run guild code, which may set timers: before they are counted
  if (count >= limits.timers) {
    throw overLimit("timers", "more than " + toText(limits.timers) + " timers are set");
  }
  const id = ++lastId;
  const run = callback as Timer["callback"];
  timers.set(id, { id, due: now() + wait, interval: repeats ? wait : null, callback: run, values });
  count++;
  return id;
}

export const setTimeout = (callback: unknown, delay?: unknown, ...values: unknown[]): number =>
  add(callback, delay, false, values);
export const setInterval = (callback: unknown, delay?: unknown, ...values: unknown[]): number =>
  add(callback, delay, true, values);
export const clearTimeout = (id?: unknown): void => remove(toNumber(id));
