/** A Discord user. Discord may send more than is listed here. */
export interface EventUser {
  id: string;
  username: string;
  discriminator?: string;
  globalName?: string | null;
  avatar?: string | null;
  bot?: boolean;
}
