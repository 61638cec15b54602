/**
 * The platform of an isolate: an inbox and an outbox, and what stands on them.
 *
 * The engine calls one function, the bridge: with a string as `this` it delivers a turn's inbox,
 * otherwise it collects the outbox. JavaScript never calls the host. docs/architecture.md lists
 * the messages. Guild code cannot reach anything here: no object of the prelude is handed to it.
 */

import { limitExternalMemory, wantsCollection } from "./external";
import "./background";
import { camelize } from "./camelize";
import { console, log, settleLog } from "./console";
import { failure } from "./failure";
import type { EventDispatcher, Host } from "./host";
import { furnish, lateSource } from "./furniture";
import { describe } from "./inspect";
import { lend, lendLater } from "./lend";
import { MAX_EVENT_NAME, MAX_WANTED, limits } from "./limits";
import { answered, op, refused } from "./ops";
import { drain, post, quote } from "./outbox";
import { performance } from "./performance";
import { lendPlatform } from "./platform";
import { SafeError, SafeTypeError, create, evaluate, parse, safeMap, toText } from "./primordials";
import { settleReached } from "./reached";
import { report, settleFailures } from "./report";
import { compileWasmAtOnce } from "./wasm";
import { clearTimeout, fireDue, nextDelay, setInterval, setTimeout } from "./timers";

let dispatcher: EventDispatcher | null = null;
let secrets = create(null) as Record<string, unknown>;
let signingKey = "";
const wanted = safeMap<string, true>();
let wantedCount = 0;

// --- what the host sends -------------------------------------------------------------------

type Item = [kind: string, ...rest: unknown[]];

function receive(item: Item): void {
  switch (item[0]) {
    case "e":
      void handle(item[1] as string, item[2] as string, item[3] as number, item[4]);
      break;
    case "r":
      answered(item[1] as number, item[2]);
      break;
    case "x":
      refused(item[1] as number, item[2] as Record<string, unknown>);
      break;
    case "s":
      secrets = item[1] as Record<string, unknown>;
      signingKey = item[2] as string;
      break;
    case "L":
      void load(item[1] as string);
      break;
  }
}

async function handle(id: string, name: string, attempt: number, payload: unknown): Promise<void> {
  try {
    if (dispatcher !== null) await dispatcher(name, payload, id, attempt);
  } catch (error) {
    report(error, id);
  }
  post('["d",' + quote(id) + "]");
}

// --- loading a script: done when it ran and everything it declared was accepted --------------

let undecided = 1;
let decided = false;
let refusal: string | null = null;

async function load(source: string): Promise<void> {
  try {
    evaluate(source);
  } catch (error) {
    refusal ??= describe(error);
  }
  settle();
}

function declare(name: string, args: object): void {
  undecided++;
  void declared(name, args);
}

async function declared(name: string, args: object): Promise<void> {
  try {
    await op(name, args);
  } catch (error) {
    if (decided) report(error);
    else refusal ??= describe(error);
  }
  settle();
}

function settle(): void {
  if (decided || --undecided !== 0) return;
  decided = true;
  post(refusal === null ? '["L"]' : '["F",' + quote(refusal) + "]");
}

// --- what the SDK is lent --------------------------------------------------------------------

const host: Host = {
  op,
  declare,
  want(rawName) {
    if (wanted.get(rawName) === true) return;
    if (rawName.length > MAX_EVENT_NAME) throw refusedName("there is no event with so long a name");
    if (wantedCount >= MAX_WANTED) throw refusedName("there are not so many events");
    wanted.set(rawName, true);
    wantedCount++;
    post('["w",' + quote(rawName) + "]");
  },
  lend,
  lendLater,
  late: (name) => evaluate(lateSource(name)) as (...given: unknown[]) => Record<string, unknown>,
  setDispatcher(next) {
    dispatcher = next;
  },
  report,
  log,
  secret(name) {
    const value = secrets[name];
    return typeof value === "string" ? value : null;
  },
  signingKey: () => signingKey,
  setTimeout,
  clearTimeout,
  waiting: { most: limits.waiting, ms: limits.waitMs },
  camelize,
};

function refusedName(message: string): Error {
  return failure(message, { code: "invalid_argument" });
}

async function microtask(callback: () => void): Promise<void> {
  await undefined;
  try {
    callback();
  } catch (error) {
    report(error);
  }
}

limitExternalMemory();
compileWasmAtOnce();
lend("console", console);
lend("performance", performance);
lend("setTimeout", setTimeout);
lend("setInterval", setInterval);
lend("clearTimeout", clearTimeout);
lend("clearInterval", clearTimeout);
lend("queueMicrotask", (callback: () => void) => {
  if (typeof callback !== "function") throw new SafeTypeError("queueMicrotask needs a function");
  void microtask(callback);
});
lendPlatform();
lend("__trellis", host);
(SafeError as { stackTraceLimit?: number }).stackTraceLimit = 30;

// --- the bridge ------------------------------------------------------------------------------

let furnished = false;

function bridge(this: unknown): string | undefined {
  if (typeof this !== "string") {
    settleFailures();
    settleLog();
    settleReached();
    return toText(nextDelay()) + (wantsCollection() ? "!" : "") + "\n" + drain();
  }
  if (!furnished) {
    furnished = true;
    return furnish(this);
  }
  // First, so that a timer set in this turn waits for the next: microtasks come in between.
  fireDue();
  const items = parse(this) as Item[];
  for (let i = 0; i < items.length; i++) receive(items[i] as Item);
  return undefined;
}

lend("__trellisBridge", bridge);
