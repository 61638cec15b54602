import type { EventUser } from "../user";
import type { IntegrationApplication } from "./integration-application";

/** An integration: a bot, or an account of Twitch or YouTube. */
export interface EventIntegration {
  id: string;
  guildId: string;
  name: string;
  type: string;
  enabled: boolean;
  syncing?: boolean;
  roleId?: string;
  enableEmoticons?: boolean;
  expireBehavior?: number;
  /** Days. */
  expireGracePeriod?: number;
  user?: EventUser;
  account: { id: string; name: string };
  syncedAt?: string;
  subscriberCount?: number;
  revoked?: boolean;
  application?: IntegrationApplication;
  scopes?: string[];
}
