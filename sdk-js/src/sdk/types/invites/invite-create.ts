import type { EventUser } from "../user";

/** An invite was made. */
export interface EventInviteCreate {
  channelId: string;
  guildId: string;
  code: string;
  createdAt: string;
  expiresAt?: string | null;
  inviter?: EventUser;
  /** Seconds that it is good for; 0 is for ever. */
  maxAge: number;
  /** How often it can be used; 0 is as often as one likes. */
  maxUses: number;
  targetType?: number;
  targetUser?: EventUser;
  targetApplication?: { id: string; name: string };
  temporary: boolean;
  uses: number;
  roleIds?: string[];
}
