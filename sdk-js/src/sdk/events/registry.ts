import { host } from "../host";
import { bare } from "../primordials";
import type { Subscription } from "./names";

/** Any handler, once its context's type no longer matters. */
export type AnyHandler = (context: never) => unknown;

interface Registered {
  handler: AnyHandler;
  interactionType: number | null;
  next: Registered | null;
}

interface HandlerList {
  first: Registered;
  last: Registered;
}

const lists = bare<Record<string, HandlerList | undefined>>();
const wanted = bare<Record<string, true | undefined>>();

/** Adds a handler behind those that want the same gateway event, and asks the host for it. */
export function addHandler(subscription: Subscription, handler: AnyHandler): void {
  const { rawName, interactionType } = subscription;
  want(subscription);
  const added: Registered = { handler, interactionType, next: null };
  const list = lists[rawName];
  if (list !== undefined) {
    list.last.next = added;
    list.last = added;
    return;
  }
  lists[rawName] = { first: added, last: added };
}

/** Asks for events. Of interactions only those types come that somebody asked for. */
export function want({ rawName, interactionType }: Subscription): void {
  const name = interactionType === null ? rawName : `${rawName}:${interactionType}`;
  if (wanted[name] === true) return;
  host.want(name);
  wanted[name] = true;
}

/** Calls `visit` with the handlers of an event in the order in which they were registered. */
export function eachHandler(
  rawName: string,
  interactionType: number | null,
  visit: (handler: AnyHandler) => void,
): void {
  // What a handler registers while this event is handed out waits for the next one.
  const last = lists[rawName]?.last ?? null;
  let node = lists[rawName]?.first ?? null;
  while (node !== null) {
    if (node.interactionType === null || node.interactionType === interactionType) {
      visit(node.handler);
    }
    node = node === last ? null : node.next;
  }
}
