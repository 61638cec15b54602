import type { EventUser } from "../user";

/** A sound of the guild's soundboard. */
export interface EventSoundboardSound {
  soundId: string;
  guildId?: string;
  name: string;
  /** 0 to 1. */
  volume: number;
  emojiId: string | null;
  emojiName: string | null;
  available: boolean;
  /** Who made it. */
  user?: EventUser;
}
