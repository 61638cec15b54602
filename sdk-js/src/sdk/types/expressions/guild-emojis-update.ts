import type { EventGuildEmoji } from "./guild-emoji";

/** The guild's emojis changed: these are all of them now. */
export interface EventGuildEmojisUpdate {
  guildId: string;
  emojis: EventGuildEmoji[];
}
