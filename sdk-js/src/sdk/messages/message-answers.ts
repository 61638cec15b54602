import { host } from "../host";
import { SafeError, own } from "../primordials";
import type { Scene } from "../waiting/conversation";
import { noteMessage } from "../waiting/conversation";
import type { OpArgs } from "./body";
import { MESSAGE_EDIT, MESSAGE_SEND, addBody, argsWith } from "./body";

/** Where an event's answers go. */
export interface Place {
  channelId: unknown;
  /** The message that a reply refers to, null where there is none. */
  messageId: unknown;
}

/** The answers of an event that happened in a channel: messages in that channel. */
export function messageAnswers(place: Place, scene: Scene, eventId: string): object {
  let lastReply: Promise<unknown> | null = null;

  async function send(input: unknown): Promise<unknown> {
    const args = addBody(argsWith("channelId", place.channelId), input, MESSAGE_SEND, "ctx.reply");
    args.replyTo = replyTarget(input, place);
    return await host.op("message.send", args, eventId);
  }

  async function target(caller: string): Promise<OpArgs> {
    if (lastReply === null) {
      throw new SafeError(`${caller}: there is no reply yet; call ctx.reply() first`);
    }
    const args = argsWith("channelId", place.channelId);
    args.messageId = own(await lastReply, "id");
    return args;
  }

  async function edit(input: unknown): Promise<unknown> {
    const args = addBody(await target("ctx.edit"), input, MESSAGE_EDIT, "ctx.edit");
    return host.camelize(await host.op("message.edit", args, eventId));
  }

  return {
    async reply(input: unknown): Promise<unknown> {
      const sending = send(input);
      lastReply = sending;
      const message = await sending;
      noteMessage(scene, message);
      return host.camelize(message);
    },
    edit,
    editReply: edit,
    async deleteReply(): Promise<void> {
      const args = await target("ctx.deleteReply");
      lastReply = null;
      await host.op("message.delete", args, eventId);
    },
  };
}

function replyTarget(input: unknown, place: Place): unknown {
  const replyTo = own(input, "replyTo");
  return replyTo === undefined ? place.messageId : replyTo;
}
