import { codedError } from "../coded-error";
import type { Subscription } from "../events/names";
import { want } from "../events/registry";
import { host } from "../host";
import { append, bare, toText } from "../primordials";

/** Something that waits for events of one kind. */
export interface Waiter {
  /** Looks at an event; the event is under way until the promise settles. */
  offer(context: never, event: EventLife): Promise<void>;
}

/**
 * How long an event is under way, and who sees to it.
 *
 * An interaction that a waiter took is answered by whoever waited, in the handler of another event:
 * it stays under way until it is answered, or until that other event is over.
 */
export interface EventLife {
  /** Settles when the interaction is answered; null for other events. */
  answered: Promise<void> | null;
  /** Settles when all that sees to the event is over. */
  over: Promise<void>;
}

interface Node {
  waiter: Waiter;
  interactionType: number | null;
  removed: boolean;
  previous: Node | null;
  next: Node | null;
}

const lists = bare<Record<string, Node | null>>();
let count = 0;

/**
 * An Error with the code `limit_exceeded` where no more can wait. Asked before a promise is made: a
 * flood ends there, instead of going on to fill the heap with a million rejected promises.
 */
export function checkRoom(): void {
  if (count < host.waiting.most) return;
  const most = toText(host.waiting.most);
  throw codedError(`more than ${most} collectors and calls of waitFor wait`, "limit_exceeded");
}

/** Adds a waiter, and gives what removes it; an Error where there is no room. */
export function addWaiter(subscription: Subscription, waiter: Waiter): () => void {
  checkRoom();
  const { rawName, interactionType } = subscription;
  want(subscription);
  const next = lists[rawName] ?? null;
  const node: Node = { waiter, interactionType, removed: false, previous: null, next };
  if (next !== null) next.previous = node;
  lists[rawName] = node;
  count++;
  return () => remove(rawName, node);
}

function remove(rawName: string, node: Node): void {
  if (node.removed) return;
  node.removed = true;
  count--;
  if (node.previous === null) lists[rawName] = node.next;
  else node.previous.next = node.next;
  if (node.next !== null) node.next.previous = node.previous;
}

/** What waits for an event at this moment, the latest first. */
export function waitersFor(rawName: string, interactionType: number | null): readonly Waiter[] {
  const found: Waiter[] = [];
  for (let node = lists[rawName] ?? null; node !== null; node = node.next) {
    if (node.interactionType === null || node.interactionType === interactionType) {
      append(found, node.waiter);
    }
  }
  return found;
}
