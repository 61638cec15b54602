/** The limits of this isolate; the host writes them in front of the prelude's source. */

interface Limits {
  /** Op calls without an answer. */
  ops: number;
  /** Timers set and not yet fired. */
  timers: number;
  /** Bytes of buffers and wasm memory. */
  external: number;
}

declare global {
  // eslint-disable-next-line no-var
  var __trellisLimits: Limits;
}

export const limits: Limits = { ...globalThis.__trellisLimits };
/** UTF-16 units of one op's encoded arguments. */
export const MAX_ARGUMENTS = 3_000_000;
/** Arrays and objects within each other, in one op's arguments. */
export const MAX_NESTING = 100;
/** Gateway events that a script may ask for, and the length of their names. */
export const MAX_WANTED = 500;
export const MAX_EVENT_NAME = 64;
/** UTF-16 units of one log line. */
export const MAX_LINE = 8_192;
/** Log lines of one turn. */
export const MAX_LINES = 200;

delete (globalThis as { __trellisLimits?: Limits }).__trellisLimits;
