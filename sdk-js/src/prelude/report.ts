/** Errors of guild code, on their way to the guild's log; the host maps their stacks. */

import { describe } from "./inspect";
import { post, quote } from "./outbox";

/** Reports something thrown, in the handling of an event where `eventId` names one. */
export function report(error: unknown, eventId = ""): void {
  post('["f",' + quote(eventId) + "," + quote(describe(error)) + "]");
}
