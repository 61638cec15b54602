/** What a message says of somebody who subscribed to a role. */
export interface RoleSubscription {
  roleSubscriptionListingId: string;
  tierName: string;
  totalMonthsSubscribed: number;
  isRenewal: boolean;
}
