import type { EventSticker } from "./sticker";

/** The guild's stickers changed: these are all of them now. */
export interface EventGuildStickersUpdate {
  guildId: string;
  stickers: EventSticker[];
}
