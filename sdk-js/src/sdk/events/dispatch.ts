import type { ContextMaker } from "../contexts/contexts";
import { contextsOf } from "../contexts/contexts";
import { host } from "../host";
import { own } from "../primordials";
import { cronHandler } from "./cron-registry";
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
  try {
    await settled(
      startAll(rawName, payload, eventId, contextsOf(rawName, payload, eventId, attempt)),
    );
  } catch (error) {
    host.report(error, eventId);
  }
}

function startAll(
  rawName: string,
  payload: unknown,
  eventId: string,
  makeContext: ContextMaker,
): Run | null {
  let runs: Run | null = null;
  const start = (handler: AnyHandler): void => {
    runs = { promise: run(handler, makeContext, eventId), earlier: runs };
  };
  if (rawName === "cron") startCron(payload, start);
  else eachHandler(rawName, interactionTypeOf(rawName, payload), start);
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
