import type { EventThread } from "./thread";
import type { ThreadMember } from "./thread-member";

/** The bot was given access to channels: these are their threads. */
export interface EventThreadListSync {
  guildId: string;
  /** Channels whose threads these are; absent where they are those of the whole guild. */
  channelIds?: string[];
  threads: EventThread[];
  members: ThreadMember[];
}
