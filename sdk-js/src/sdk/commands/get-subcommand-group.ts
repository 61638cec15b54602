import { own } from "../primordials";
import { subcommandPath } from "./subcommand-path";

/**
 * The group of the subcommand that was used, undefined where it stands in none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommandGroup(ctx)));
 */
export function getSubcommandGroup(ctx: { msg: { data?: unknown } }): string | undefined {
  return subcommandPath(own(own(ctx, "msg"), "data")).group;
}
