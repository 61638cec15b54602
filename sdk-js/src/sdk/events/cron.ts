import type { CronContext } from "../contexts/cron-context";
import { host } from "../host";
import { SafeError, SafeTypeError, bare, own } from "../primordials";
import { addCronHandler } from "./cron-registry";

/** How a cron job behaves. */
export interface CronOptions {
  /** Leave a run out while the one before it is still under way. Default: false. */
  skipIfRunning?: boolean | undefined;
  /** The zone whose clocks count, as in `Europe/Berlin`. Default: `UTC`. */
  timeZone?: string | undefined;
  /**
   * What becomes of runs that were due while the host was down. `skip`: nothing. `once`: the latest
   * is made up for. `all`: each is, one after another, at most the latest 100. Default: `skip`.
   */
  catchUp?: "skip" | "once" | "all" | undefined;
  /**
   * Seconds by which a run may begin late; what would be later is missed. Default: 60 with `skip`,
   * any time else.
   */
  maxLateness?: number | undefined;
}

/**
 * Runs a handler on a schedule. The expression has the usual five fields, or six with seconds in
 * front, or is a name such as `@hourly`.
 *
 * A name that is taken, an expression that cannot be read, or a time zone that does not exist fails
 * the load of the script. Where clocks are set forward, a run in the hour that is left out begins at
 * its end; where they are set back, a run whose hour comes twice begins once, unless its hour is `*`.
 *
 * @example
 * cron("good-morning", "0 7 * * mon-fri", async (ctx) => {
 *   await rest.sendMessage({ channelId: "81384788765712384", content: "Good morning!" });
 *   console.log(`${ctx.name} was due at ${ctx.scheduledAt}`);
 * }, { timeZone: "Europe/Berlin", catchUp: "once" });
 */
export function cron(
  name: string,
  expr: string,
  handler: (ctx: CronContext) => unknown,
  options?: CronOptions,
): void {
  requireText(name, "a name");
  requireText(expr, "an expression");
  if (typeof handler !== "function") {
    throw new SafeTypeError(`cron: the handler of "${name}" is not a function`);
  }
  if (!addCronHandler(name, handler)) {
    throw new SafeError(`cron: there is already a job called "${name}"`);
  }
  const args = bare<Record<string, unknown>>();
  args.name = name;
  args.expr = expr;
  args.skipIfRunning = own(options, "skipIfRunning") === true;
  for (let i = 0; i < PASSED_ON.length; i++) {
    const value = own(options, PASSED_ON[i] as string);
    if (value !== undefined && value !== null) args[PASSED_ON[i] as string] = value;
  }
  host.declare("cron.register", args);
}

const PASSED_ON = ["timeZone", "catchUp", "maxLateness"];

function requireText(value: unknown, what: string): void {
  if (typeof value !== "string" || value === "") {
    throw new SafeTypeError(`cron: ${what} must be a string that is not empty`);
  }
}
