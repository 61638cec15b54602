const KEY = "value";
const counters = kv.store("counters");
let lastChange: Promise<unknown> = Promise.resolve();

/** The count so far. */
export async function count(): Promise<number> {
  return Number((await counters.get(KEY)) ?? "0");
}

/** Adds one. Changes wait for one another: two at once must not read the same count. */
export function increment(): Promise<number> {
  const change = lastChange.then(addOne);
  lastChange = change.catch(() => undefined);
  return change;
}

async function addOne(): Promise<number> {
  const next = (await count()) + 1;
  await counters.set(KEY, String(next));
  return next;
}

/** "1 time", "2 times" */
export function times(number: number): string {
  if (number < 0) {
    throw new RangeError(`cannot count to ${number}`);
  }
  return number === 1 ? "1 time" : `${number} times`;
}
