import type { Localizations } from "./described";
import type { DefaultPermissions } from "./default-permissions";

/** What any command of Discord's can be told. */
export interface CommandSettings {
  nameLocalizations?: Localizations | undefined;
  /**
   * Who may use it where the server's settings say nothing else: names such as `"ManageMessages"`,
   * or bits. `"0"` is administrators only.
   */
  defaultMemberPermissions?: DefaultPermissions | null | undefined;
  /** Whether it can be used in age-restricted channels only. */
  nsfw?: boolean | undefined;
  /** Where it is used: 0 is the guild, and must be among them. Others mean nothing here. */
  contexts?: readonly number[] | undefined;
  /** How the bot is installed: 0 is in the guild, and must be among them. */
  integrationTypes?: readonly number[] | undefined;
  /**
   * `false` where `ctx.showModal` may be the answer: the host then defers after 2.5 s in place of
   * 1.8 s, for a deferred command takes no modal.
   */
  defer?: false | undefined;
}
