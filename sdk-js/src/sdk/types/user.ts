import type { AvatarDecoration } from "./users/avatar-decoration";
import type { Collectibles } from "./users/collectibles";
import type { PrimaryGuild } from "./users/primary-guild";

/** A Discord user. Discord may send more than is listed here. */
export interface EventUser {
  id: string;
  username: string;
  /** "0" for everybody but bots. */
  discriminator?: string;
  globalName?: string | null;
  avatar?: string | null;
  avatarDecorationData?: AvatarDecoration | null;
  banner?: string | null;
  accentColor?: number | null;
  bot?: boolean;
  /** Whether this is Discord itself. */
  system?: boolean;
  flags?: number;
  publicFlags?: number;
  collectibles?: Collectibles | null;
  primaryGuild?: PrimaryGuild | null;
}
