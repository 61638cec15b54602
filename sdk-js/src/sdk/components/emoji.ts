import { slice } from "../primordials";
import type { EmojiJson } from "../types/emoji-json";
import { indexOf } from "../routing/pattern";

/** An emoji as Discord's JSON: given so, as a character, or as a message names it. */
export function emojiOf(emoji: EmojiJson | string): EmojiJson {
  if (typeof emoji !== "string") return { ...emoji };
  const first = indexOf(emoji, ":", 0);
  const second = first < 0 ? -1 : indexOf(emoji, ":", first + 1);
  if (slice(emoji, 0, 1) !== "<" || second < 0) return { name: emoji };
  const named = { name: slice(emoji, first + 1, second), id: slice(emoji, second + 1, emoji.length - 1) };
  return slice(emoji, 1, first) === "a" ? { ...named, animated: true } : named;
}
