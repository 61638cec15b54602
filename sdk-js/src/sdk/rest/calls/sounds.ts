import type { FileData } from "../../types/attachment";
import type { EventSoundboardSound } from "../../types/expressions/soundboard-sound";
import type { Audited, OwnGuild } from "./common";

/** A sound of the guild. */
export interface OfSound extends OwnGuild {
  soundId: string;
}

/** How a sound is played, and the emoji beside it. */
export interface SoundBody extends Audited {
  /** 0 to 1. */
  volume?: number | null | undefined;
  /** An emoji of the guild. */
  emojiId?: string | null | undefined;
  /** An emoji that is a character. */
  emojiName?: string | null | undefined;
}

/** A new sound. */
export interface CreateSound extends SoundBody {
  name: string;
  /** MP3 or Ogg, at most 512 KiB and 5.2 seconds. */
  sound: FileData;
}

/** What changes in a sound. */
export interface SoundChanges extends SoundBody {
  name?: string | undefined;
}

/** Calls about the soundboard. */
export interface SoundCalls {
  /** Reads the guild's sounds. */
  fetchSounds(args?: OwnGuild): Promise<EventSoundboardSound[]>;
  /** Reads a sound. */
  fetchSound(args: OfSound): Promise<EventSoundboardSound>;
  /** Makes a sound. */
  createSound(args: CreateSound): Promise<EventSoundboardSound>;
  /** Changes a sound. */
  editSound(args: OfSound & SoundChanges): Promise<EventSoundboardSound>;
  /** Deletes a sound. */
  deleteSound(args: OfSound & Audited): Promise<void>;
}
