/** An emoji as components take it: a character as `name`, or a custom one by `id`. */
export type EmojiJson = {
  id?: string | null;
  name?: string | null;
  animated?: boolean;
};
