import { bare } from "../primordials";
import type { AnyHandler } from "./registry";

const handlers = bare<Record<string, AnyHandler | undefined>>();

/** The handler of the cron job of that name. */
export function cronHandler(name: unknown): AnyHandler | undefined {
  return typeof name === "string" ? handlers[name] : undefined;
}

/** Sets the handler of a cron job; false where the name is taken. */
export function addCronHandler(name: string, handler: AnyHandler): boolean {
  if (handlers[name] !== undefined) return false;
  handlers[name] = handler;
  return true;
}
