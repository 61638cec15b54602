import { InTurn } from "./in-turn";

const KEY = "starter";
const counters = kv.store("counters");
const changes = new InTurn();

/** The count so far. */
export async function count(): Promise<number> {
  return Number((await counters.get(KEY)) ?? "0");
}

/** Adds one. Reading and writing take two calls, so each increment waits for the one before. */
export async function increment(): Promise<number> {
  return await changes.run(async () => {
    const next = (await count()) + 1;
    await counters.set(KEY, String(next));
    return next;
  });
}

/** Starts again from nothing. */
export async function reset(): Promise<void> {
  await changes.run(async () => {
    await counters.delete(KEY);
  });
}
