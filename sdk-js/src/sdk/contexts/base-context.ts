import type { EventMessage } from "../types/message";
import type { MessageEditOptions, MessageReplyOptions } from "../types/message-options";

/**
 * What every handler is given.
 *
 * @example
 * on("reactionAdd", async (ctx) => {
 *   if (ctx.msg.emoji.name === "⭐") await ctx.reply("A star!");
 * });
 */
export interface BaseContext<Payload> {
  /** The event, in camelCase. */
  msg: Payload;
  /** Names this event in the guild's log; the same when it is delivered again. */
  eventId: string;
  /** 1, or more where the event is delivered again because a worker was lost. */
  attempt: number;
  /**
   * Answers the event: an interaction by its response, anything else by a message in its channel
   * that replies to the event's message. Gives the message, or null where Discord tells none.
   */
  reply(content: string | MessageReplyOptions): Promise<EventMessage | null>;
  /**
   * Edits the answer: an interaction's original response, anything else by editing the last reply
   * made through this context.
   */
  edit(content: string | MessageEditOptions): Promise<EventMessage>;
  /** The same as `edit`. */
  editReply(content: string | MessageEditOptions): Promise<EventMessage>;
}
