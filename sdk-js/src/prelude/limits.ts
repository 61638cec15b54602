/** The limits of this isolate; the host writes them in front of the prelude's source. */

interface Limits {
  /** Op calls without an answer. */
  ops: number;
  /** Timers set and not yet fired. */
  timers: number;
  /** Bytes of buffers and wasm memory. */
  external: number;
  /** UTF-16 units that one turn may send. */
  outbox: number;
  /** UTF-16 units of one op's encoded arguments. */
  arguments: number;
  /** Collectors, and calls of waitFor, that wait at once. */
  waiting: number;
  /** Milliseconds that each of them may wait. */
  waitMs: number;
}

declare global {
  // eslint-disable-next-line no-var
  var __trellisLimits: Limits;
}

export const limits: Limits = { ...globalThis.__trellisLimits };
/** Arrays and objects within each other, in one op's arguments. */
export const MAX_NESTING = 100;
/** Gateway events that a script may ask for, and the length of their names. */
export const MAX_WANTED = 500;
export const MAX_EVENT_NAME = 64;
/** UTF-16 units of one log line. */
export const MAX_LINE = 8_192;
/** UTF-16 units of a label of `console.count` and `console.time`. */
export const MAX_LABEL = 200;
/** Log lines of one turn and of one second, and what those of a second may be long together. */
export const MAX_LINES = 200;
export const MAX_LINES_A_SECOND = 1000;
export const MAX_UNITS_A_SECOND = 2_000_000;
/** Errors of guild code that are reported in one turn, and in one second. */
export const MAX_FAILURES = 100;
export const MAX_FAILURES_A_SECOND = 500;

delete (globalThis as { __trellisLimits?: Limits }).__trellisLimits;
