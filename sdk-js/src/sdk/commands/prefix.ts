import type { PrefixContext } from "../contexts/message-context";

/** A command that a message starts with. */
export interface Command {
  /** What stands behind the prefix; capitals count. */
  name: string;
  description?: string | undefined;
  run(ctx: PrefixContext): unknown;
}

/**
 * A command that is typed as a message, for `createBot`.
 *
 * @example
 * const echo = prefix({
 *   name: "echo",
 *   description: "Says it again",
 *   run: async (ctx) => ctx.reply(ctx.args.join(" ")),
 * });
 */
export function prefix(command: Command): Command {
  return command;
}
