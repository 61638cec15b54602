import type { EventMessage } from "../../types/message";
import type { MessageBody } from "../../types/message-options";
import type { EventUser } from "../../types/user";
import type { RawDeleteMessage, RawEditMessage, RawSendMessage } from "../rest-types";
import type { Audited, OwnGuild, PageOptions, TimeLike } from "./common";
import type { PollBody } from "./polls";

/** A channel or thread. */
export interface InChannel extends OwnGuild {
  channelId: string;
}

/** A message. */
export interface OfMessage extends InChannel {
  messageId: string;
}

/** Which messages to read: the newest where nothing else is said. */
export interface FetchMessages extends InChannel {
  /** 1 to 100. Default: 50. */
  limit?: number | undefined;
  before?: string | undefined;
  after?: string | undefined;
  around?: string | undefined;
}

/** Which pinned messages to read. */
export interface FetchPinnedMessages extends InChannel {
  /** 2 to 50. */
  limit?: number | undefined;
  /** Pinned before then. */
  before?: TimeLike | undefined;
}

/** Pinned messages, pinned last first. */
export interface PinnedMessages {
  items: { pinnedAt: string; message: EventMessage }[];
  hasMore: boolean;
}

/** A message for a member of the guild. */
export interface SendDirectMessage extends MessageBody, OwnGuild {
  userId: string;
  poll?: PollBody | undefined;
}

/** Calls about messages. */
export interface MessageCalls {
  /** Sends a message to a channel of the guild. */
  sendMessage(args: RawSendMessage): Promise<EventMessage>;
  /** Edits a message of the bot. */
  editMessage(args: RawEditMessage): Promise<EventMessage>;
  /** Deletes a message. */
  deleteMessage(args: RawDeleteMessage): Promise<void>;
  /** Deletes up to 100 messages of the last two weeks. */
  bulkDeleteMessages(args: InChannel & Audited & { messageIds: string[] }): Promise<void>;
  /** Reads a message. */
  fetchMessage(args: OfMessage): Promise<EventMessage>;
  /** Reads a page of messages, newest first. */
  fetchMessages(args: FetchMessages): Promise<EventMessage[]>;
  /** Forwards a message of `fromChannelId` to `channelId`. */
  forwardMessage(args: OfMessage & { fromChannelId: string }): Promise<EventMessage>;
  /** Publishes a message of an announcement channel. */
  crosspostMessage(args: OfMessage): Promise<EventMessage>;
  /** Reads a page of pinned messages. */
  fetchPinnedMessages(args: FetchPinnedMessages): Promise<PinnedMessages>;
  /** Pins a message. */
  pinMessage(args: OfMessage & Audited): Promise<void>;
  /** Unpins a message. */
  unpinMessage(args: OfMessage & Audited): Promise<void>;
  /** Ends a poll of the bot. */
  endPoll(args: OfMessage): Promise<EventMessage>;
  /** Reads a page of those who voted for an answer; the first answer is 1. */
  fetchPollVoters(
    args: OfMessage & PageOptions & { answerId: number },
  ): Promise<{ users: EventUser[] }>;
  /** Sends a private message to a member of the guild. It cannot be changed later. */
  sendDirectMessage(args: SendDirectMessage): Promise<EventMessage>;
  /** Shows for ten seconds that the bot is typing. */
  startTyping(args: InChannel): Promise<void>;
}
