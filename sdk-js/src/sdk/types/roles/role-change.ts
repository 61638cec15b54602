import type { EventRole } from "./role";

/** A role was made or changed. */
export interface EventRoleChange {
  guildId: string;
  role: EventRole;
}
