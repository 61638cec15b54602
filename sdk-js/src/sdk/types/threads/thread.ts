import type { EventChannel } from "../channels/channel";
import type { ThreadMember } from "./thread-member";
import type { ThreadMetadata } from "./thread-metadata";

/** A thread, or a post of a forum. */
export interface EventThread extends EventChannel {
  parentId: string;
  ownerId: string;
  threadMetadata: ThreadMetadata;
  /** Messages in it without the first and the deleted ones. */
  messageCount?: number;
  totalMessageSent?: number;
  /** Stops counting at 50. */
  memberCount?: number;
  /** Ids of the tags of a forum's post. */
  appliedTags?: string[];
  /** The bot's own membership, if it has joined. */
  member?: ThreadMember;
}
