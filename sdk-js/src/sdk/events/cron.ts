import type { CronContext } from "../contexts/cron-context";
import { host } from "../host";
import { SafeError, SafeTypeError } from "../primordials";
import { addCronHandler } from "./cron-registry";

/** How a cron job behaves. */
export interface CronOptions {
  /** Leave a tick out while the run before it is still under way. Default: false. */
  skipIfRunning?: boolean | undefined;
}

/**
 * Runs a handler on a schedule, in UTC. The expression has the usual five fields, or six with
 * seconds in front.
 *
 * A name that is taken, or an expression that cannot be read, fails the load of the script.
 *
 * @example
 * cron("good-morning", "0 7 * * *", async (ctx) => {
 *   await rest.sendMessage({ channelId: "81384788765712384", content: "Good morning!" });
 *   console.log(`${ctx.name} was due at ${ctx.scheduledAt}`);
 * });
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
  const skipIfRunning = options?.skipIfRunning === true;
  host.declare("cron.register", { name, expr, skipIfRunning });
}

function requireText(value: unknown, what: string): void {
  if (typeof value !== "string" || value === "") {
    throw new SafeTypeError(`cron: ${what} must be a string that is not empty`);
  }
}
