/** What a rule of AutoMod does. */
export interface AutoModerationAction {
  /** 1 block the message, 2 send an alert, 3 time the member out, 4 block interaction. */
  type: number;
  metadata?: {
    channelId?: string;
    durationSeconds?: number;
    customMessage?: string;
  };
}
