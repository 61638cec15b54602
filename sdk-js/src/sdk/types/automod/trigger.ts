/** What makes a rule of AutoMod act. */
export interface AutoModerationTrigger {
  keywordFilter?: string[];
  regexPatterns?: string[];
  /** 1 profanity, 2 sexual content, 3 slurs. */
  presets?: number[];
  allowList?: string[];
  mentionTotalLimit?: number;
  mentionRaidProtectionEnabled?: boolean;
}
