import { argsWith } from "../messages/body";
import type { PageOptions } from "../rest/calls/common";
import type { ReactionEmoji } from "../rest/calls/reactions";
import type { ThreadBody } from "../rest/calls/threads";
import type { RawEditMessage, RawSendMessage } from "../rest/rest-types";
import type { EventMessage } from "../types/message";
import type { EventThread } from "../types/threads/thread";
import type { EventUser } from "../types/user";
import { handleKind } from "./handle";

/** What can be done with a message. */
export interface MessageHandle {
  /** Reads it. */
  fetch(): Promise<EventMessage>;
  /** Replies to it. */
  reply(message: string | Omit<RawSendMessage, "channelId" | "replyTo">): Promise<EventMessage>;
  /** Edits it, if it is the bot's. */
  edit(changes: string | Omit<RawEditMessage, "channelId" | "messageId">): Promise<EventMessage>;
  /** Deletes it. */
  delete(reason?: string): Promise<void>;
  /** Forwards it to another channel. */
  forward(toChannelId: string): Promise<EventMessage>;
  /** Publishes it, in an announcement channel. */
  crosspost(): Promise<EventMessage>;
  /** Pins it. */
  pin(reason?: string): Promise<void>;
  /** Unpins it. */
  unpin(reason?: string): Promise<void>;
  /** Reacts to it. */
  react(emoji: ReactionEmoji): Promise<void>;
  /** Takes off a reaction: the bot's own where no user is named. */
  unreact(emoji: ReactionEmoji, userId?: string): Promise<void>;
  /** Takes off all reactions, or all of one emoji. */
  clearReactions(emoji?: ReactionEmoji): Promise<void>;
  /** Reads a page of those who reacted. */
  reactions(emoji: ReactionEmoji, options?: PageOptions): Promise<EventUser[]>;
  /** Makes a thread under it. */
  startThread(thread: ThreadBody): Promise<EventThread>;
  /** Ends its poll. */
  endPoll(): Promise<EventMessage>;
  /** Reads a page of those who voted for an answer of its poll; the first answer is 1. */
  voters(answerId: number, options?: PageOptions): Promise<{ users: EventUser[] }>;
}

const made = handleKind<MessageHandle>(
  "fetch=message.get reply=message.send:replyTo<messageId,...content" +
    " edit=message.edit:...content delete=message.delete:reason" +
    " forward=message.forward:fromChannelId<channelId,channelId crosspost=message.crosspost" +
    " pin=message.pin:reason unpin=message.unpin:reason react=reaction.add:emoji" +
    " unreact=reaction.remove:emoji,userId clearReactions=reaction.clear:emoji" +
    " reactions=reaction.list:emoji,... startThread=thread.create_from_message:..." +
    " endPoll=poll.end voters=poll.list_voters:answerId,...",
);

/**
 * A message, by its channel's id and its own.
 *
 * @example
 * await message(ctx.msg.channelId, ctx.msg.id).react("⭐");
 */
export function message(channelId: string, id: string): MessageHandle {
  const ids = argsWith("channelId", channelId);
  ids.messageId = id;
  return made(ids);
}
