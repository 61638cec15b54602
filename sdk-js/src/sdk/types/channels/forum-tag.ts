/** A tag of a forum. */
export interface ForumTag {
  id: string;
  name: string;
  /** Whether only moderators can use it. */
  moderated: boolean;
  emojiId: string | null;
  emojiName: string | null;
}
