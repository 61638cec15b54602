import type { RawAttachment } from "../types/attachment";
import type { MessageBody, MessageEditOptions } from "../types/message-options";
import type { Audited, OwnGuild } from "./calls/common";
import type { PollBody } from "./calls/polls";

/** A message to send. */
export interface RawSendMessage extends MessageBody, OwnGuild {
  channelId: string;
  poll?: PollBody | undefined;
  stickerIds?: string[] | undefined;
  /** The message to reply to. */
  replyTo?: string | null | undefined;
}

/** A message and what to change in it. */
export interface RawEditMessage extends MessageEditOptions, OwnGuild {
  /** New files, and those of the old ones that stay, by their id. */
  attachments?: (RawAttachment | { id: string })[] | undefined;
  channelId: string;
  messageId: string;
}

/** Which message to delete. */
export interface RawDeleteMessage extends Audited {
  channelId: string;
  messageId: string;
}

/** Names an interaction: by its id, or by the token that stands for it. */
export interface InteractionReference {
  interactionId?: string | undefined;
  /** The event's `interactionToken`. */
  token?: string | undefined;
  /** Another name of `token`. */
  interactionToken?: string | undefined;
  /** Not needed. */
  applicationId?: string | undefined;
}

/** The first response to an interaction, or a message after it. */
export interface RawInteractionResponse extends InteractionReference, MessageBody {
  ephemeral?: boolean | undefined;
}

/** How to put an answer off. */
export interface RawDeferInteractionResponse extends InteractionReference {
  ephemeral?: boolean | undefined;
  /** For a component: whether its own message is what will be updated. */
  update?: boolean | undefined;
}

/** What to change in a component's message or in a response. */
export interface RawUpdateInteractionResponse extends InteractionReference, MessageEditOptions {}

/** A further message of an interaction and what to change in it. */
export interface RawEditFollowupMessage extends RawUpdateInteractionResponse {
  messageId: string;
}

/** Which further message of an interaction to delete. */
export interface RawDeleteFollowupMessage extends InteractionReference {
  messageId: string;
}
