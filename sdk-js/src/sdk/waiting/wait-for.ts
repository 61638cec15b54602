import type { EventContexts } from "../events/event-contexts";
import { subscriptionOf } from "../events/names";
import { codedError } from "../coded-error";
import { host } from "../host";
import { SafePromise, SafeTypeError, toText } from "../primordials";
import type { EventFilter, WaitOptions } from "./options";
import { filterOf, millisecondsOf } from "./options";
import type { Reach } from "./taking";
import { isWanted, untilSeenTo } from "./taking";
import type { EventLife } from "./waiters";
import { addWaiter, checkRoom } from "./waiters";

/**
 * Waits for an event that the filter accepts, and gives its context. When none came in time it
 * rejects with an Error whose `code` is `timeout`. It waits for as long as the script is loaded:
 * a deployment or a restart ends it without a word.
 *
 * @example
 * const answer = await waitFor("messageCreate", (ctx) => ctx.msg.content === "yes", {
 *   timeout: 30_000,
 * });
 * await answer.reply("Then let us go.");
 */
export function waitFor<Name extends keyof EventContexts>(
  event: Name,
  filter?: EventFilter<EventContexts[Name]> | null,
  options?: WaitOptions,
): Promise<EventContexts[Name]> {
  return wait("waitFor", event, filter, options, null, null) as Promise<EventContexts[Name]>;
}

/** As `waitFor`, for an `owner` whose handler waits, and within a `reach`. */
export function wait(
  caller: string,
  event: unknown,
  filter: unknown,
  options: unknown,
  owner: EventLife | null,
  reach: Reach,
): Promise<unknown> {
  checkRoom();
  return waiting(caller, event, filter, options, owner, reach);
}

async function waiting(
  caller: string,
  event: unknown,
  given: unknown,
  options: unknown,
  owner: EventLife | null,
  reach: Reach,
): Promise<unknown> {
  if (typeof event !== "string" || event === "") {
    throw new SafeTypeError(`${caller}: the event's name must be a string that is not empty`);
  }
  const filter = filterOf(given, caller);
  const ms = millisecondsOf(options, "timeout", caller);
  const subscription = subscriptionOf(event);
  // Made here, for the stack that leads to who waits.
  const late = codedError(`${caller}: no ${event} came within ${toText(ms)} ms`, "timeout");
  return await new SafePromise((resolve, reject) => {
    let isOver = false;
    const remove = addWaiter(subscription, {
      async offer(context, life) {
        if (isOver || !(await isWanted(context, reach, filter)) || isOver) return;
        end();
        resolve(context);
        await untilSeenTo(life, owner);
      },
    });
    const timer = host.setTimeout(() => {
      end();
      reject(late);
    }, ms);
    function end(): void {
      isOver = true;
      remove();
      host.clearTimeout(timer);
    }
  });
}
