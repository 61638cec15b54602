import type { FileData } from "../../types/attachment";
import type { EventGuildEmoji } from "../../types/expressions/guild-emoji";
import type { Audited, OwnGuild } from "./common";

/** An emoji of the guild. */
export interface OfEmoji extends OwnGuild {
  emojiId: string;
}

/** A new emoji. */
export interface CreateEmoji extends Audited {
  name: string;
  /** PNG, JPEG, GIF or WebP, at most 256 KiB. */
  image: FileData;
  /** Who alone may use it. */
  roles?: string[] | undefined;
}

/** Calls about emojis. */
export interface EmojiCalls {
  /** Reads the guild's emojis. */
  fetchEmojis(args?: OwnGuild): Promise<EventGuildEmoji[]>;
  /** Reads an emoji. */
  fetchEmoji(args: OfEmoji): Promise<EventGuildEmoji>;
  /** Makes an emoji. */
  createEmoji(args: CreateEmoji): Promise<EventGuildEmoji>;
  /** Changes an emoji. */
  editEmoji(
    args: OfEmoji & Audited & { name?: string | undefined; roles?: string[] | null | undefined },
  ): Promise<EventGuildEmoji>;
  /** Deletes an emoji. */
  deleteEmoji(args: OfEmoji & Audited): Promise<void>;
}
