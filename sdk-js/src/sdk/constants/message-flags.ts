import { freeze } from "../primordials";

/**
 * Flags of a message, to be added up.
 *
 * @example
 * await ctx.reply({
 *   content: "https://example.com",
 *   flags: MessageFlags.SUPPRESS_EMBEDS | MessageFlags.SUPPRESS_NOTIFICATIONS,
 * });
 */
export const MessageFlags: {
  readonly CROSSPOSTED: 1;
  readonly IS_CROSSPOST: 2;
  readonly SUPPRESS_EMBEDS: 4;
  readonly SOURCE_MESSAGE_DELETED: 8;
  readonly URGENT: 16;
  readonly HAS_THREAD: 32;
  readonly EPHEMERAL: 64;
  readonly LOADING: 128;
  readonly FAILED_TO_MENTION_SOME_ROLES_IN_THREAD: 256;
  readonly SUPPRESS_NOTIFICATIONS: 4096;
  readonly IS_VOICE_MESSAGE: 8192;
  readonly IS_COMPONENTS_V2: 32768;
} = freeze({
  CROSSPOSTED: 1,
  IS_CROSSPOST: 2,
  SUPPRESS_EMBEDS: 4,
  SOURCE_MESSAGE_DELETED: 8,
  URGENT: 16,
  HAS_THREAD: 32,
  EPHEMERAL: 64,
  LOADING: 128,
  FAILED_TO_MENTION_SOME_ROLES_IN_THREAD: 256,
  SUPPRESS_NOTIFICATIONS: 4096,
  IS_VOICE_MESSAGE: 8192,
  IS_COMPONENTS_V2: 32768,
});
