/** A picture or a video of an embed. */
export interface EmbedMedia {
  url?: string;
  proxyUrl?: string;
  width?: number;
  height?: number;
  description?: string;
  placeholder?: string;
  placeholderVersion?: number;
  contentType?: string;
  flags?: number;
}
