import { host } from "../host";
import type { Fields, OpArgs } from "../messages/body";
import { INTERACTION_REPLY, MESSAGE_EDIT, addBody, argsWith } from "../messages/body";
import { own } from "../primordials";
import type { EventMessage } from "../types/message";
import type {
  InteractionReference,
  RawDeferInteractionResponse,
  RawDeleteFollowupMessage,
  RawEditFollowupMessage,
  RawInteractionResponse,
  RawUpdateInteractionResponse,
} from "./rest-types";

/** Calls about interactions and commands. */
export interface InteractionCalls {
  /** Gives the first response to an interaction. */
  sendInteractionResponse(args: RawInteractionResponse): Promise<void>;
  /** Says that the response will follow. */
  deferInteractionResponse(args: RawDeferInteractionResponse): Promise<void>;
  /** Changes the message that carries the component, as the first response. */
  updateInteractionResponse(args: RawUpdateInteractionResponse): Promise<void>;
  /** Edits the first response. */
  editOriginalInteractionResponse(args: RawUpdateInteractionResponse): Promise<EventMessage>;
  /** Deletes the first response. */
  deleteOriginalInteractionResponse(args: InteractionReference): Promise<void>;
  /** Sends a further message after the first response. */
  createFollowupMessage(args: RawInteractionResponse): Promise<EventMessage>;
  /** Edits a further message. */
  editFollowupMessage(args: RawEditFollowupMessage): Promise<EventMessage>;
  /** Deletes a further message. */
  deleteFollowupMessage(args: RawDeleteFollowupMessage): Promise<void>;
}

/** Calls whose arguments are more than one op's. */
export const interactionCalls: InteractionCalls = {
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
  async editFollowupMessage(args: RawEditFollowupMessage): Promise<EventMessage> {
    const edit = interaction(args, MESSAGE_EDIT, "rest.editFollowupMessage");
    edit.messageId = own(args, "messageId");
    return camel(await host.op("interaction.edit_followup", edit));
  },
  async deleteFollowupMessage(args: RawDeleteFollowupMessage): Promise<void> {
    const deleted = argsWith("interactionId", interactionId(args));
    deleted.messageId = own(args, "messageId");
    await host.op("interaction.delete_followup", deleted);
  },
  async deleteOriginalInteractionResponse(args: InteractionReference): Promise<void> {
    await host.op(
      "interaction.delete_original",
      argsWith("interactionId", interactionId(args)),
    );
  },
};

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
