/**
 * What the prelude lends to the SDK while an isolate boots.
 *
 * The prelude leaves one object of this shape at `globalThis.__trellis`; the SDK takes it when it is
 * evaluated, and the engine removes it before any guild code runs.
 */

/** An op that was refused or failed rejects with an Error that carries these. */
export interface OpFailure extends Error {
  /** Stable: forbidden, invalid_argument, not_found, rate_limited, limit_exceeded, ... */
  code: string;
  /** Further facts, such as `retryAfter` (seconds), `discordCode` and `status`. */
  [fact: string]: unknown;
}

/** Runs everything that wants an event; resolves when all of it has settled. */
export type EventDispatcher = (
  rawName: string,
  payload: unknown,
  eventId: string,
  attempt: number,
) => Promise<void>;

export interface Host {
  /** Calls op `name`. `eventId` names the event in whose handler the call is made. */
  op(name: string, args: object, eventId?: string): Promise<unknown>;
  /**
   * Calls an op that declares something (a cron job). A script is loaded only when all of these
   * have succeeded; the first failure is the load's failure.
   */
  declare(name: string, args: object): void;
  /**
   * Asks for the gateway events of this raw name (`MESSAGE_CREATE`), or for one kind of them
   * (`INTERACTION_CREATE:3`); others never arrive.
   */
  want(rawName: string): void;
  /** Makes a global that guild code may replace. */
  lend(name: string, value: unknown): void;
  /** The same, of what is made when it is first read. */
  lendLater(name: string, make: () => unknown): void;
  /** Evaluates a part of the SDK that is kept as text: a function of what it needs of the others. */
  late(name: string): (...given: unknown[]) => Record<string, unknown>;
  /** Sets the one function that receives events. */
  setDispatcher(dispatcher: EventDispatcher): void;
  /** Reports an error to the guild's log, with its stack mapped to TypeScript by the host. */
  report(error: unknown, eventId?: string): void;
  /** Writes one line to the guild's log. */
  log(level: "debug" | "info" | "warn" | "error", text: string, eventId?: string): void;
  /** The placeholder of a secret, null where the guild has none of that name. */
  secret(name: string): string | null;
  /** What signs the state of the guild's components, as hexadecimal digits. */
  signingKey(): string;
  /** Timers, as scripts have them. */
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(id: number): void;
  /** How many collectors may wait at once, and for how many milliseconds each. */
  readonly waiting: { readonly most: number; readonly ms: number };
  /** A copy with every snake_case key turned into camelCase, at every depth. */
  camelize(value: unknown): unknown;
}

declare global {
  // eslint-disable-next-line no-var
  var __trellis: Host;
}
