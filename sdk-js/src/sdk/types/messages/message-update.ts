import type { EventMessage } from "../message";

/** A message that was edited; what did not change may be missing. */
export interface EventMessageUpdate extends Partial<EventMessage> {
  id: string;
  channelId: string;
}
