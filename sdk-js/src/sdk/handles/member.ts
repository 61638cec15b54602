import { argsWith } from "../messages/body";
import { define } from "../primordials";
import type { ChannelLike } from "../permissions/permissions-of";
import { permissionsOf } from "../permissions/permissions-of";
import type { BanOptions } from "../rest/calls/bans";
import type { MemberChanges } from "../rest/calls/members";
import type { SendDirectMessage } from "../rest/calls/messages";
import type { EventMember } from "../types/member";
import type { EventMessage } from "../types/message";
import type { EventVoiceState } from "../types/voice/voice-state";
import { handleKind } from "./handle";

/** What can be done with a member of the guild. */
export interface MemberHandle {
  /** Reads them. */
  fetch(): Promise<EventMember>;
  /** Changes them. */
  edit(changes: MemberChanges): Promise<EventMember>;
  /** Sets their nick; null takes it away. */
  setNick(nick: string | null, reason?: string): Promise<EventMember>;
  /** Gives them a role. */
  addRole(roleId: string, reason?: string): Promise<void>;
  /** Takes a role from them. */
  removeRole(roleId: string, reason?: string): Promise<void>;
  /** Keeps them from speaking for so many minutes, at most 28 days; 0 ends it. */
  timeout(minutes: number, reason?: string): Promise<EventMember>;
  /** Removes them from the guild. */
  kick(reason?: string): Promise<void>;
  /** Bans them: for a reason, or with options. */
  ban(options?: string | BanOptions): Promise<void>;
  /** Sends them a private message. */
  send(message: string | Omit<SendDirectMessage, "userId">): Promise<EventMessage>;
  /** Reads where they are in voice; rejects with `not_found` if nowhere. */
  voice(): Promise<EventVoiceState>;
  /** What they may do, in the guild or in a channel. */
  permissions(channel?: string | ChannelLike): Promise<bigint>;
}

const made = handleKind<MemberHandle>(
  "fetch=member.get edit=member.edit:... setNick=member.edit:nick,reason" +
    " addRole=member.add_role:roleId,reason removeRole=member.remove_role:roleId,reason" +
    " timeout=member.timeout:seconds*,reason kick=member.kick:reason ban=ban.create:...reason" +
    " send=direct.send:...content voice=member.get_voice",
);

/**
 * A member of the guild, by the user's id.
 *
 * @example
 * await member(ctx.msg.author.id).timeout(10, "spam");
 */
export function member(id: string): MemberHandle {
  const handle = made(argsWith("userId", id));
  define(handle, "permissions", (channel?: string | ChannelLike) => permissionsOf(id, channel));
  return handle;
}
