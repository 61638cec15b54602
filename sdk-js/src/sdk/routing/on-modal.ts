import type { ModalContext } from "./routed-context";
import type { RouteOptions } from "./routes";
import { addRoute } from "./routes";

/**
 * Runs a handler when a modal is sent whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onModal("report:{user}", async (ctx) => {
 *   await ctx.reply({ content: `Reported: ${ctx.fields.why}`, ephemeral: true });
 * });
 */
export function onModal<const Pattern extends string>(
  pattern: Pattern,
  handler: (ctx: ModalContext<Pattern>) => unknown,
  options?: RouteOptions,
): void {
  addRoute("onModal", "modal", pattern, handler, options);
}
