import { own } from "../primordials";
import { subcommandPath } from "./subcommand-path";

/**
 * The subcommand that was used, undefined where the command has none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommand(ctx)));
 */
export function getSubcommand(ctx: { msg: { data?: unknown } }): string | undefined {
  return subcommandPath(own(own(ctx, "msg"), "data")).subcommand;
}
