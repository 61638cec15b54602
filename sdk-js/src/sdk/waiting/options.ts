import { codedError } from "../coded-error";
import { host } from "../host";
import { SafeTypeError, own, toText } from "../primordials";

/** Which events are wanted: what the function says of each. */
export type EventFilter<Context> = (ctx: Context) => boolean | Promise<boolean>;

/** How long to wait. */
export interface WaitOptions {
  /** Milliseconds. Default: 60,000; at most what the operator allows, 15 minutes by default. */
  timeout?: number | undefined;
}

/** What a collector takes, and when it ends. */
export interface CollectOptions<Context> {
  /** Which events are wanted. Default: all. */
  filter?: EventFilter<Context> | undefined;
  /** It ends when it has taken so many. */
  max?: number | undefined;
  /** Milliseconds until it ends. Default: 60,000; at most what the operator allows. */
  time?: number | undefined;
  /** It ends when nothing came for so many milliseconds. */
  idle?: number | undefined;
}

const DEFAULT_MS = 60_000;

/** Milliseconds to wait; an Error with the code `limit_exceeded` where that is too long. */
export function millisecondsOf(options: unknown, name: string, caller: string): number {
  const given = own(options, name) ?? DEFAULT_MS;
  if (typeof given !== "number" || !(given > 0)) {
    throw new SafeTypeError(`${caller}: ${name} must be a number of milliseconds above 0`);
  }
  if (given > host.waiting.ms) {
    const most = toText(host.waiting.ms);
    throw codedError(`${caller}: ${name} is more than ${most} ms`, "limit_exceeded");
  }
  return given;
}

/** The filter, or null for all events. */
export function filterOf(given: unknown, caller: string): EventFilter<never> | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== "function") throw new SafeTypeError(`${caller}: the filter is no function`);
  return given as EventFilter<never>;
}
