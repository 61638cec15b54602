/** An emoji: a character as `name`, or a custom one with an id. */
export interface EventEmoji {
  id: string | null;
  name: string | null;
  animated?: boolean;
}
