import { host } from "../host";
import { SafeTypeError, bare, own } from "../primordials";

/** A member of a sorted set. */
export interface SortedMember {
  member: string;
  score: number;
}

/** Which members of a sorted set are wanted. */
export interface SortedRange {
  /** 1 to 1000. Default: 100. */
  limit?: number | undefined;
  /** The lowest score. */
  min?: number | undefined;
  /** The highest score. */
  max?: number | undefined;
  /** From the highest score down. */
  reverse?: boolean | undefined;
  /** The last member of the page before. */
  after?: SortedMember | undefined;
}

/** From which end a rank is counted. */
export interface RankOptions {
  /** From the highest score down. */
  reverse?: boolean | undefined;
}

type Args = Record<string, unknown>;

/**
 * Names with a score each, in the order of the scores: for levels, leaderboards, queues.
 *
 * @example
 * const levels = new SortedSet("levels");
 * await levels.incrementScore("81384788765712384", 15);
 */
export class SortedSet {
  readonly #name: string;

  constructor(name: string) {
    if (typeof name !== "string" || name === "") {
      throw new SafeTypeError("kv.sortedSet: the name must be a string that is not empty");
    }
    this.#name = name;
  }

  /**
   * Gives a member its score; whether the member is new.
   *
   * @example
   * await kv.sortedSet("levels").add("81384788765712384", 12);
   */
  add(member: string, score: number): Promise<boolean> {
    const args = this.#args(member);
    args.score = score;
    return host.op("kv.sorted.add", args) as Promise<boolean>;
  }

  /**
   * Adds to the score of a member, 0 where it is new; the score then.
   *
   * @example
   * const xp = await kv.sortedSet("levels").incrementScore("81384788765712384", 15);
   */
  incrementScore(member: string, by?: number): Promise<number> {
    const args = this.#args(member);
    if (by !== undefined) args.by = by;
    return host.op("kv.sorted.increment_score", args) as Promise<number>;
  }

  /**
   * The score of a member, null where it is none.
   *
   * @example
   * const xp = (await kv.sortedSet("levels").score("81384788765712384")) ?? 0;
   */
  score(member: string): Promise<number | null> {
    return host.op("kv.sorted.score", this.#args(member)) as Promise<number | null>;
  }

  /**
   * How many members have a lower score (`reverse`: a higher one), null for who is no member. Equal
   * scores have the same rank.
   *
   * @example
   * const rank = await kv.sortedSet("levels").rank("81384788765712384", { reverse: true });
   * if (rank !== null) console.log(`number ${rank + 1}`);
   */
  rank(member: string, options?: RankOptions): Promise<number | null> {
    const args = this.#args(member);
    if (own(options, "reverse") === true) args.reverse = true;
    return host.op("kv.sorted.rank", args) as Promise<number | null>;
  }

  /**
   * Members in the order of their scores, those of one score in that of their names.
   *
   * @example
   * const best = await kv.sortedSet("levels").range({ reverse: true, limit: 10 });
   */
  range(options?: SortedRange): Promise<SortedMember[]> {
    const args = this.#set();
    const names = ["limit", "min", "max", "reverse"] as const;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const value = own(options, name);
      if (value !== undefined && value !== null) args[name] = value;
    }
    const after = own(options, "after");
    if (after !== undefined && after !== null) {
      const place = bare<Args>();
      place.member = own(after, "member");
      place.score = own(after, "score");
      args.after = place;
    }
    return host.op("kv.sorted.range", args) as Promise<SortedMember[]>;
  }

  /**
   * Takes a member out; whether it was in.
   *
   * @example
   * await kv.sortedSet("levels").remove("81384788765712384");
   */
  remove(member: string): Promise<boolean> {
    return host.op("kv.sorted.remove", this.#args(member)) as Promise<boolean>;
  }

  /**
   * How many members there are.
   *
   * @example
   * console.log(await kv.sortedSet("levels").count());
   */
  count(): Promise<number> {
    return host.op("kv.sorted.count", this.#set()) as Promise<number>;
  }

  /**
   * Takes all members out, however many there are.
   *
   * @example
   * await kv.sortedSet("levels").clear();
   */
  async clear(): Promise<void> {
    await host.op("kv.sorted.clear", this.#set());
  }

  #set(): Args {
    const args = bare<Args>();
    args.set = this.#name;
    return args;
  }

  #args(member: string): Args {
    const args = this.#set();
    args.member = member;
    return args;
  }
}
