/** Whether a thread is archived or locked. */
export interface ThreadMetadata {
  archived: boolean;
  /** Minutes without a message after which it is archived. */
  autoArchiveDuration: number;
  archiveTimestamp: string;
  locked: boolean;
  invitable?: boolean;
  createTimestamp?: string | null;
}
