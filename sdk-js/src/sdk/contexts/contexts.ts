import { InteractionType, camelName } from "../events/names";
import { host } from "../host";
import type { Place } from "../messages/message-answers";
import { messageAnswers } from "../messages/message-answers";
import { interactionAnswers, openInteraction } from "../messages/interaction-answers";
import { noAnswers } from "../messages/no-answers";
import { append, own, toNumber } from "../primordials";
import type { Scene } from "../waiting/conversation";
import { conversation } from "../waiting/conversation";
import type { EventLife } from "../waiting/waiters";
import { autocompleteParticulars } from "../commands/autocomplete-particulars";
import { commandParticulars } from "../commands/command-particulars";
import { interactionPayload } from "./interaction-payload";
import { modalFields } from "./modal-fields";
import { readyPayload } from "./ready-payload";

/** Makes the context of one handler; all contexts of an event share `msg`. */
export type ContextMaker = () => object;

/** Reads an event once, and gives what makes a context for each of its handlers. */
export function contextsOf(
  rawName: string,
  payload: unknown,
  eventId: string,
  attempt: number,
  life: EventLife,
): ContextMaker {
  const about = { eventId, attempt };
  if (rawName === "INTERACTION_CREATE") return interactionContexts(payload, about, life);
  if (rawName === "cron") return cronContexts(payload, about, life);
  if (rawName === "task") return taskContexts(payload, about, life);
  const msg = rawName === "READY" ? readyPayload(payload) : host.camelize(payload);
  const place = placeOf(rawName, msg);
  if (place === null) return () => ({ msg, ...about, ...unanswerable(camelName(rawName), life) });
  return () => {
    const scene: Scene = { channelId: place.channelId, messages: [] };
    return { msg, ...about, ...messageAnswers(place, scene, eventId), ...conversation(scene, life) };
  };
}

/** What every context says of its event. */
interface About {
  eventId: string;
  attempt: number;
}

function interactionContexts(payload: unknown, about: About, life: EventLife): ContextMaker {
  const msg = interactionPayload(payload);
  const scene: Scene = { channelId: own(msg, "channelId"), messages: [] };
  if (own(msg, "messageId") !== undefined) append(scene.messages, own(msg, "messageId"));
  const state = openInteraction(own(payload, "id"), about.eventId, scene);
  life.answered = state.answered;
  const particular = particulars(payload, about);
  return () => ({
    msg,
    ...about,
    ...interactionAnswers(state),
    ...conversation(scene, life),
    ...particular,
  });
}

/** What only one kind of interaction has: options, or what was filled in. */
function particulars(payload: unknown, about: About): object | null {
  const type = own(payload, "type");
  const data = own(payload, "data");
  if (type === InteractionType.Command) return commandParticulars(data);
  if (type === InteractionType.Autocomplete) {
    return autocompleteParticulars(data, own(payload, "id"), about.eventId);
  }
  return type === InteractionType.ModalSubmit ? { fields: modalFields(payload) } : null;
}

function cronContexts(payload: unknown, about: About, life: EventLife): ContextMaker {
  const name = own(payload, "name");
  const scheduledAt = own(payload, "scheduled_at");
  const lastRunAt = own(payload, "last_run_at") ?? null;
  const msg = { name, scheduledAt, lastRunAt };
  return () => ({ msg, ...msg, ...about, ...unanswerable("cron", life) });
}

function taskContexts(payload: unknown, about: About, life: EventLife): ContextMaker {
  const msg = {
    name: own(payload, "name"),
    taskId: own(payload, "id"),
    key: own(payload, "key") ?? null,
    payload: own(payload, "payload"),
    scheduledAt: own(payload, "scheduled_at"),
  };
  // Attempts that a worker died under do not count for the host, which had no answer of them.
  const attempt = about.attempt - 1 + toNumber(own(payload, "attempt"));
  return () => ({ msg, ...msg, ...about, attempt, ...unanswerable("task", life) });
}

/** What has no channel: nothing to answer, but something may come. */
function unanswerable(eventName: string, life: EventLife): object {
  return { ...noAnswers(eventName), ...conversation({ channelId: undefined, messages: [] }, life) };
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
