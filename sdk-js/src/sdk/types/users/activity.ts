import type { EventEmoji } from "../emoji";
import type { ActivityAssets } from "./activity-assets";

/** What a user does: a game, a song, a status of their own words. */
export interface EventActivity {
  name: string;
  /** 0 playing, 1 streaming, 2 listening, 3 watching, 4 custom, 5 competing. */
  type: number;
  id?: string;
  url?: string | null;
  /** Unix milliseconds. */
  createdAt?: number;
  timestamps?: { start?: number; end?: number };
  applicationId?: string;
  details?: string | null;
  /** What they wrote, in a custom status. */
  state?: string | null;
  emoji?: EventEmoji | null;
  party?: { id?: string; size?: [current: number, max: number] };
  assets?: ActivityAssets;
  instance?: boolean;
  flags?: number;
}
