import { argsWith } from "../messages/body";
import type { TimeLike } from "../rest/calls/common";
import type { ChannelChanges, EditChannelPermissions } from "../rest/calls/channels";
import type { Invite, InviteBody } from "../rest/calls/invites";
import type { FetchMessages, PinnedMessages } from "../rest/calls/messages";
import type { NewThread } from "../rest/calls/threads";
import type { Webhook } from "../rest/calls/webhooks";
import type { RawSendMessage } from "../rest/rest-types";
import type { FileData } from "../types/attachment";
import type { EventChannel } from "../types/channels/channel";
import type { EventMessage } from "../types/message";
import type { EventThread } from "../types/threads/thread";
import { handleKind } from "./handle";

/** What can be done with a channel or thread of the guild. */
export interface ChannelHandle {
  /** Reads it. */
  fetch(): Promise<EventChannel>;
  /** Changes it. */
  edit(changes: ChannelChanges): Promise<EventChannel>;
  /** Deletes it. */
  delete(reason?: string): Promise<EventChannel>;
  /** Sends a message. */
  send(message: string | Omit<RawSendMessage, "channelId">): Promise<EventMessage>;
  /** Reads a page of messages, newest first. */
  messages(options?: Omit<FetchMessages, "channelId">): Promise<EventMessage[]>;
  /** Reads a page of pinned messages. */
  pins(options?: { limit?: number; before?: TimeLike }): Promise<PinnedMessages>;
  /** Deletes up to 100 messages of the last two weeks. */
  bulkDelete(messageIds: string[], reason?: string): Promise<void>;
  /** Shows for ten seconds that the bot is typing. */
  startTyping(): Promise<void>;
  /** Makes a thread, or a post of a forum. */
  createThread(thread: NewThread): Promise<EventThread>;
  /** Reads its invites. */
  invites(): Promise<Invite[]>;
  /** Makes an invite. */
  createInvite(options?: InviteBody): Promise<Invite>;
  /** Reads its webhooks. */
  webhooks(): Promise<Webhook[]>;
  /** Makes a webhook. */
  createWebhook(webhook: { name: string; avatar?: FileData | null }): Promise<Webhook>;
  /** Sets what a role (`type` 0) or a user (`type` 1) may do. */
  setPermissions(
    overwriteId: string,
    permissions: Omit<EditChannelPermissions, "channelId" | "overwriteId">,
  ): Promise<void>;
  /** Takes back what is said of a role or a user. */
  clearPermissions(overwriteId: string, reason?: string): Promise<void>;
}

const made = handleKind<ChannelHandle>(
  "fetch=channel.get edit=channel.edit:... delete=channel.delete:reason" +
    " send=message.send:...content messages=message.list:... pins=message.list_pins:..." +
    " bulkDelete=message.delete_many:messageIds,reason startTyping=channel.start_typing" +
    " createThread=thread.create:... invites=invite.list_of_channel createInvite=invite.create:..." +
    " webhooks=webhook.list_of_channel createWebhook=webhook.create:..." +
    " setPermissions=channel.edit_permissions:overwriteId,..." +
    " clearPermissions=channel.delete_permissions:overwriteId,reason",
);

/**
 * A channel or thread of the guild, by its id.
 *
 * @example
 * await channel("81384788765712385").send("The shop is open.");
 */
export function channel(id: string): ChannelHandle {
  return made(argsWith("channelId", id));
}
