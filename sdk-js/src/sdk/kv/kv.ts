import { append, bare, freeze, own } from "../primordials";
import type { KvChange, KvStore } from "./kv-store";
import { SortedSet } from "./sorted-set";
import { store } from "./store";
import { transactOn } from "./transact";

/** A key of one of the guild's stores. */
export interface KvRef {
  store: string;
  key: string;
}

/** The guild's key-value stores and sorted sets. */
export interface Kv {
  /** The store of that name; texts unless another type of values is named. */
  store<Value = string>(name: string): KvStore<Value>;
  /** The sorted set of that name. */
  sortedSet(name: string): SortedSet;
  /** As `transact` of a store, over keys of several stores; all are changed or none. */
  transact<Value = string>(
    refs: readonly KvRef[],
    change: (
      values: (Value | null)[],
    ) => readonly KvChange<Value>[] | Promise<readonly KvChange<Value>[]>,
  ): Promise<(Value | null)[]>;
}

/**
 * The guild's key-value stores and sorted sets.
 *
 * @example
 * const counters = kv.store("counters");
 * await counters.set("visits", "1");
 */
export const kv: Kv = freeze({
  store,
  sortedSet: (name: string): SortedSet => new SortedSet(name),
  transact<Value>(refs: readonly KvRef[], change: (values: never) => unknown) {
    const wanted: Record<string, unknown>[] = [];
    for (let i = 0; i < refs.length; i++) {
      const ref = bare<Record<string, unknown>>();
      ref.store = own(refs[i], "store");
      ref.key = own(refs[i], "key");
      append(wanted, ref);
    }
    return transactOn(wanted, change as (values: unknown[]) => unknown) as Promise<(Value | null)[]>;
  },
});
