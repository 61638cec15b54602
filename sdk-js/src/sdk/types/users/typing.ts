import type { EventMember } from "../member";

/** Somebody began to type. */
export interface EventTyping {
  channelId: string;
  guildId: string;
  userId: string;
  /** Unix seconds. */
  timestamp: number;
  member?: EventMember;
}
