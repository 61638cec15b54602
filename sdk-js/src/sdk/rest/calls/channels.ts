import type { EventChannel } from "../../types/channels/channel";
import type { DefaultReaction } from "../../types/channels/default-reaction";
import type { Audited, OwnGuild, Payload, PermissionBits } from "./common";
import type { InChannel } from "./messages";

/** What a role (`type` 0) or a user (`type` 1) may and may not do in a channel. */
export interface OverwriteBody {
  id: string;
  type?: 0 | 1 | undefined;
  allow?: PermissionBits | undefined;
  deny?: PermissionBits | undefined;
}

/** A tag of a forum; with its `id` where it is there already. */
export interface TagBody {
  id?: string | undefined;
  name: string;
  moderated?: boolean | undefined;
  emojiId?: string | null | undefined;
  emojiName?: string | null | undefined;
}

/** What a channel is. What its kind does not have is refused by Discord. */
export interface ChannelBody {
  /** 0 text, 2 voice, 4 category, 5 announcement, 13 stage, 15 forum, 16 media. */
  type?: number | undefined;
  position?: number | null | undefined;
  topic?: string | null | undefined;
  nsfw?: boolean | undefined;
  /** Slow mode, in seconds. */
  rateLimitPerUser?: number | null | undefined;
  /** The category. */
  parentId?: string | null | undefined;
  permissionOverwrites?: OverwriteBody[] | undefined;
  bitrate?: number | null | undefined;
  userLimit?: number | null | undefined;
  rtcRegion?: string | null | undefined;
  videoQualityMode?: 1 | 2 | undefined;
  /** Minutes. */
  defaultAutoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
  defaultReactionEmoji?: Partial<DefaultReaction> | null | undefined;
  defaultThreadRateLimitPerUser?: number | undefined;
  defaultSortOrder?: 0 | 1 | null | undefined;
  defaultForumLayout?: 0 | 1 | 2 | undefined;
  availableTags?: TagBody[] | undefined;
}

/** A new channel. */
export interface CreateChannel extends ChannelBody, Audited {
  name: string;
}

/** What changes in a channel or thread. */
export interface ChannelChanges extends ChannelBody, Audited {
  name?: string | undefined;
  flags?: number | undefined;
  /** Of threads. */
  archived?: boolean | undefined;
  /** Of threads. */
  locked?: boolean | undefined;
  /** Of private threads. */
  invitable?: boolean | undefined;
  /** Of threads: minutes. */
  autoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
  /** Of a forum's posts. */
  appliedTags?: string[] | undefined;
}

/** Where a channel goes. */
export interface ChannelPlace {
  id: string;
  position?: number | null | undefined;
  parentId?: string | null | undefined;
  /** Whether it takes on the permissions of its new category. */
  lockPermissions?: boolean | undefined;
}

/** What a role (`type` 0) or a user (`type` 1) may do in a channel. */
export interface EditChannelPermissions extends InChannel, Audited {
  overwriteId: string;
  type: 0 | 1;
  allow?: PermissionBits | undefined;
  deny?: PermissionBits | undefined;
}

/** Calls about channels. */
export interface ChannelCalls {
  /** Reads the guild's channels, without threads. */
  fetchChannels(args?: OwnGuild): Promise<EventChannel[]>;
  /** Reads a channel or thread. */
  fetchChannel(args: InChannel): Promise<EventChannel>;
  /** Makes a channel. */
  createChannel(args: CreateChannel | (Audited & Payload)): Promise<EventChannel>;
  /** Changes a channel or thread. */
  editChannel(
    args: (InChannel & ChannelChanges) | (InChannel & Audited & Payload),
  ): Promise<EventChannel>;
  /** Deletes a channel or thread. */
  deleteChannel(args: InChannel & Audited): Promise<EventChannel>;
  /** Moves channels. */
  reorderChannels(args: Audited & { channels: ChannelPlace[] }): Promise<void>;
  /** Sets what a role or a user may do in a channel. */
  editChannelPermissions(args: EditChannelPermissions): Promise<void>;
  /** Takes back what is said of a role or a user in a channel. */
  deleteChannelPermissions(args: InChannel & Audited & { overwriteId: string }): Promise<void>;
  /** Has an announcement channel's messages copied to another channel of the guild. */
  followChannel(
    args: InChannel & Audited & { webhookChannelId: string },
  ): Promise<{ channelId: string; webhookId: string }>;
  /** Sets what a voice channel says is going on. */
  editVoiceStatus(args: InChannel & Audited & { status: string | null }): Promise<void>;
}
