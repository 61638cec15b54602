/** Errors that carry a stable code, as every refusal of the runtime does. */

import { SafeError, defineProperty, keys, slice } from "./primordials";

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
  const { stack } = site;
  if (typeof stack === "string") {
    const frames = slice(stack, site.name.length);
    defineProperty(error, "stack", { value: "Error: " + message + frames, configurable: true, writable: true });
  }
  return error;
}

function withFacts(error: Error, facts: Record<string, unknown>): Error {
  const names = keys(facts);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (name === "message") continue;
    defineProperty(error, name, {
      value: facts[name],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return error;
}
