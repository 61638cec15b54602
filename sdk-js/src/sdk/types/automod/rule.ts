import type { AutoModerationAction } from "./action";
import type { AutoModerationTrigger } from "./trigger";

/** A rule of AutoMod. Needs the Manage Server permission. */
export interface EventAutoModerationRule {
  id: string;
  guildId: string;
  name: string;
  creatorId: string;
  /** 1 a message is sent, 2 a member's profile is updated. */
  eventType: number;
  /** 1 keyword, 3 spam, 4 keyword preset, 5 mention spam, 6 member profile. */
  triggerType: number;
  triggerMetadata: AutoModerationTrigger;
  actions: AutoModerationAction[];
  enabled: boolean;
  exemptRoles: string[];
  exemptChannels: string[];
}
