import { InteractionType, camelName } from "../events/names";
import { host } from "../host";
import type { Place } from "../messages/message-answers";
import { messageAnswers } from "../messages/message-answers";
import {
  interactionAnswers,
  openInteraction,
  updateAnswers,
} from "../messages/interaction-answers";
import { noAnswers } from "../messages/no-answers";
import { own } from "../primordials";
import { flattenInteractionOptions } from "../commands/flatten-interaction-options";
import { interactionPayload } from "./interaction-payload";
import { readyPayload } from "./ready-payload";

/** Makes the context of one handler; all contexts of an event share `msg`. */
export type ContextMaker = () => object;

/** Reads an event once, and gives what makes a context for each of its handlers. */
export function contextsOf(
  rawName: string,
  payload: unknown,
  eventId: string,
  attempt: number,
): ContextMaker {
  if (rawName === "INTERACTION_CREATE") return interactionContexts(payload, eventId, attempt);
  if (rawName === "cron") return cronContexts(payload, eventId, attempt);
  const msg = rawName === "READY" ? readyPayload(payload) : host.camelize(payload);
  const place = placeOf(rawName, msg);
  if (place === null) {
    return () => ({ msg, eventId, attempt, ...noAnswers(camelName(rawName)) });
  }
  return () => ({ msg, eventId, attempt, ...messageAnswers(place, eventId) });
}

function interactionContexts(payload: unknown, eventId: string, attempt: number): ContextMaker {
  const msg = interactionPayload(payload);
  const state = openInteraction(own(payload, "id"), eventId);
  if (own(payload, "type") === InteractionType.Command) {
    const options = flattenInteractionOptions(own(own(payload, "data"), "options"));
    return () => ({ msg, options, eventId, attempt, ...interactionAnswers(state) });
  }
  const answers = () => ({ ...interactionAnswers(state), ...updateAnswers(state) });
  return () => ({ msg, eventId, attempt, ...answers() });
}

function cronContexts(payload: unknown, eventId: string, attempt: number): ContextMaker {
  const name = own(payload, "name");
  const scheduledAt = own(payload, "scheduled_at");
  const msg = { name, scheduledAt };
  return () => ({ msg, name, scheduledAt, eventId, attempt, ...noAnswers("cron") });
}

/** Messages are answered by a reply, reactions by a reply to their message. */
function placeOf(rawName: string, msg: unknown): Place | null {
  const channelId = own(msg, "channelId");
  if (typeof channelId !== "string") return null;
  return { channelId, messageId: messageIdOf(rawName, msg) };
}

function messageIdOf(rawName: string, msg: unknown): unknown {
  if (rawName === "MESSAGE_CREATE" || rawName === "MESSAGE_UPDATE") return own(msg, "id") ?? null;
  // What was deleted cannot be replied to.
  if (rawName === "MESSAGE_DELETE" || rawName === "MESSAGE_DELETE_BULK") return null;
  return own(msg, "messageId") ?? null;
}
