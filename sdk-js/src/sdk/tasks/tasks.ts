import { host } from "../host";
import { SafeTypeError, bare, freeze, own } from "../primordials";
import type { TaskTime } from "./due-time";
import { dueTime } from "./due-time";

/** How a task is kept. */
export interface TaskOptions {
  /** What the task goes by: it takes the place of the guild's task of the same key. */
  key?: string | undefined;
}

/** A task that is not done. Times are in milliseconds since 1970. */
export interface TaskInfo {
  id: string;
  name: string;
  key: string | null;
  dueAt: number;
  /** When the next attempt begins; of a task that failed, when it was given up. */
  nextAt: number;
  /** How often it was begun. */
  attempt: number;
  state: "waiting" | "running" | "failed";
  /** Why the latest attempt failed. */
  error: string | null;
}

/** Which tasks to list. */
export interface TaskListOptions {
  name?: string | undefined;
  /** 1 to 100. Default: 100. */
  limit?: number | undefined;
  /** Where the page before this one ended. */
  cursor?: string | undefined;
}

/** Tasks in the order in which they are due; `cursor` is null on the last page. */
export interface TaskPage {
  tasks: TaskInfo[];
  cursor: string | null;
}

/** What a script wants done later; see `tasks`. */
export interface Tasks {
  /** Has a task done from that time on, at least once. */
  schedule(
    name: string,
    when: TaskTime,
    payload?: unknown,
    options?: TaskOptions,
  ): Promise<TaskInfo>;
  /** Forgets a task by its key or id; false where there is none. */
  cancel(keyOrId: string): Promise<boolean>;
  /** The tasks that are not done, a page at a time. */
  list(options?: TaskListOptions): Promise<TaskPage>;
}

type Args = Record<string, unknown>;

async function schedule(
  name: string,
  when: TaskTime,
  payload?: unknown,
  options?: TaskOptions,
): Promise<TaskInfo> {
  const args = bare<Args>();
  args.name = text(name, "tasks.schedule: the name");
  const due = dueTime(when);
  addGiven(args, due, "dueAt");
  addGiven(args, due, "inMs");
  args.payload = payload ?? null;
  addGiven(args, options, "key");
  return (await host.op("tasks.schedule", args)) as TaskInfo;
}

async function cancel(keyOrId: string): Promise<boolean> {
  const args = bare<Args>();
  args.keyOrId = text(keyOrId, "tasks.cancel: the key or id");
  return (await host.op("tasks.cancel", args)) as boolean;
}

async function list(options?: TaskListOptions): Promise<TaskPage> {
  const args = bare<Args>();
  addGiven(args, options, "name");
  addGiven(args, options, "limit");
  addGiven(args, options, "cursor");
  return (await host.op("tasks.list", args)) as TaskPage;
}

function text(value: unknown, what: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new SafeTypeError(`${what} must be a string that is not empty`);
}

function addGiven(args: Args, options: unknown, name: string): void {
  const value = own(options, name);
  if (value !== undefined && value !== null) args[name] = value;
}

/**
 * What is to be done later, once, whatever becomes of the script or the host meanwhile: reminders,
 * mutes that end, polls that close. `onTask` does it.
 *
 * @example
 * await tasks.schedule("remind", { in: "2h" }, { channelId: "81384788765712384", text: "Tea!" });
 * await tasks.schedule("unmute", new Date("2030-01-01"), null, { key: "unmute:80351110224678912" });
 * await tasks.cancel("unmute:80351110224678912");
 */
export const tasks: Tasks = freeze({ schedule, cancel, list });
