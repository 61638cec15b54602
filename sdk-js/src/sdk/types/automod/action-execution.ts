import type { AutoModerationAction } from "./action";

/** A rule of AutoMod has acted. */
export interface EventAutoModerationActionExecution {
  guildId: string;
  action: AutoModerationAction;
  ruleId: string;
  ruleTriggerType: number;
  userId: string;
  channelId?: string;
  /** Absent where the message was blocked. */
  messageId?: string;
  alertSystemMessageId?: string;
  /** What the member wrote; empty without the message content intent. */
  content: string;
  matchedKeyword: string | null;
  matchedContent: string | null;
}
