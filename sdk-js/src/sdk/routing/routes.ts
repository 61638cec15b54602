import { codedError } from "../coded-error";
import { ComponentType } from "../constants/component-type";
import { InteractionType } from "../events/names";
import { addHandler } from "../events/registry";
import { host } from "../host";
import { SafeTypeError, append, own, toText } from "../primordials";
import type { Pattern } from "./pattern";
import { match, parsePattern } from "./pattern";
import { splitState, stateOf } from "./state";

/** What a handler is registered for. */
export type RouteKind = "button" | "select" | "modal";

/** How the host treats what a handler answers. */
export interface RouteOptions {
  /**
   * `false` where `ctx.showModal` may be the answer: the host then defers after 2.5 s in place of
   * 1.8 s, for a deferred interaction takes no modal.
   */
  defer?: false | undefined;
}

type Handler = (context: never) => unknown;

interface Route {
  kind: RouteKind;
  pattern: Pattern;
  handler: Handler;
}

/** What a routed context is, as far as routing goes. */
interface Routed {
  msg: unknown;
  eventId: string;
  reply(options: object): Promise<unknown>;
}

const MOST_ROUTES = 500;
const APOLOGY = "This can no longer be used. Please ask for it anew.";

const routes: Route[] = [];
let listensToComponents = false;
let listensToModals = false;

/** Registers a handler; the same pattern of the same kind once more takes its place. */
export function addRoute(
  caller: string,
  kind: RouteKind,
  pattern: string,
  handler: Handler,
  options: unknown,
): void {
  if (typeof pattern !== "string" || pattern === "") {
    throw new SafeTypeError(`${caller}: the pattern must be a string that is not empty`);
  }
  if (typeof handler !== "function") {
    throw new SafeTypeError(`${caller}: the handler of "${pattern}" is not a function`);
  }
  const known = find(kind, pattern);
  if (known !== null) known.handler = handler;
  else add({ kind, pattern: parsePattern(pattern), handler }, caller);
  if (own(options, "defer") === false) deferLate(pattern, caller);
}

function find(kind: RouteKind, text: string): Route | null {
  for (let i = 0; i < routes.length; i++) {
    const route = routes[i] as Route;
    if (route.kind === kind && route.pattern.text === text) return route;
  }
  return null;
}

function add(route: Route, caller: string): void {
  if (routes.length >= MOST_ROUTES) {
    throw codedError(`${caller}: more than ${toText(MOST_ROUTES)} patterns`, "limit_exceeded");
  }
  append(routes, route);
  if (route.kind === "modal") listenToModals();
  else listenToComponents();
}

function deferLate(pattern: string, caller: string): void {
  const start = parsePattern(pattern).texts[0] as string;
  if (start === "") {
    throw new SafeTypeError(`${caller}: with defer: false a pattern begins with text, not a name`);
  }
  host.declare("interaction.defer_late", { customIds: [start] });
}

function listenToComponents(): void {
  if (listensToComponents) return;
  listensToComponents = true;
  const subscription = { rawName: "INTERACTION_CREATE", interactionType: InteractionType.Component };
  addHandler(subscription, (context: Routed) => {
    const type = own(own(own(context, "msg"), "data"), "component_type");
    return handle(type === ComponentType.Button ? "button" : "select", context);
  });
}

function listenToModals(): void {
  if (listensToModals) return;
  listensToModals = true;
  const interactionType = InteractionType.ModalSubmit;
  addHandler({ rawName: "INTERACTION_CREATE", interactionType }, (context: Routed) =>
    handle("modal", context),
  );
}

/** Runs the handler of the first pattern that fits, patterns without names before the others. */
async function handle(kind: RouteKind, context: Routed): Promise<void> {
  const split = splitState(toText(own(context.msg, "customId")));
  const found = routeOf(kind, split.id);
  if (found === null) return;
  let state: unknown;
  try {
    state = await stateOf(split, context.eventId);
  } catch (error) {
    const { message } = error as Error;
    const text = found.route.pattern.text;
    host.log("error", `${kind} "${text}" was not handled: ${message}`, context.eventId);
    await context.reply({ content: APOLOGY, ephemeral: true });
    return;
  }
  await found.route.handler({ ...context, params: found.params, state } as never);
}

interface Found {
  route: Route;
  params: Record<string, string>;
}

function routeOf(kind: RouteKind, id: string): Found | null {
  const exact = find(kind, id);
  if (exact !== null && exact.pattern.names.length === 0) return { route: exact, params: {} };
  for (let i = 0; i < routes.length; i++) {
    const route = routes[i] as Route;
    const params = route.kind === kind ? match(route.pattern, id) : null;
    if (params !== null) return { route, params };
  }
  return null;
}
