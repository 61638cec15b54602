/** Errors of guild code, on their way to the guild's log; the host maps their stacks. */

import { budget } from "./budget";
import { describe } from "./inspect";
import { MAX_FAILURES, MAX_FAILURES_A_SECOND, MAX_UNITS_A_SECOND } from "./limits";
import { post, quote } from "./outbox";
import { toText } from "./primordials";
import { reached } from "./reached";

const failures = budget(MAX_FAILURES, MAX_FAILURES_A_SECOND, MAX_UNITS_A_SECOND);
// Of their own: the host must know that a handler failed, whatever else the script throws.
const failedHandlers = budget(MAX_FAILURES, MAX_FAILURES_A_SECOND, MAX_UNITS_A_SECOND);

/** Reports something thrown, in the handling of an event where `eventId` names one. */
export function report(error: unknown, eventId = ""): void {
  const budgetOfIts = eventId === "" ? failures : failedHandlers;
  if (budgetOfIts.spend(0)) post('["f",' + quote(eventId) + "," + quote(describe(error)) + "]");
}

/** Ends a turn: says how many errors were not reported in it. */
export function settleFailures(): void {
  const missed = failures.settle() + failedHandlers.settle();
  if (missed === 0) return;
  reached("errors", missed);
  post('["l","warn",' + quote(toText(missed) + " more errors were thrown") + ',""]');
}
