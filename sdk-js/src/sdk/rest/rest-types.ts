import type { JsonObject } from "../types/json";
import type { MessageBody, MessageEditOptions } from "../types/message-options";
import type { SlashCommand } from "../commands/slash";

/** A message to send. */
export interface RawSendMessage extends MessageBody {
  channelId: string;
  /** The message to reply to. */
  replyTo?: string | null | undefined;
}

/** A message and what to change in it. */
export interface RawEditMessage extends MessageEditOptions {
  channelId: string;
  messageId: string;
}

/** Which message to delete. */
export interface RawDeleteMessage {
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

/** The guild's slash commands, all of them. */
export interface RawUpsertGuildCommands {
  /** Not needed: it is always the script's own guild. */
  guildId?: string | undefined;
  commands: readonly (SlashCommand | JsonObject)[];
}
