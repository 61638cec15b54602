import type { EventUser } from "../user";
import type { EventActivity } from "./activity";
import type { ClientStatus } from "./client-status";

/** Whether somebody is online, and what they do. */
export interface EventPresence {
  /** Only its `id` is always there. */
  user: Partial<EventUser> & { id: string };
  guildId: string;
  status: "online" | "idle" | "dnd" | "offline";
  activities: EventActivity[];
  clientStatus: ClientStatus;
}
