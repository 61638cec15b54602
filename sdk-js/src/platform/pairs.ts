/** Iterators over pairs of a name and a value, live: what is added while they run is seen. */

import { create, defineProperty, iteratorPrototype, symbolTag } from "../prelude/lent";

interface AnyPair {
  name: string;
  value: unknown;
}

type What = "both" | "name" | "value";

export function pairsIterator(pairs: () => AnyPair[], what: What, tag: string): IterableIterator<unknown> {
  const iterator = create(iteratorPrototype) as IterableIterator<unknown>;
  let at = 0;
  const next = (): IteratorResult<unknown> => {
    const all = pairs();
    if (at >= all.length) return { value: undefined, done: true };
    const { name, value } = all[at++] as AnyPair;
    return { value: what === "both" ? [name, value] : what === "name" ? name : value, done: false };
  };
  defineProperty(iterator, "next", { __proto__: null, value: next, configurable: true, writable: true } as PropertyDescriptor);
  defineProperty(iterator, symbolTag, { __proto__: null, value: tag, configurable: true } as PropertyDescriptor);
  return iterator;
}
