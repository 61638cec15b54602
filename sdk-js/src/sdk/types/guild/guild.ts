import type { EventGuildEmoji } from "../expressions/guild-emoji";
import type { EventSticker } from "../expressions/sticker";
import type { EventRole } from "../roles/role";
import type { IncidentsData } from "./incidents-data";

/** The guild itself. */
export interface EventGuild {
  id: string;
  name: string;
  icon: string | null;
  splash: string | null;
  discoverySplash: string | null;
  banner: string | null;
  description: string | null;
  ownerId: string;
  afkChannelId: string | null;
  /** Seconds. */
  afkTimeout: number;
  widgetEnabled?: boolean;
  widgetChannelId?: string | null;
  /** 0 none, 1 low, 2 medium, 3 high, 4 very high. */
  verificationLevel: number;
  defaultMessageNotifications: number;
  explicitContentFilter: number;
  roles: EventRole[];
  emojis: EventGuildEmoji[];
  stickers?: EventSticker[];
  /** What Discord has switched on for it, such as `COMMUNITY`. */
  features: string[];
  region?: string | null;
  homeHeader?: string | null;
  nsfw?: boolean;
  premiumProgressBarEnabledUserUpdatedAt?: string | null;
  mfaLevel: number;
  nsfwLevel: number;
  applicationId: string | null;
  systemChannelId: string | null;
  systemChannelFlags: number;
  rulesChannelId: string | null;
  publicUpdatesChannelId: string | null;
  safetyAlertsChannelId?: string | null;
  maxMembers?: number;
  maxPresences?: number | null;
  maxVideoChannelUsers?: number;
  maxStageVideoChannelUsers?: number;
  vanityUrlCode: string | null;
  /** 0 to 3. */
  premiumTier: number;
  premiumSubscriptionCount?: number;
  premiumProgressBarEnabled: boolean;
  preferredLocale: string;
  incidentsData?: IncidentsData | null;
}
