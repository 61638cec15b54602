import type { EventMessage } from "../types/message";
import type { MessageEditOptions, MessageReplyOptions } from "../types/message-options";
import type { EventContexts } from "../events/event-contexts";
import type { Collector } from "../waiting/collect";
import type { CollectOptions, EventFilter, WaitOptions } from "../waiting/options";
import type { ComponentInteractionContext } from "./interaction-context";

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
  /**
   * Waits for an event that the filter accepts, and gives its context; of messages only those in
   * the same channel, of components only those of this context's answers. Rejects with an Error
   * whose `code` is `timeout` when none came in time.
   */
  waitFor<Name extends keyof EventContexts>(
    event: Name,
    filter?: EventFilter<EventContexts[Name]> | null,
    options?: WaitOptions,
  ): Promise<EventContexts[Name]>;
  /** Collects events, of the same place as `waitFor`, for `for await`. */
  collect<Name extends keyof EventContexts>(
    event: Name,
    options?: CollectOptions<EventContexts[Name]> & ComponentPlace,
  ): Collector<EventContexts[Name]>;
  /**
   * Waits for somebody to use a component of this context's answers, and gives the context of
   * that. Rejects with an Error whose `code` is `timeout` when nobody did in time.
   */
  awaitComponent(options?: AwaitComponentOptions): Promise<ComponentInteractionContext>;
}

/** Whose components are meant, where it is not those of the context's answers. */
export interface ComponentPlace {
  /** A message of the bot, or its id. */
  message?: string | { id: string } | undefined;
}

/** Which component is waited for, and for how long. */
export interface AwaitComponentOptions extends WaitOptions, ComponentPlace {
  /** Which uses are wanted. Default: all. */
  filter?: EventFilter<ComponentInteractionContext> | undefined;
}
