import { host } from "../host";
import { SafeTypeError, append, bare, isArray, own, toNumber } from "../primordials";
import type { JsonValue } from "../types/json";
import { checkedValue } from "./checked-value";
import { requireFunction, transactOn } from "./transact";

/** When a key ends. */
export interface KvLifetime {
  /** In seconds since 1970. */
  expiration?: number | bigint | undefined;
  /** In seconds from now. */
  ttl?: number | undefined;
}

/** How a value is kept. */
export interface KvSetOptions extends KvLifetime {
  /** Anything JSON can say, kept beside the value and given by `list`. */
  metadata?: JsonValue | undefined;
  /** Write only where the key is absent. */
  ifAbsent?: boolean | undefined;
}

/** A value with what is kept beside it; `value` is null where the key is absent. */
export interface KvEntry<Value = string> {
  value: Value | null;
  metadata?: any;
  /** When the key ends, in seconds since 1970. */
  expiration?: number;
  /** Another one with every write, and never one that was; 0 where the key is absent. */
  version: number;
}

/** Which keys to list. */
export interface KvListOptions {
  prefix?: string | undefined;
  /** 1 to 1000. Default: 100. */
  limit?: number | bigint | undefined;
  /** Where the page before this one ended. */
  cursor?: string | undefined;
  /** From the last key to the first. */
  reverse?: boolean | undefined;
}

/** A key of a list. */
export interface KvKey {
  name: string;
  expiration?: number;
  metadata?: any;
}

/** One page of keys. */
export interface KvListResult {
  keys: KvKey[];
  /** Whether this is the last page. */
  listComplete: boolean;
  /** The same as `listComplete`. */
  list_complete: boolean;
  /** For the next page. */
  cursor?: string;
}

/** What becomes of a value in a transaction: undefined leaves it, null removes the key. */
export type KvChange<Value> = Value | null | undefined;

type Args = Record<string, unknown>;

/**
 * A named set of keys and values that belongs to the guild and outlives the script. A value is a
 * text or anything else that JSON can say, and comes back as it was.
 *
 * @example
 * const wallets = new KvStore<{ gold: number }>("wallets");
 * await wallets.set("81384788765712384", { gold: 5 });
 */
export class KvStore<Value = string> {
  readonly #name: string;

  constructor(name: string) {
    if (typeof name !== "string" || name === "") {
      throw new SafeTypeError("kv.store: the store's name must be a string that is not empty");
    }
    this.#name = name;
  }

