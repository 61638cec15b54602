import { SafeTypeError, toText } from "../primordials";
import type { EventContexts, RawEventContexts } from "./event-contexts";
import { subscriptionOf } from "./names";
import { addHandler } from "./registry";

const LONGEST_NAME = 64;

/**
 * Runs a handler on every event of a kind.
 *
 * Names are camelCase (`messageCreate`, `guildMemberAdd`) or Discord's own (`MESSAGE_CREATE`). A
 * name that is none fails the load of the script. The bot asks Discord only for what some script
 * wants: declare handlers while the script loads, not later.
 *
 * Handlers of one event all start, in order of registration, and run side by side; one that fails
 * stops no other. Its error goes to the guild's log.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   if (ctx.msg.author.bot) return;
 *   if (ctx.msg.content === "!hello") await ctx.reply("hello!");
 * });
 */
export function on<Name extends keyof EventContexts>(
  event: Name,
  handler: (ctx: EventContexts[Name]) => unknown,
): void;
export function on<Name extends keyof RawEventContexts>(
  event: Name,
  handler: (ctx: RawEventContexts[Name]) => unknown,
): void;
export function on(event: string, handler: (ctx: never) => unknown): void {
  if (typeof event !== "string" || event === "") {
    throw new SafeTypeError("on: the event's name must be a string that is not empty");
  }
  if (event.length > LONGEST_NAME) {
    throw new SafeTypeError(`on: there is no event with a name of ${toText(event.length)} characters`);
  }
  if (typeof handler !== "function") {
    throw new SafeTypeError(`on: the handler of "${toText(event)}" is not a function`);
  }
  addHandler(subscriptionOf(event), handler);
}
