import type { FileData } from "../../types/attachment";
import type { EventMessage } from "../../types/message";
import type { MessageBody, MessageEditOptions } from "../../types/message-options";
import type { EventUser } from "../../types/user";
import type { Audited, OwnGuild } from "./common";
import type { InChannel } from "./messages";
import type { PollBody } from "./polls";

/** A webhook. Its token stays with the host. */
export interface Webhook {
  id: string;
  /** 1 for messages, 2 follows a channel, 3 an application's own. */
  type: number;
  guildId?: string | null;
  channelId: string | null;
  name: string | null;
  avatar: string | null;
  /** The application that made it. */
  applicationId: string | null;
  user?: EventUser;
}

/** A webhook. */
export interface OfWebhook extends OwnGuild {
  webhookId: string;
}

/** A webhook to use. */
export interface UseWebhook extends OfWebhook {
  /** Needed where the bot did not make the webhook. */
  token?: string | undefined;
  /** A thread of the webhook's channel. */
  threadId?: string | undefined;
}

/** What a webhook says, and as whom. */
export interface ExecuteWebhook extends UseWebhook, MessageBody {
  username?: string | undefined;
  avatarUrl?: string | undefined;
  poll?: PollBody | undefined;
  /** Whether to wait for the message, and get it. */
  wait?: boolean | undefined;
  withComponents?: boolean | undefined;
  /** Begins a post of a forum. */
  threadName?: string | undefined;
  appliedTags?: string[] | undefined;
}

/** A message that a webhook sent. */
export interface OfWebhookMessage extends UseWebhook {
  messageId: string;
}

/** Calls about webhooks. */
export interface WebhookCalls {
  /** Makes a webhook, which the script can use by its id. */
  createWebhook(
    args: InChannel & Audited & { name: string; avatar?: FileData | null | undefined },
  ): Promise<Webhook>;
  /** Reads a webhook. */
  fetchWebhook(args: OfWebhook): Promise<Webhook>;
  /** Reads a channel's webhooks. */
  fetchChannelWebhooks(args: InChannel): Promise<Webhook[]>;
  /** Reads the guild's webhooks. */
  fetchGuildWebhooks(args?: OwnGuild): Promise<Webhook[]>;
  /** Changes a webhook. */
  editWebhook(
    args: OfWebhook &
      Audited & { name?: string; avatar?: FileData | null; channelId?: string | undefined },
  ): Promise<Webhook>;
  /** Deletes a webhook. */
  deleteWebhook(args: OfWebhook & Audited): Promise<void>;
  /** Sends a message by a webhook; gives it with `wait`, else null. */
  executeWebhook(args: ExecuteWebhook): Promise<EventMessage | null>;
  /** Reads a message of a webhook. */
  fetchWebhookMessage(args: OfWebhookMessage): Promise<EventMessage>;
  /** Edits a message of a webhook. */
  editWebhookMessage(
    args: OfWebhookMessage & MessageEditOptions & { withComponents?: boolean | undefined },
  ): Promise<EventMessage>;
  /** Deletes a message of a webhook. */
  deleteWebhookMessage(args: OfWebhookMessage): Promise<void>;
}
