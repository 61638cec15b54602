import type { EventUser } from "../user";

/** A sticker. */
export interface EventSticker {
  id: string;
  packId?: string;
  name: string;
  description: string | null;
  tags: string;
  /** 1 is one of Discord's, 2 one of a guild's. */
  type: number;
  /** 1 PNG, 2 APNG, 3 Lottie, 4 GIF. */
  formatType: number;
  available?: boolean;
  guildId?: string;
  user?: EventUser;
  sortValue?: number;
}
