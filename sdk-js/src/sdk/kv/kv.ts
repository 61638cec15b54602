import { freeze } from "../primordials";
import type { KvStore } from "./kv-store";
import { store } from "./store";

/**
 * The guild's key-value stores.
 *
 * @example
 * const counters = kv.store("counters");
 * await counters.set("visits", "1");
 */
export const kv: { readonly store: (name: string) => KvStore } = freeze({ store });
