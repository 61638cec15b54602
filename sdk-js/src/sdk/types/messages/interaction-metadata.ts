import type { EventUser } from "../user";

/** The interaction that a message answers. */
export interface MessageInteractionMetadata {
  id: string;
  /** 2 is a command, 3 a component, 5 a modal. */
  type: number;
  user: EventUser;
  authorizingIntegrationOwners?: Record<string, string>;
  originalResponseMessageId?: string;
  interactedMessageId?: string;
  targetUser?: EventUser;
  targetMessageId?: string;
}
