import type { TaskContext } from "../contexts/task-context";
import type { AnyHandler } from "../events/registry";
import { SafeError, SafeTypeError } from "../primordials";
import { addTaskHandler } from "./task-registry";

/**
 * Does the tasks of a name when they are due. A task whose handler throws is tried again after 10 s,
 * 1 min, 5 min and 30 min, and then given up; so it may be begun more than once.
 *
 * @example
 * onTask<{ channelId: string; text: string }>("remind", async (ctx) => {
 *   const { channelId, text } = ctx.payload;
 *   await rest.sendMessage({ channelId, content: text });
 * });
 */
export function onTask<Payload = unknown>(
  name: string,
  handler: (ctx: TaskContext<Payload>) => unknown,
): void {
  if (typeof name !== "string" || name === "") {
    throw new SafeTypeError("onTask: a name must be a string that is not empty");
  }
  if (typeof handler !== "function") {
    throw new SafeTypeError(`onTask: the handler of "${name}" is not a function`);
  }
  if (!addTaskHandler(name, handler as AnyHandler)) {
    throw new SafeError(`onTask: there is already a handler of "${name}"`);
  }
}
