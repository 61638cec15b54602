import type { AutoModerationAction } from "../../types/automod/action";
import type { EventAutoModerationRule } from "../../types/automod/rule";
import type { AutoModerationTrigger } from "../../types/automod/trigger";
import type { Audited, OwnGuild } from "./common";

/** What may change in a rule of AutoMod. */
export interface AutoModerationRuleChanges extends Audited {
  name?: string | undefined;
  /** 1 a message is sent, 2 a member's profile is updated. */
  eventType?: 1 | 2 | undefined;
  triggerMetadata?: AutoModerationTrigger | undefined;
  actions?: AutoModerationAction[] | undefined;
  enabled?: boolean | undefined;
  exemptRoles?: string[] | undefined;
  exemptChannels?: string[] | undefined;
}

/** A new rule of AutoMod. */
export interface CreateAutoModerationRule extends AutoModerationRuleChanges {
  name: string;
  eventType: 1 | 2;
  /** 1 keyword, 3 spam, 4 keyword preset, 5 mention spam, 6 member profile. */
  triggerType: 1 | 3 | 4 | 5 | 6;
  actions: AutoModerationAction[];
}

/** A rule of AutoMod. */
export interface OfAutoModerationRule extends OwnGuild {
  ruleId: string;
}

/** Calls about rules of AutoMod. */
export interface AutoModerationCalls {
  /** Reads the rules. */
  fetchAutoModerationRules(args?: OwnGuild): Promise<EventAutoModerationRule[]>;
  /** Reads a rule. */
  fetchAutoModerationRule(args: OfAutoModerationRule): Promise<EventAutoModerationRule>;
  /** Makes a rule. */
  createAutoModerationRule(args: CreateAutoModerationRule): Promise<EventAutoModerationRule>;
  /** Changes a rule. */
  editAutoModerationRule(
    args: OfAutoModerationRule & AutoModerationRuleChanges,
  ): Promise<EventAutoModerationRule>;
  /** Deletes a rule. */
  deleteAutoModerationRule(args: OfAutoModerationRule & Audited): Promise<void>;
}
