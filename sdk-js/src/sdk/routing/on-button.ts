import type { ButtonContext } from "./routed-context";
import type { RouteOptions } from "./routes";
import { addRoute } from "./routes";

/**
 * Runs a handler when a button is pressed whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onButton("buy:{item}", async (ctx) => {
 *   await ctx.reply({ content: `You bought ${ctx.params.item}.`, ephemeral: true });
 * });
 */
export function onButton<const Pattern extends string>(
  pattern: Pattern,
  handler: (ctx: ButtonContext<Pattern>) => unknown,
  options?: RouteOptions,
): void {
  addRoute("onButton", "button", pattern, handler, options);
}
