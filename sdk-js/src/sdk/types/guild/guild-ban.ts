import type { EventUser } from "../user";

/** Somebody was banned, or the ban was lifted. */
export interface EventGuildBan {
  guildId: string;
  user: EventUser;
}
