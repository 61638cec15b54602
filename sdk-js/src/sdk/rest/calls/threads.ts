import type { MessageBody } from "../../types/message-options";
import type { EventThread } from "../../types/threads/thread";
import type { ThreadMember } from "../../types/threads/thread-member";
import type { Audited, OwnGuild, PageOptions, Payload, TimeLike } from "./common";
import type { InChannel, OfMessage } from "./messages";

/** What a thread is. */
export interface ThreadBody extends Audited {
  name: string;
  /** Minutes. */
  autoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
  /** Slow mode, in seconds. */
  rateLimitPerUser?: number | null | undefined;
}

/** A new thread of a channel, or a post of a forum: that has a first message. */
export interface NewThread extends ThreadBody {
  /** 11 public, 12 private, 10 of an announcement channel. Default: 12, as Discord has it. */
  type?: 10 | 11 | 12 | undefined;
  invitable?: boolean | undefined;
  appliedTags?: string[] | undefined;
  message?: MessageBody | undefined;
}

/** A thread: its id may be called a channel's. */
export type OfThread = OwnGuild & ({ threadId: string } | { channelId: string });

/** Which archived threads of a channel to read. */
export interface FetchArchivedThreads extends InChannel {
  /** The private ones. */
  private?: boolean | undefined;
  /** Archived before then. */
  before?: TimeLike | undefined;
  /** 2 to 100. */
  limit?: number | undefined;
}

/** Threads, and the bot's membership in those that it has joined. */
export interface ThreadPage {
  threads: EventThread[];
  members: ThreadMember[];
  /** Of archived threads: whether there are more. */
  hasMore?: boolean;
}

/** Calls about threads. */
export interface ThreadCalls {
  /** Makes a thread, or a post of a forum. */
  createThread(
    args: (InChannel & NewThread) | (InChannel & Audited & Payload),
  ): Promise<EventThread>;
  /** Makes a thread under a message. */
  createThreadFromMessage(
    args: (OfMessage & ThreadBody) | (OfMessage & Audited & Payload),
  ): Promise<EventThread>;
  /** Reads the guild's threads that are not archived. */
  fetchActiveThreads(args?: OwnGuild): Promise<ThreadPage>;
  /** Reads a page of a channel's archived threads. */
  fetchArchivedThreads(args: FetchArchivedThreads): Promise<ThreadPage>;
  /** Joins a thread. */
  joinThread(args: OfThread): Promise<void>;
  /** Leaves a thread. */
  leaveThread(args: OfThread): Promise<void>;
  /** Adds a member to a thread. */
  addThreadMember(args: OfThread & { userId: string }): Promise<void>;
  /** Removes a member from a thread. */
  removeThreadMember(args: OfThread & { userId: string }): Promise<void>;
  /** Reads a member of a thread. */
  fetchThreadMember(
    args: OfThread & { userId: string; withMember?: boolean | undefined },
  ): Promise<ThreadMember>;
  /** Reads the members of a thread; a page of them with `withMember`. */
  fetchThreadMembers(
    args: OfThread & PageOptions & { withMember?: boolean | undefined },
  ): Promise<ThreadMember[]>;
}
