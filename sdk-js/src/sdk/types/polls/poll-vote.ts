/** Somebody chose an answer of a poll, or took that back. */
export interface EventPollVote {
  userId: string;
  channelId: string;
  messageId: string;
  guildId: string;
  answerId: number;
}
