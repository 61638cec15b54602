import type { EventContexts } from "../events/event-contexts";
import { subscriptionOf } from "../events/names";
import { host } from "../host";
import { SafePromise, SafeTypeError, append, asyncIterator, define, own } from "../primordials";
import type { CollectOptions } from "./options";
import { filterOf, millisecondsOf } from "./options";
import type { Reach } from "./taking";
import { isWanted, untilSeenTo } from "./taking";
import type { EventLife } from "./waiters";
import { addWaiter } from "./waiters";

/** Events as they come, for `for await`; it ends by itself, and never rejects. */
export interface Collector<Context> extends AsyncIterableIterator<Context> {
  /** Ends it; what it has taken and nobody has seen yet still comes. */
  stop(): void;
}

const MOST_UNSEEN = 100;

/**
 * Collects events that the filter accepts, until `max` of them came, or `time` is over, or nothing
 * came for `idle`. It collects for as long as the script is loaded. While 100 events wait to be
 * looked at it takes no more.
 *
 * @example
 * const votes = collect("messageReactionAdd", { time: 60_000, max: 20 });
 * for await (const vote of votes) console.log(vote.msg.userId, vote.msg.emoji.name);
 */
export function collect<Name extends keyof EventContexts>(
  event: Name,
  options?: CollectOptions<EventContexts[Name]>,
): Collector<EventContexts[Name]> {
  return collector("collect", event, options, null, null) as Collector<EventContexts[Name]>;
}

/** As `collect`, for an `owner` whose handler collects, and within a `reach`. */
export function collector(
  caller: string,
  event: unknown,
  options: unknown,
  owner: EventLife | null,
  reach: Reach,
): Collector<never> {
  if (typeof event !== "string" || event === "") {
    throw new SafeTypeError(`${caller}: the event's name must be a string that is not empty`);
  }
  const filter = filterOf(own(options, "filter"), caller);
  const most = countOf(own(options, "max"), caller);
  const time = millisecondsOf(options, "time", caller);
  const idle = own(options, "idle") === undefined ? null : millisecondsOf(options, "idle", caller);
  const queue = new Queue();
  let taken = 0;
  const remove = addWaiter(subscriptionOf(event), {
    async offer(context, life) {
      if (queue.isFull || !(await isWanted(context, reach, filter)) || queue.isFull) return;
      queue.put(context);
      if (++taken >= most) stop();
      else rest();
      await untilSeenTo(life, owner);
    },
  });
  const end = host.setTimeout(stop, time);
  let pause = 0;
  rest();

  function rest(): void {
    if (idle === null) return;
    host.clearTimeout(pause);
    pause = host.setTimeout(stop, idle);
  }
  function stop(): void {
    remove();
    host.clearTimeout(end);
    host.clearTimeout(pause);
    queue.end();
  }
  return iterator(queue, stop);
}

function iterator(queue: Queue, stop: () => void): Collector<never> {
  const made = {
    next: () => queue.take(),
    async return(): Promise<IteratorResult<never>> {
      stop();
      return { done: true, value: undefined };
    },
    stop,
  };
  define(made, asyncIterator, () => made);
  return made as unknown as Collector<never>;
}

function countOf(max: unknown, caller: string): number {
  if (max === undefined) return Infinity;
  if (typeof max !== "number" || !(max >= 1)) {
    throw new SafeTypeError(`${caller}: max must be a number of at least 1`);
  }
  return max;
}

type Resolve = (result: IteratorResult<never>) => void;

/** What was taken and is to be looked at, or who waits for it. */
class Queue {
  #unseen: unknown[] = [];
  #first = 0;
  #waiting: Resolve[] = [];
  #served = 0;
  #isEnded = false;

  get isFull(): boolean {
    return this.#isEnded || this.#unseen.length - this.#first >= MOST_UNSEEN;
  }

  put(context: never): void {
    const resolve = this.#waiting[this.#served];
    if (resolve === undefined) append(this.#unseen, context);
    else {
      this.#served++;
      resolve({ done: false, value: context });
    }
  }

  take(): Promise<IteratorResult<never>> {
    return new SafePromise((resolve: Resolve) => {
      if (this.#first < this.#unseen.length) {
        const value = this.#unseen[this.#first] as never;
        this.#unseen[this.#first++] = undefined;
        resolve({ done: false, value });
      } else if (this.#isEnded) resolve({ done: true, value: undefined });
      else append(this.#waiting, resolve);
    });
  }

  end(): void {
    this.#isEnded = true;
    while (this.#served < this.#waiting.length) {
      (this.#waiting[this.#served++] as Resolve)({ done: true, value: undefined });
    }
  }
}
