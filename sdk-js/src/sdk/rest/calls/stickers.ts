import type { FileData } from "../../types/attachment";
import type { EventSticker } from "../../types/expressions/sticker";
import type { Audited, OwnGuild } from "./common";

/** A sticker of the guild. */
export interface OfSticker extends OwnGuild {
  stickerId: string;
}

/** A new sticker. */
export interface CreateSticker extends Audited {
  name: string;
  /** The emoji that suggests it. */
  tags: string;
  description?: string | undefined;
  /** PNG, APNG, GIF or Lottie, at most 512 KiB. */
  file: FileData;
}

/** What changes in a sticker. */
export interface StickerChanges extends Audited {
  name?: string | undefined;
  tags?: string | undefined;
  description?: string | null | undefined;
}

/** Calls about stickers. */
export interface StickerCalls {
  /** Reads the guild's stickers. */
  fetchStickers(args?: OwnGuild): Promise<EventSticker[]>;
  /** Reads a sticker. */
  fetchSticker(args: OfSticker): Promise<EventSticker>;
  /** Makes a sticker. */
  createSticker(args: CreateSticker): Promise<EventSticker>;
  /** Changes a sticker. */
  editSticker(args: OfSticker & StickerChanges): Promise<EventSticker>;
  /** Deletes a sticker. */
  deleteSticker(args: OfSticker & Audited): Promise<void>;
}
