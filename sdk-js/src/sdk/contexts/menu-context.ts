import type { EventInteractionCreate } from "../types/interaction-events";
import type { EventMember } from "../types/member";
import type { EventMessage } from "../types/message";
import type { EventUser } from "../types/user";
import type { AnswerableContext, AskingContext } from "./interaction-context";

/**
 * The context of a command of a user's menu.
 *
 * @example
 * userCommand({
 *   name: "Greet",
 *   run: (ctx) => ctx.reply(`Hello ${ctx.targetUser.username}!`),
 * });
 */
export interface UserCommandContext
  extends AnswerableContext<EventInteractionCreate>, AskingContext {
  targetId: string;
  /** Whom the command was used on. */
  targetUser: EventUser;
  /** The same as a member; undefined where the user has left the guild. */
  targetMember?: EventMember;
}

/**
 * The context of a command of a message's menu.
 *
 * @example
 * messageCommand({
 *   name: "Shout",
 *   run: (ctx) => ctx.reply(ctx.targetMessage.content.toUpperCase()),
 * });
 */
export interface MessageCommandContext
  extends AnswerableContext<EventInteractionCreate>, AskingContext {
  targetId: string;
  /** What the command was used on. */
  targetMessage: EventMessage;
}
