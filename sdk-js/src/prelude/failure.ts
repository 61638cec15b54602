/** Errors that carry a stable code, as every refusal of the runtime does. */

import { SafeError, define, keys, slice } from "./primordials";
import { stackOf } from "./inspect";

/** An Error with `code` and further facts as own properties, whatever was done to prototypes. */
export function failure(message: string, facts: Record<string, unknown>): Error {
  return withFacts(new SafeError(message), facts);
}

/**
 * An Error as `failure` makes one, but with the stack of an earlier moment: that of the call which
 * is refused now, since the refusal itself arrives on a stack without any of the guild's frames.
 */
export function failureAt(site: Error, message: string, facts: Record<string, unknown>): Error {
  const error = withFacts(new SafeError(message), facts);
  const frames = framesOf(site);
  if (frames !== null) define(error, "stack", "Error: " + message + frames, false);
  return error;
}

/** What follows the first line; null where guild code has made something else of stacks. */
function framesOf(site: Error): string | null {
  const stack = stackOf(site) ?? "";
  for (let i = 0; i < stack.length; i++) if (stack[i] === "\n") return slice(stack, i);
  return null;
}

function withFacts(error: Error, facts: Record<string, unknown>): Error {
  const names = keys(facts);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (name !== "message") define(error, name, facts[name]);
  }
  return error;
}
