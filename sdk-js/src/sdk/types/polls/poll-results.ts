/** How often each answer was chosen. */
export interface PollResults {
  isFinalized: boolean;
  answerCounts: { id: number; count: number; meVoted: boolean }[];
}
