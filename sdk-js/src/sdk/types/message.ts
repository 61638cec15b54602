import type { EventEmoji } from "./emoji";
import type { JsonObject } from "./json";
import type { EventMember } from "./member";
import type { EventUser } from "./user";

/** A file that came with a message. */
export interface MessageAttachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxyUrl: string;
  contentType?: string;
  description?: string;
  width?: number | null;
  height?: number | null;
}

/** The message that another one replies to. */
export interface MessageReference {
  type?: number;
  messageId?: string;
  channelId?: string;
  guildId?: string;
}

/** A message, as Discord sends it but in camelCase. */
export interface EventMessage {
  id: string;
  channelId: string;
  guildId?: string;
  content: string;
  author: EventUser;
  /** The author as a member; its `user` is left out by Discord, see `author`. */
  member?: Omit<EventMember, "user">;
  timestamp: string;
  editedTimestamp: string | null;
  tts: boolean;
  pinned: boolean;
  /** 0 is an ordinary message, 19 a reply. */
  type: number;
  flags?: number;
  mentionEveryone: boolean;
  mentions: EventUser[];
  mentionRoles: string[];
  attachments: MessageAttachment[];
  embeds: JsonObject[];
  components?: JsonObject[];
  reactions?: { count: number; me: boolean; emoji: EventEmoji }[];
  webhookId?: string;
  messageReference?: MessageReference;
  referencedMessage?: EventMessage | null;
}
