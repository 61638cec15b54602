/** What surrounds an avatar. */
export interface AvatarDecoration {
  asset: string;
  skuId: string;
  /** Unix seconds; null when it stays. */
  expiresAt?: number | null;
}
