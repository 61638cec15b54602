import type { JsonObject } from "../../types/json";

/** Names the guild, which nobody needs to: it must be the script's own. */
export interface OwnGuild {
  guildId?: string | undefined;
}

/** What Discord writes to the audit log, with a reason if there is one. */
export interface Audited extends OwnGuild {
  /** At most 512 characters. */
  reason?: string | undefined;
}

/** What changes, as Discord's own JSON. */
export interface Payload {
  payload: JsonObject;
}

/** A page of a list that is in order of ids. */
export interface PageOptions {
  /** How many, at most. */
  limit?: number | undefined;
  /** Only what comes after this id. */
  after?: string | undefined;
}

/** Permissions as bits: a sum of `Permissions`, or Discord's text. */
export type PermissionBits = bigint | number | string;

/** A time: a `Date`, or ISO 8601 with its zone. */
export type TimeLike = Date | string;