  /**
   * The value of a key, null where there is none.
   *
   * @example
   * const color = (await kv.store("prefs").get("color")) ?? "green";
   */
  get(key: string): Promise<Value | null> {
    return host.op("kv.get", this.#args(key)) as Promise<Value | null>;
  }

  /**
   * The values of at most 100 keys, as they were at one moment, in the order of the keys.
   *
   * @example
   * const [color, size] = await kv.store("prefs").getMany(["color", "size"]);
   */
  async getMany(keys: readonly string[]): Promise<(Value | null)[]> {
    const args = bare<Args>();
    const wanted: Args[] = [];
    for (let i = 0; i < keys.length; i++) append(wanted, this.#args(keys[i] as string));
    args.keys = wanted;
    const entries = (await host.op("kv.get_many", args)) as KvEntry<Value>[];
    const values: (Value | null)[] = [];
    for (let i = 0; i < entries.length; i++) append(values, (entries[i] as KvEntry<Value>).value);
    return values;
  }

  /**
   * The value of a key with what is kept beside it.
   *
   * @example
   * const { value, metadata, version } = await kv.store("prefs").getWithMetadata("color");
   */
  async getWithMetadata(key: string): Promise<KvEntry<Value>> {
    const entry = await host.op("kv.get_with_metadata", this.#args(key));
    return (entry ?? { value: null, version: 0 }) as KvEntry<Value>;
  }

  /**
   * Sets the value of a key; whether it was written, which `ifAbsent` may prevent. Metadata and
   * expiration that it had are gone.
   *
   * @example
   * await kv.store("codes").set("today", "4711", { ttl: 3600 });
   */
  async set(key: string, value: Value, options?: KvSetOptions): Promise<boolean> {
    const args = this.#write(key, value, options);
    if (own(options, "ifAbsent") === true) args.ifVersion = 0;
    return (await host.op("kv.set", args)) !== false;
  }

  /**
   * Sets the value of a key that is still at `version` (0: absent); false where it is not.
   *
   * @example
   * const notes = kv.store("notes");
   * const { value, version } = await notes.getWithMetadata("rules");
   * const done = await notes.cas("rules", version, `${value ?? ""}!`);
   */
  async cas(key: string, version: number, value: Value, options?: KvSetOptions): Promise<boolean> {
    const args = this.#write(key, value, options);
    args.ifVersion = version;
    return (await host.op("kv.set", args)) === true;
  }

  /**
   * Adds to a number, which is 0 where the key is absent; what it is then. No two of them get in
   * each other's way. A lifetime is that of a new key.
   *
   * @example
   * const tries = await kv.store("tries").increment("81384788765712384", 1, { ttl: 60 });
   */
  increment(key: string, by?: number, options?: KvLifetime): Promise<number> {
    const args = this.#args(key);
    if (by !== undefined) args.by = by;
    addLifetime(args, options);
    return host.op("kv.increment", args) as Promise<number>;
  }

  /**
   * Changes values that depend on what they were. The function gets the values and gives the new
   * ones; it runs again when another write came between. Of many keys all are changed or none.
   *
   * @example
   * await kv.store<number>("wallets").transact(["ada", "bob"], ([ada, bob]) => {
   *   if ((ada ?? 0) < 5) return [undefined, undefined];
   *   return [(ada ?? 0) - 5, (bob ?? 0) + 5];
   * });
   */
  transact(
    key: string,
    change: (value: Value | null) => KvChange<Value> | Promise<KvChange<Value>>,
  ): Promise<Value | null>;
  transact(
    keys: readonly string[],
    change: (
      values: (Value | null)[],
    ) => readonly KvChange<Value>[] | Promise<readonly KvChange<Value>[]>,
  ): Promise<(Value | null)[]>;
  async transact(keys: string | readonly string[], change: (values: never) => unknown): Promise<unknown> {
    if (!isArray(keys)) {
      requireFunction(change);
      const after = await transactOn([this.#args(keys as string)], async (values) => {
        const list: unknown[] = [];
        append(list, await change(values[0] as never));
        return list;
      });
      return after[0];
    }
    const refs: Args[] = [];
    for (let i = 0; i < keys.length; i++) append(refs, this.#args(keys[i] as string));
    return transactOn(refs, change as (values: unknown[]) => unknown);
  }

  /**
   * Changes what is kept beside a value, and leaves the value.
   *
   * @example
   * await kv.store("notes").updateMetadata("welcome", { author: "81384788765712384" });
   */
  async updateMetadata(key: string, metadata: JsonValue | undefined): Promise<void> {
    const args = this.#args(key);
    args.metadata = metadata ?? null;
    await host.op("kv.update_metadata", args);
  }

  /**
   * Removes a key; whether it was there.
   *
   * @example
   * await kv.store("notes").delete("welcome");
   */
  async delete(key: string): Promise<boolean> {
    return (await host.op("kv.delete", this.#args(key))) === true;
  }

  /**
   * Keys in order, a page at a time.
   *
   * @example
   * const notes = kv.store("notes");
   * let page = await notes.list({ prefix: "user:" });
   * while (!page.listComplete) page = await notes.list({ prefix: "user:", cursor: page.cursor });
   */
  async list(options?: KvListOptions): Promise<KvListResult> {
    const args = this.#store();
    addGiven(args, options, "prefix");
    addGiven(args, options, "cursor");
    addGiven(args, options, "limit");
    addGiven(args, options, "reverse");
    return (await host.op("kv.list", args)) as KvListResult;
  }

  /**
   * How many keys there are.
   *
   * @example
   * console.log(await kv.store("notes").count());
   */
  count(): Promise<number> {
    return host.op("kv.count", this.#store()) as Promise<number>;
  }

  /**
   * Removes every key, however many there are.
   *
   * @example
   * await kv.store("cache").clear();
   */
  async clear(): Promise<void> {
    await host.op("kv.clear", this.#store());
  }

  #write(key: string, value: Value, options: KvSetOptions | undefined): Args {
    const args = this.#args(key);
    args.value = checkedValue(value);
    addLifetime(args, options);
    const metadata = own(options, "metadata");
    if (metadata !== undefined) args.metadata = metadata;
    return args;
  }

  #store(): Args {
    const args = bare<Args>();
    args.store = this.#name;
    return args;
  }

  #args(key: string): Args {
    const args = this.#store();
    args.key = key;
    return args;
  }
}

function addLifetime(args: Args, options: unknown): void {
  addGiven(args, options, "expiration");
  addGiven(args, options, "ttl");
}

function addGiven(args: Args, options: unknown, name: string): void {
  const value = own(options, name);
  if (value !== undefined && value !== null) args[name] = typeof value === "bigint" ? toNumber(value) : value;
}
