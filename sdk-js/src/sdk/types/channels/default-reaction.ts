/** The emoji that a forum offers below each post. */
export interface DefaultReaction {
  emojiId: string | null;
  emojiName: string | null;
}
