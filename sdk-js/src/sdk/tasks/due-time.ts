import { SafeTypeError, own, parseDate, timeOf } from "../primordials";
import { milliseconds } from "./durations";

/**
 * When a task is due: a Date, milliseconds since 1970 (as `Date.now()` gives them), an ISO 8601 text,
 * or a time from now: seconds, or a text such as `"90s"`, `"5m"`, `"1h30m"`, `"2d"`, `"1w"`.
 */
export type TaskTime = Date | number | string | { in: number | string };

/** The arguments of `tasks.schedule` that say when. */
export interface DueTime {
  dueAt?: number;
  inMs?: number;
}

const EARLIEST = 100_000_000_000; // in 1973: less is a mistake for seconds

export function dueTime(when: unknown): DueTime {
  const from = own(when, "in");
  if (from !== undefined) return { inMs: milliseconds(from, "tasks.schedule") };
  const dueAt = typeof when === "string" ? parseDate(when) : (timeOf(when) ?? when);
  if (typeof dueAt !== "number" || !(dueAt - dueAt === 0)) {
    throw new SafeTypeError(
      'tasks.schedule: a time is a Date, milliseconds since 1970, an ISO 8601 text, or { in: "5m" }',
    );
  }
  if (dueAt < EARLIEST) {
    throw new SafeTypeError("tasks.schedule: a time that is a number is in milliseconds since 1970");
  }
  return { dueAt: dueAt - (dueAt % 1) };
}
