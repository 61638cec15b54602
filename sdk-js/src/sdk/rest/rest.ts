import { registerSlashCommands } from "../commands/register-slash-commands";
import { host } from "../host";
import type { Fields, OpArgs } from "../messages/body";
import { INTERACTION_REPLY, MESSAGE_EDIT, MESSAGE_SEND, addBody, argsWith } from "../messages/body";
import { freeze, own } from "../primordials";
import type { EventMessage } from "../types/message";
import type {
  RawDeferInteractionResponse,
  RawDeleteMessage,
  RawEditMessage,
  RawInteractionResponse,
  RawSendMessage,
  RawUpdateInteractionResponse,
  RawUpsertGuildCommands,
} from "./rest-types";

/** Calls to Discord that need no event. */
export interface Rest {
  /** Sends a message to a channel of the guild. */
  sendMessage(args: RawSendMessage): Promise<EventMessage>;
  /** Edits a message of the bot. */
  editMessage(args: RawEditMessage): Promise<EventMessage>;
  /** Deletes a message. */
  deleteMessage(args: RawDeleteMessage): Promise<void>;
  /** Gives the first response to an interaction. */
  sendInteractionResponse(args: RawInteractionResponse): Promise<void>;
  /** Says that the response will follow. */
  deferInteractionResponse(args: RawDeferInteractionResponse): Promise<void>;
  /** Changes the message that carries the component, as the first response. */
  updateInteractionResponse(args: RawUpdateInteractionResponse): Promise<void>;
  /** Edits the first response. */
  editOriginalInteractionResponse(args: RawUpdateInteractionResponse): Promise<EventMessage>;
  /** Sends a further message after the first response. */
  createFollowupMessage(args: RawInteractionResponse): Promise<EventMessage>;
  /** Makes these the guild's slash commands, instead of those it had. */
  upsertGuildCommands(args: RawUpsertGuildCommands): Promise<void>;
}

/**
 * Calls to Discord that need no event. They reach the script's own guild only. A call that fails
 * rejects with an Error whose `code` says why: `forbidden`, `not_found`, `rate_limited`, ...
 *
 * @example
 * await rest.sendMessage({ channelId: "81384788765712384", content: "The shop is open." });
 */
export const rest: Rest = freeze({
  async sendMessage(args: RawSendMessage): Promise<EventMessage> {
    const sent = message(args, MESSAGE_SEND, "rest.sendMessage");
    if (own(args, "replyTo") !== undefined) sent.replyTo = own(args, "replyTo");
    return camel(await host.op("message.send", sent));
  },
  async editMessage(args: RawEditMessage): Promise<EventMessage> {
    const edited = message(args, MESSAGE_EDIT, "rest.editMessage");
    edited.messageId = own(args, "messageId");
    return camel(await host.op("message.edit", edited));
  },
  async deleteMessage(args: RawDeleteMessage): Promise<void> {
    const deleted = argsWith("channelId", own(args, "channelId"));
    deleted.messageId = own(args, "messageId");
    await host.op("message.delete", deleted);
  },
  async sendInteractionResponse(args: RawInteractionResponse): Promise<void> {
    const response = interaction(args, INTERACTION_REPLY, "rest.sendInteractionResponse");
    await host.op("interaction.respond", response);
  },
  async deferInteractionResponse(args: RawDeferInteractionResponse): Promise<void> {
    const deferral = argsWith("interactionId", interactionId(args));
    if (own(args, "ephemeral") === true) deferral.ephemeral = true;
    if (own(args, "update") === true) deferral.update = true;
    await host.op("interaction.defer", deferral);
  },
  async updateInteractionResponse(args: RawUpdateInteractionResponse): Promise<void> {
    const update = interaction(args, MESSAGE_EDIT, "rest.updateInteractionResponse");
    update.update = true;
    await host.op("interaction.respond", update);
  },
  async editOriginalInteractionResponse(args: RawUpdateInteractionResponse): Promise<EventMessage> {
    const edit = interaction(args, MESSAGE_EDIT, "rest.editOriginalInteractionResponse");
    return camel(await host.op("interaction.edit_original", edit));
  },
  async createFollowupMessage(args: RawInteractionResponse): Promise<EventMessage> {
    const followUp = interaction(args, INTERACTION_REPLY, "rest.createFollowupMessage");
    return camel(await host.op("interaction.followup", followUp));
  },
  async upsertGuildCommands(args: RawUpsertGuildCommands): Promise<void> {
    await registerSlashCommands(args.commands);
  },
});

function message(args: { channelId: string }, fields: Fields, caller: string): OpArgs {
  return addBody(argsWith("channelId", own(args, "channelId")), args, fields, caller);
}

function interaction(args: object, fields: Fields, caller: string): OpArgs {
  return addBody(argsWith("interactionId", interactionId(args)), args, fields, caller);
}

/** What stands for a token is the interaction's id. */
function interactionId(args: object): unknown {
  return own(args, "interactionId") ?? own(args, "token") ?? own(args, "interactionToken");
}

function camel(message: unknown): EventMessage {
  return host.camelize(message) as EventMessage;
}
