import type { EventSticker } from "./expressions/sticker";
import type { StickerItem } from "./expressions/sticker-item";
import type { JsonObject } from "./json";
import type { EventMember } from "./member";
import type { MessageInteractionMetadata } from "./messages/interaction-metadata";
import type { MentionedUser } from "./messages/mentioned-user";
import type { MessageAttachment } from "./messages/message-attachment";
import type { MessageEmbed } from "./messages/message-embed";
import type { MessageReaction } from "./messages/message-reaction";
import type { MessageReference } from "./messages/message-reference";
import type { MessageSnapshot } from "./messages/message-snapshot";
import type { RoleSubscription } from "./messages/role-subscription";
import type { EventPoll } from "./polls/poll";
import type { EventThread } from "./threads/thread";
import type { EventUser } from "./user";

/**
 * A message, as Discord sends it but in camelCase.
 *
 * Without the message content intent `content`, `embeds`, `attachments`, `components` and `poll`
 * are empty, but for messages that the bot wrote or is mentioned in.
 */
export interface EventMessage {
  id: string;
  channelId: string;
  guildId?: string;
  content: string;
  author: EventUser;
  /** The author as a member; its `user` is left out by Discord, see `author`. */
  member?: Omit<EventMember, "user">;
  /** ISO 8601, as all times here. */
  timestamp: string;
  editedTimestamp: string | null;
  tts: boolean;
  pinned: boolean;
  /** 0 is an ordinary message, 19 a reply, 20 the answer to a command. */
  type: number;
  flags?: number;
  mentionEveryone: boolean;
  mentions: MentionedUser[];
  /** Ids of the roles mentioned. */
  mentionRoles: string[];
  mentionChannels?: { id: string; guildId: string; type: number; name: string }[];
  attachments: MessageAttachment[];
  embeds: MessageEmbed[];
  components?: JsonObject[];
  stickerItems?: StickerItem[];
  stickers?: EventSticker[];
  poll?: EventPoll;
  reactions?: MessageReaction[];
  nonce?: string | number;
  webhookId?: string;
  applicationId?: string;
  messageReference?: MessageReference;
  /** The message replied to; null where it was deleted. */
  referencedMessage?: EventMessage | null;
  /** The messages that this one forwards. */
  messageSnapshots?: MessageSnapshot[];
  /** What an invitation to an application's activity says. */
  activity?: { type: number; partyId?: string };
  application?: { id: string; name: string; icon: string | null; description: string };
  /** Of a call among friends; null where it is under way. */
  call?: { participants: string[]; endedTimestamp?: string | null };
  /** Users, members, roles and channels that select menus of it preselect, by id. */
  resolved?: JsonObject;
  purchaseNotification?: JsonObject;
  interactionMetadata?: MessageInteractionMetadata;
  /** The thread that was started from it. */
  thread?: EventThread;
  /** Where it stands in its thread, about. */
  position?: number;
  roleSubscriptionData?: RoleSubscription;
}
