import { argsWith } from "../messages/body";
import type { BanOptions } from "../rest/calls/bans";
import type { SendDirectMessage } from "../rest/calls/messages";
import type { EventMessage } from "../types/message";
import type { EventUser } from "../types/user";
import { handleKind } from "./handle";

/** What can be done with a user, who need not be a member. */
export interface UserHandle {
  /** Reads them. */
  fetch(): Promise<EventUser>;
  /** Sends them a private message, if they are a member. */
  send(message: string | Omit<SendDirectMessage, "userId">): Promise<EventMessage>;
  /** Bans them: for a reason, or with options. */
  ban(options?: string | BanOptions): Promise<void>;
  /** Lifts their ban. */
  unban(reason?: string): Promise<void>;
}

const made = handleKind<UserHandle>(
  "fetch=user.get send=direct.send:...content ban=ban.create:...reason unban=ban.delete:reason",
);

/**
 * A user, by their id.
 *
 * @example
 * await user("81384788765712387").unban("appealed");
 */
export function user(id: string): UserHandle {
  return made(argsWith("userId", id));
}
