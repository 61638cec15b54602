import type { EmbedMedia } from "./embed-media";

/** An embed as Discord shows it. */
export interface MessageEmbed {
  title?: string;
  /** Such as `rich` for a bot's own, `link`, `image`, `video`. */
  type?: string;
  description?: string;
  url?: string;
  timestamp?: string;
  color?: number;
  footer?: { text: string; iconUrl?: string; proxyIconUrl?: string };
  image?: EmbedMedia;
  thumbnail?: EmbedMedia;
  video?: EmbedMedia;
  provider?: { name?: string; url?: string };
  author?: { name: string; url?: string; iconUrl?: string; proxyIconUrl?: string };
  fields?: { name: string; value: string; inline?: boolean }[];
  flags?: number;
}
