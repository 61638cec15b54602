import type { DefaultReaction } from "./default-reaction";
import type { ForumTag } from "./forum-tag";
import type { PermissionOverwrite } from "./permission-overwrite";

/** A channel of the guild. What a type of channel does not have is absent. */
export interface EventChannel {
  id: string;
  /** 0 text, 2 voice, 4 category, 5 announcement, 10 to 12 thread, 13 stage, 15 forum, 16 media. */
  type: number;
  guildId: string;
  name?: string | null;
  topic?: string | null;
  position?: number;
  permissionOverwrites?: PermissionOverwrite[];
  nsfw?: boolean;
  /** The category, or the channel that a thread belongs to. */
  parentId?: string | null;
  lastMessageId?: string | null;
  lastPinTimestamp?: string | null;
  /** Slow mode, in seconds. */
  rateLimitPerUser?: number;
  bitrate?: number;
  userLimit?: number;
  rtcRegion?: string | null;
  videoQualityMode?: number;
  status?: string | null;
  /** Minutes after which new threads are archived. */
  defaultAutoArchiveDuration?: number;
  defaultThreadRateLimitPerUser?: number;
  availableTags?: ForumTag[];
  defaultReactionEmoji?: DefaultReaction | null;
  defaultSortOrder?: number | null;
  defaultForumLayout?: number;
  defaultTagSetting?: string | null;
  flags?: number;
}
