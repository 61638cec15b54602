/** What a user has bought to show. */
export interface Collectibles {
  nameplate?: {
    skuId: string;
    asset: string;
    label: string;
    palette: string;
  } | null;
}
