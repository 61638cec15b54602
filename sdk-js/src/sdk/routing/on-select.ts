import type { SelectContext } from "./routed-context";
import type { RouteOptions } from "./routes";
import { addRoute } from "./routes";

/**
 * Runs a handler when something is chosen in a menu whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onSelect("role:{group}", async (ctx) => {
 *   await ctx.update(`Of ${ctx.params.group} you chose ${ctx.msg.data.values?.join()}.`);
 * });
 */
export function onSelect<const Pattern extends string>(
  pattern: Pattern,
  handler: (ctx: SelectContext<Pattern>) => unknown,
  options?: RouteOptions,
): void {
  addRoute("onSelect", "select", pattern, handler, options);
}
