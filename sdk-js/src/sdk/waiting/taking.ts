import { SafePromise } from "../primordials";
import type { EventFilter } from "./options";
import type { EventLife } from "./waiters";

/** Which events a waiter may take at all, before its filter is asked. */
export type Reach = ((context: unknown) => boolean) | null;

/** Whether an event is wanted. What a filter throws is the event's failure. */
export async function isWanted(
  context: never,
  reach: Reach,
  filter: EventFilter<never> | null,
): Promise<boolean> {
  if (reach !== null && !reach(context)) return false;
  return filter === null || (await filter(context)) === true;
}

/**
 * Keeps an event that was taken under way for as long as it must be: an interaction until it is
 * answered, or until what waited for it is over.
 */
export async function untilSeenTo(event: EventLife, owner: EventLife | null): Promise<void> {
  const over = owner === null ? never() : owner.over;
  event.over = both(event.over, over);
  if (event.answered !== null) await either(event.answered, over);
}

function never(): Promise<void> {
  return new SafePromise(() => undefined);
}

async function both(one: Promise<void>, other: Promise<void>): Promise<void> {
  await one;
  await other;
}

function either(one: Promise<void>, other: Promise<void>): Promise<void> {
  return new SafePromise((resolve) => {
    void then(one, resolve);
    void then(other, resolve);
  });
}

async function then(promise: Promise<void>, resolve: () => void): Promise<void> {
  await promise;
  resolve();
}
