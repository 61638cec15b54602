import { append, own } from "../primordials";
import { collector } from "./collect";
import type { Reach } from "./taking";
import { wait } from "./wait-for";
import type { EventLife } from "./waiters";

/** Where an event took place, and the messages that it was answered by. */
export interface Scene {
  readonly channelId: unknown;
  /** Ids. */
  readonly messages: unknown[];
}

/** Notes the message that an answer made. */
export function noteMessage(scene: Scene, message: unknown): void {
  const id = own(message, "id");
  if (typeof id === "string") append(scene.messages, id);
}

/** What lets a handler go on with what comes next. */
export function conversation(scene: Scene, life: EventLife): object {
  return {
    waitFor: (event: unknown, filter?: unknown, options?: unknown) =>
      wait("ctx.waitFor", event, filter, options, life, reachOf(event, scene, undefined)),
    collect: (event: unknown, options?: unknown) =>
      collector("ctx.collect", event, options, life, reachOf(event, scene, options)),
    awaitComponent: (options?: unknown) =>
      wait(
        "ctx.awaitComponent",
        "componentInteraction",
        own(options, "filter"),
        options,
        life,
        reachOf("componentInteraction", scene, options),
      ),
  };
}

/** Components of the answers alone, and messages of the channel alone. */
function reachOf(event: unknown, scene: Scene, options: unknown): Reach {
  if (event === "messageCreate" || event === "MESSAGE_CREATE") {
    return (context) => own(own(context, "msg"), "channelId") === scene.channelId;
  }
  if (event !== "componentInteraction") return null;
  const chosen = own(options, "message");
  const id = own(chosen, "id") ?? chosen;
  return (context) => {
    const messageId = own(own(context, "msg"), "messageId");
    return id === undefined ? has(scene.messages, messageId) : id === messageId;
  };
}

function has(list: unknown[], wanted: unknown): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === wanted) return true;
  return false;
}
