import type { EventSoundboardSound } from "./soundboard-sound";

/** Several sounds changed at once. */
export interface EventSoundboardSoundsUpdate {
  guildId: string;
  soundboardSounds: EventSoundboardSound[];
}
