import { SafeError, define } from "./primordials";

/** An Error with a stable `code`, as refused calls reject with. */
export function codedError(message: string, code: string): Error {
  const error = new SafeError(message);
  define(error, "code", code);
  return error;
}
