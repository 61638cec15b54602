import type { RawAllowedMentions } from "./allowed-mentions";
import type { RawAttachment } from "./attachment";
import type { ComponentLike } from "./component";
import type { EmbedLike } from "./embed";

/**
 * What an edit changes; what it leaves out stays.
 *
 * @example
 * await ctx.edit({ content: "done", components: [] });
 */
export interface MessageEditOptions {
  content?: string | null | undefined;
  embeds?: EmbedLike[] | undefined;
  components?: ComponentLike[] | undefined;
  allowedMentions?: RawAllowedMentions | undefined;
  /** A sum of `MessageFlags`. */
  flags?: number | bigint | undefined;
}

/** What a message is made of. */
export interface MessageBody extends MessageEditOptions {
  attachments?: RawAttachment[] | undefined;
  tts?: boolean | undefined;
}

/**
 * What a reply is made of.
 *
 * @example
 * await ctx.reply({ content: "only you see this", ephemeral: true });
 */
export interface MessageReplyOptions extends MessageBody {
  /** The message replied to: that of the event where this is left out; null makes it no reply. */
  replyTo?: string | null | undefined;
  /** Shown only to whoever used the command or component. Ignored elsewhere. */
  ephemeral?: boolean | undefined;
}
