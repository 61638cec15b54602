/** What was switched off in the guild because of a raid, and until when. */
export interface IncidentsData {
  invitesDisabledUntil: string | null;
  dmsDisabledUntil: string | null;
  dmSpamDetectedAt?: string | null;
  raidDetectedAt?: string | null;
}
