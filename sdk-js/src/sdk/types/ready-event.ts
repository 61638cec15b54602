import type { EventUser } from "./user";

/** The bot is connected and the script is loaded. */
export interface EventReady {
  /** The bot itself. */
  user: EventUser;
  /** Always empty: a script knows its own guild only. */
  guildIds: string[];
}
