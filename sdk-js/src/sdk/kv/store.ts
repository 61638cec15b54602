import { KvStore } from "./kv-store";

/**
 * The guild's key-value store of that name; it comes into being with its first key.
 *
 * @example
 * const counters = store("counters");
 */
export function store<Value = string>(name: string): KvStore<Value> {
  return new KvStore<Value>(name);
}
