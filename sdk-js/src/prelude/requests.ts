/**
 * Requests to the outside: all that the platform can ask of the host. It is lent to code that is
 * evaluated late, and would be harmless in any hands: scripts may call `fetch` themselves.
 */

import { op } from "./ops";

/** Sends a request; resolves with what op `fetch.request` answers. */
export function sendRequest(args: object): Promise<unknown> {
  return op("fetch.request", args);
}

/** Gives up the request of that number. */
export async function cancelRequest(request: number): Promise<void> {
  try {
    await op("fetch.cancel", { __proto__: null, request } as object);
  } catch {
    return; // too many calls wait: it ends by itself
  }
}
