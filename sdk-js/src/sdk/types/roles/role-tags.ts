/** Whom a managed role belongs to. A tag that is null is set; one that is absent is not. */
export interface RoleTags {
  botId?: string;
  integrationId?: string;
  premiumSubscriber?: null;
  subscriptionListingId?: string;
  availableForPurchase?: null;
  guildConnections?: null;
}
