/** What somebody, or the guild, has bought of the application. */
export interface EventEntitlement {
  id: string;
  skuId: string;
  applicationId: string;
  guildId: string;
  userId?: string;
  /** The entitlement that this one is part of. */
  parentId?: string | null;
  /** Who gave it as a present. */
  gifterUserId?: string | null;
  fulfilledAt?: string | null;
  fulfillmentStatus?: number | null;
  type: number;
  deleted: boolean;
  consumed?: boolean;
  startsAt: string | null;
  endsAt: string | null;
}
