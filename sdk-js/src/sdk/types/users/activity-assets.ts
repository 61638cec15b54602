/** The pictures of an activity. */
export interface ActivityAssets {
  largeImage?: string;
  largeText?: string;
  largeUrl?: string;
  smallImage?: string;
  smallText?: string;
  smallUrl?: string;
  inviteCoverImage?: string;
}
