import { host } from "../host";
import { SafeTypeError, bare, define, own } from "../primordials";
import { milliseconds } from "../tasks/durations";

/** How the result of something done once is kept. */
export interface OnceOptions {
  /**
   * How long: seconds, or a text such as `"90s"`, `"1h30m"`, `"2d"`, `"1w"`. After that it may be done
   * again. Default: a week; a year is the most.
   */
  expiresIn?: number | string | undefined;
  /** Do it again when it was begun before and cut off, so that it may have been done. Default: false. */
  again?: boolean | undefined;
}

/** Does something once; see `once`. */
export interface Once {
  <Value>(
    key: string,
    does: () => Value | Promise<Value>,
    options?: OnceOptions,
  ): Promise<Awaited<Value>>;
  /** Lets something be done again; false where nothing is kept under that key. */
  forget(key: string): Promise<boolean>;
}

type Args = Record<string, unknown>;

async function doOnce(key: string, does: () => unknown, options?: OnceOptions): Promise<unknown> {
  if (typeof does !== "function") throw new SafeTypeError("once: what is to be done is a function");
  const begun = await host.op("once.begin", beginArgs(key, options));
  const lease = own(begun, "lease");
  if (lease === undefined) return own(begun, "value");
  let value: unknown;
  try {
    value = await does();
  } catch (error) {
    await abandon(key, lease, false);
    throw error;
  }
  const args = leaseArgs(key, lease);
  args.value = value ?? null;
  try {
    return await host.op("once.finish", args);
  } catch (error) {
    await abandon(key, lease, true);
    throw error;
  }
}

/**
 * Nothing is kept of it; with `done` it was done nevertheless, and is not to be done again. The
 * error of what was done matters more than one of this.
 */
async function abandon(key: string, lease: unknown, done: boolean): Promise<void> {
  const args = leaseArgs(key, lease);
  if (done) args.done = true;
  try {
    await host.op("once.abandon", args);
  } catch (error) {
    host.report(error);
  }
}

async function forget(key: string): Promise<boolean> {
  return (await host.op("once.forget", keyArgs(key))) as boolean;
}

function beginArgs(key: string, options: OnceOptions | undefined): Args {
  const args = keyArgs(key);
  const expiresIn = own(options, "expiresIn");
  if (expiresIn !== undefined) args.expiresIn = seconds(expiresIn);
  args.again = own(options, "again") === true;
  return args;
}

/** Whole seconds, so that what is kept for less than one is kept for one. */
function seconds(duration: unknown): number {
  const ms = milliseconds(duration, "once");
  return (ms - (ms % 1000)) / 1000 + (ms % 1000 === 0 ? 0 : 1);
}

function leaseArgs(key: string, lease: unknown): Args {
  const args = keyArgs(key);
  args.lease = lease;
  return args;
}

function keyArgs(key: string): Args {
  if (typeof key !== "string" || key === "") {
    throw new SafeTypeError("once: a key must be a string that is not empty");
  }
  const args = bare<Args>();
  args.key = key;
  return args;
}

define(doOnce, "forget", forget);

/**
 * Does something once for each key of the guild, and gives its result from then on, as JSON makes it:
 * for what must not happen twice when an event or a task runs again.
 *
 * Calls of the same key share one result. What throws may be tried again. What was begun and cut off,
 * because the script was stopped or the host died, is not done again: the call rejects with the code
 * `timeout`, since it may have been done; `once.forget` or `again` let it be done again.
 *
 * @example
 * onTask("pay-out", async (ctx) => {
 *   const { messageId } = await once(`pay-out:${ctx.taskId}`, async () => {
 *     const sent = await rest.sendMessage({ channelId: "81384788765712384", content: "Paid!" });
 *     return { messageId: sent.id };
 *   });
 *   console.log(messageId);
 * });
 */
export const once: Once = doOnce as unknown as Once;
