// What an isolate offers besides JavaScript itself: set up by the prelude, described here by hand.

/** Writes to the guild's log. */
interface Console {
  debug(...values: unknown[]): void;
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  trace(...values: unknown[]): void;
}

/**
 * Writes to the guild's log; objects are printed with what is in them.
 *
 * @example
 * console.warn("no such user", { id });
 */
declare var console: Console;

/**
 * Runs a function once, after some milliseconds. Timers live as long as the isolate.
 *
 * @example
 * const timer = setTimeout(() => console.log("a minute later"), 60_000);
 */
declare function setTimeout<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Runs a function again and again. Timers live as long as the isolate; `cron` outlives it.
 *
 * @example
 * const timer = setInterval(() => console.log("tick"), 1_000);
 */
declare function setInterval<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Forgets a timer of `setTimeout`.
 *
 * @example
 * clearTimeout(timer);
 */
declare function clearTimeout(id?: number): void;

/**
 * Forgets a timer of `setInterval`.
 *
 * @example
 * clearInterval(timer);
 */
declare function clearInterval(id?: number): void;

/**
 * Runs a function as soon as the running code has ended.
 *
 * @example
 * queueMicrotask(() => console.log("afterwards"));
 */
declare function queueMicrotask(callback: () => void): void;
