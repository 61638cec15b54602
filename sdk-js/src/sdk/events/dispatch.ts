import type { ContextMaker } from "../contexts/contexts";
import { contextsOf } from "../contexts/contexts";
import { host } from "../host";
import { SafePromise, own } from "../primordials";
import type { EventLife, Waiter } from "../waiting/waiters";
import { waitersFor } from "../waiting/waiters";
import { cronHandler } from "./cron-registry";
import { taskHandler } from "../tasks/task-registry";
import type { AnyHandler } from "./registry";
import { eachHandler } from "./registry";

interface Run {
  promise: Promise<void>;
  earlier: Run | null;
}

/**
 * Hands one event to everything that wants it. All handlers are started, in order of registration,
 * before any is awaited; a failure is reported and stops no other. Never rejects.
 */
export async function dispatch(
  rawName: string,
  payload: unknown,
  eventId: string,
  attempt: number,
): Promise<void> {
  const event = newEvent();
  try {
    const contexts = contextsOf(rawName, payload, eventId, attempt, event.life);
    await settled(startAll(rawName, payload, eventId, contexts, event.life));
  } catch (error) {
    host.report(error, eventId);
  }
  event.end();
}

/** How long the event is under way; `end` says that all of its handlers have settled. */
function newEvent(): { life: EventLife; end: () => void } {
  let end = (): void => undefined;
  const over = new SafePromise<void>((resolve) => {
    end = resolve;
  });
  return { life: { answered: null, over }, end };
}

function startAll(
  rawName: string,
  payload: unknown,
  eventId: string,
  makeContext: ContextMaker,
  life: EventLife,
): Run | null {
  let runs: Run | null = null;
  const start = (handler: AnyHandler): void => {
    runs = { promise: run(handler, makeContext, eventId), earlier: runs };
  };
  const type = interactionTypeOf(rawName, payload);
  const waiters = waitersFor(rawName, type); // those that its handlers add wait for the next one
  if (rawName === "cron") startCron(payload, start);
  else if (rawName === "task") start(taskHandler(own(payload, "name")));
  else eachHandler(rawName, type, start);
  for (let i = waiters.length - 1; i >= 0; i--) {
    const waiter = waiters[i] as Waiter;
    start((context) => waiter.offer(context, life));
  }
  return runs;
}

function startCron(payload: unknown, start: (handler: AnyHandler) => void): void {
  const handler = cronHandler(own(payload, "name"));
  if (handler !== undefined) start(handler);
}

function interactionTypeOf(rawName: string, payload: unknown): number | null {
  if (rawName !== "INTERACTION_CREATE") return null;
  const type = own(payload, "type");
  return typeof type === "number" ? type : null;
}

async function run(handler: AnyHandler, makeContext: ContextMaker, eventId: string): Promise<void> {
  try {
    await handler(makeContext() as never);
  } catch (error) {
    host.report(error, eventId);
  }
}

async function settled(runs: Run | null): Promise<void> {
  for (let run = runs; run !== null; run = run.earlier) await run.promise;
}
