import type { EventUser } from "../user";

/** A custom emoji of the guild. */
export interface EventGuildEmoji {
  id: string;
  name: string;
  /** Roles that may use it; none is everybody. */
  roles?: string[];
  /** Who made it. */
  user?: EventUser;
  requireColons?: boolean;
  managed?: boolean;
  animated?: boolean;
  available?: boolean;
}
