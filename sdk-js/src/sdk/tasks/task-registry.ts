import type { AnyHandler } from "../events/registry";
import { SafeError, bare, toText } from "../primordials";

const handlers = bare<Record<string, AnyHandler | undefined>>();

/** The handler of tasks of that name; where there is none, one that fails and says so. */
export function taskHandler(name: unknown): AnyHandler {
  const handler = typeof name === "string" ? handlers[name] : undefined;
  return (
    handler ??
    (() => {
      throw new SafeError(`no onTask("${toText(name)}") handles this task`);
    })
  );
}

/** Sets the handler of tasks of a name; false where it has one. */
export function addTaskHandler(name: string, handler: AnyHandler): boolean {
  if (handlers[name] !== undefined) return false;
  handlers[name] = handler;
  return true;
}
