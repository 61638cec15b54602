/** The guild whose tag a user shows beside their name. */
export interface PrimaryGuild {
  identityGuildId: string | null;
  identityEnabled: boolean | null;
  tag: string | null;
  badge: string | null;
}
