import type { MessageCommandContext, UserCommandContext } from "../contexts/menu-context";
import { define } from "../primordials";
import { CommandType } from "./command-json";
import type { CommandSettings } from "./command-settings";

/** A command of a user's or a message's menu, as it is defined. */
export interface MenuDefinition<Context> extends CommandSettings {
  /** At most 32 characters; capitals and spaces are fine. */
  name: string;
  run(ctx: Context): unknown;
}

/** A command of a user's menu, as `createBot` takes it. */
export interface UserCommand extends MenuDefinition<UserCommandContext> {
  type: 2;
}

/** A command of a message's menu, as `createBot` takes it. */
export interface MessageCommand extends MenuDefinition<MessageCommandContext> {
  type: 3;
}

/**
 * A command that is used from a user's menu, under Apps; for `createBot`, among its
 * `slashCommands`.
 *
 * @example
 * const whoIs = userCommand({
 *   name: "Who is this",
 *   run: async (ctx) => {
 *     const since = ctx.targetMember?.joinedAt ?? "an unknown day";
 *     await ctx.reply({ content: `${ctx.targetUser.username}, here since ${since}`, ephemeral: true });
 *   },
 * });
 */
export function userCommand(command: MenuDefinition<UserCommandContext>): UserCommand {
  return typed(command, CommandType.User) as UserCommand;
}

/**
 * A command that is used from a message's menu, under Apps; for `createBot`, among its
 * `slashCommands`.
 *
 * @example
 * const quote = messageCommand({
 *   name: "Quote",
 *   run: (ctx) => ctx.reply(`${ctx.targetMessage.author.username}: ${ctx.targetMessage.content}`),
 * });
 */
export function messageCommand(command: MenuDefinition<MessageCommandContext>): MessageCommand {
  return typed(command, CommandType.Message) as MessageCommand;
}

function typed(command: object, type: number): object {
  const copy = { ...command };
  define(copy, "type", type);
  return copy;
}
