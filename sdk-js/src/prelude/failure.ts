/** Errors that carry a stable code, as every refusal of the runtime does. */

import { SafeError, defineProperty, keys } from "./primordials";

/** An Error with `code` and further facts as own properties, whatever was done to prototypes. */
export function failure(message: string, facts: Record<string, unknown>): Error {
  const error = new SafeError(message);
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
