/** The message that another one replies to, or forwards. */
export interface MessageReference {
  /** 0 is a reply, 1 a forwarded message. */
  type?: number;
  messageId?: string;
  channelId?: string;
  guildId?: string;
}
