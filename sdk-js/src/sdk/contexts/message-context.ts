import type { EventMessage } from "../types/message";
import type { EventMessageDeleteBulk } from "../types/messages/message-delete-bulk";
import type { EventMessageDelete } from "../types/messages/message-delete";
import type { EventMessageUpdate } from "../types/messages/message-update";
import type { EventReactionRemoveAll } from "../types/messages/reaction-remove-all";
import type { EventReactionRemoveEmoji } from "../types/messages/reaction-remove-emoji";
import type { EventReaction } from "../types/messages/reaction";
import type { MessageReplyOptions } from "../types/message-options";
import type { BaseContext } from "./base-context";

/**
 * The context of an event in a channel.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   await ctx.reply("counting...");
 *   await ctx.edit("counted");
 * });
 */
export interface ChannelContext<Payload> extends BaseContext<Payload> {
  reply(content: string | MessageReplyOptions): Promise<EventMessage>;
  /** Deletes the last reply made through this context. */
  deleteReply(): Promise<void>;
}

/** The context of `messageCreate`. */
export type MessageContext = ChannelContext<EventMessage>;
/** The context of `messageUpdate`. */
export type MessageUpdateContext = ChannelContext<EventMessageUpdate>;
/** The context of `messageDelete`. */
export type MessageDeleteContext = ChannelContext<EventMessageDelete>;
/** The context of `messageDeleteBulk`. */
export type MessageDeleteBulkContext = ChannelContext<EventMessageDeleteBulk>;
/** The context of `reactionAdd` and `reactionRemove`. */
export type ReactionContext = ChannelContext<EventReaction>;
/** The context of `reactionRemoveEmoji`. */
export type ReactionRemoveEmojiContext = ChannelContext<EventReactionRemoveEmoji>;
/** The context of `reactionRemoveAll`. */
export type ReactionRemoveAllContext = ChannelContext<EventReactionRemoveAll>;

/** The context of a prefix command: the words behind its name are `args`. */
export interface PrefixContext extends MessageContext {
  args: string[];
}
