/**
 * Whom a message may ping. Nobody is pinged by `@everyone`, `@here` or a role unless it says so.
 *
 * @example
 * await ctx.reply({ content: "<@81384788765712384>", allowedMentions: { parse: ["users"] } });
 */
export interface RawAllowedMentions {
  parse?: ("everyone" | "users" | "roles")[] | undefined;
  users?: string[] | undefined;
  roles?: string[] | undefined;
  /** Whether the author of the message replied to is pinged. */
  repliedUser?: boolean | undefined;
}
