import { host } from "../host";
import { SafeTypeError, bare, own, toNumber } from "../primordials";
import type { JsonValue } from "../types/json";

/** How a value is kept. */
export interface KvSetOptions {
  /** When the key ends, in seconds since 1970. */
  expiration?: number | bigint | undefined;
  /** Anything JSON can say, kept beside the value and given by `list`. */
  metadata?: JsonValue | undefined;
}

/** A value with what was kept beside it; `value` is null where the key is absent. */
export interface KvEntry {
  value: string | null;
  metadata?: JsonValue;
}

/** Which keys to list. */
export interface KvListOptions {
  prefix?: string | undefined;
  /** 1 to 1000. Default: 100. */
  limit?: number | bigint | undefined;
  /** Where the page before this one ended. */
  cursor?: string | undefined;
}

/** A key of a list. */
export interface KvKey {
  name: string;
  expiration?: number;
  metadata?: JsonValue;
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

type Args = Record<string, unknown>;

/**
 * A named set of keys and texts that belongs to the guild and outlives the script.
 *
 * @example
 * const notes = new KvStore("notes");
 * await notes.set("welcome", "hi there");
 */
export class KvStore {
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
  get(key: string): Promise<string | null> {
    return host.op("kv.get", this.#args(key)) as Promise<string | null>;
  }

  /**
   * The value of a key with its metadata.
   *
   * @example
   * const { value, metadata } = await kv.store("prefs").getWithMetadata("color");
   */
  async getWithMetadata(key: string): Promise<KvEntry> {
    const entry = await host.op("kv.get_with_metadata", this.#args(key));
    return (entry ?? { value: null }) as KvEntry;
  }

  /**
   * Sets the value of a key. Values are texts: use `JSON.stringify` for anything else.
   *
   * @example
   * await kv.store("codes").set("today", "4711", { expiration: Date.now() / 1000 + 3600 });
   */
  async set(key: string, value: string, options?: KvSetOptions): Promise<void> {
    if (typeof value !== "string") {
      throw new SafeTypeError("kv.set: a value is a string; use JSON.stringify for anything else");
    }
    const args = this.#args(key);
    args.value = value;
    addGiven(args, options, "expiration");
    const metadata = own(options, "metadata");
    if (metadata !== undefined) args.metadata = metadata;
    await host.op("kv.set", args);
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
   * Removes a key; nothing happens where there is none.
   *
   * @example
   * await kv.store("notes").delete("welcome");
   */
  async delete(key: string): Promise<void> {
    await host.op("kv.delete", this.#args(key));
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
    const args = bare<Args>();
    args.store = this.#name;
    addGiven(args, options, "prefix");
    addGiven(args, options, "cursor");
    addGiven(args, options, "limit");
    return (await host.op("kv.list", args)) as KvListResult;
  }

  #args(key: string): Args {
    const args = bare<Args>();
    args.store = this.#name;
    args.key = key;
    return args;
  }
}

function addGiven(args: Args, options: unknown, name: string): void {
  const value = own(options, name);
  if (value !== undefined && value !== null) args[name] = typeof value === "bigint" ? toNumber(value) : value;
}
