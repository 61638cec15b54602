import type { EventEmoji } from "../emoji";

/** Somebody sent an emoji or a sound into a voice channel where the bot is. */
export interface EventVoiceChannelEffect {
  channelId: string;
  guildId: string;
  userId: string;
  emoji?: EventEmoji | null;
  animationType?: number | null;
  animationId?: number;
  /** Discord sends a small number for its own sounds. */
  soundId?: string | number;
  /** 0 to 1. */
  soundVolume?: number;
}
