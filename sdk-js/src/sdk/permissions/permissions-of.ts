import { isArray, now, own, parseDate, toBigInt } from "../primordials";
import { call } from "../rest/call";
import type { PermissionOverwrite } from "../types/channels/permission-overwrite";
import type { EventRole } from "../types/roles/role";
import { ADMINISTRATOR, ALL } from "./permissions";

// A member who may not speak may still look: VIEW_CHANNEL and READ_MESSAGE_HISTORY.
const TIMED_OUT = (1n << 10n) | (1n << 16n);
const FIRST_THREAD = 10;
const LAST_THREAD = 12;

/** A member: what `rest.fetchMember` gives, or `ctx.msg.member` with its `user`. */
export interface MemberLike {
  user: { id: string };
  roles: string[];
  communicationDisabledUntil?: string | null;
}

/** A channel, as `rest.fetchChannel` gives it. */
export interface ChannelLike {
  type: number;
  parentId?: string | null;
  permissionOverwrites?: PermissionOverwrite[];
}

/** The guild, as `rest.fetchGuild` gives it. */
export interface GuildLike {
  id: string;
  ownerId: string;
  roles: EventRole[];
}

/**
 * What a member may do: in the guild, or in a channel where one is named. Counted from roles, the
 * channel's overwrites and a timeout, as Discord does it. What is given by its id is read first, and
 * the guild unless it is given.
 *
 * @example
 * const held = await permissionsOf(ctx.msg.author.id, ctx.msg.channelId);
 * if (Permissions.has(held, Permissions.MANAGE_MESSAGES)) console.log("a moderator");
 */
export async function permissionsOf(
  member: string | MemberLike,
  channel?: string | ChannelLike,
  guild?: GuildLike,
): Promise<bigint> {
  const home = guild ?? ((await call("guild.get", {}, "permissionsOf")) as GuildLike);
  const who = typeof member === "string" ? await fetched<MemberLike>("member", "userId", member) : member;
  const base = inGuild(home, who);
  if ((base & ADMINISTRATOR) !== 0n) return ALL;
  const place = channel === undefined ? undefined : await withOverwrites(channel);
  const held = place === undefined ? base : inChannel(base, home.id, who, place);
  return isTimedOut(who) ? held & TIMED_OUT : held;
}

async function fetched<Found>(area: string, id: string, value: string): Promise<Found> {
  return (await call(`${area}.get`, { [id]: value }, "permissionsOf")) as Found;
}

/** A thread has the permissions of the channel that it belongs to. */
async function withOverwrites(channel: string | ChannelLike): Promise<ChannelLike> {
  const place =
    typeof channel === "string" ? await fetched<ChannelLike>("channel", "channelId", channel) : channel;
  const isThread = place.type >= FIRST_THREAD && place.type <= LAST_THREAD;
  if (!isThread || typeof place.parentId !== "string") return place;
  return await fetched<ChannelLike>("channel", "channelId", place.parentId);
}

function inGuild(guild: GuildLike, member: MemberLike): bigint {
  if (guild.ownerId === member.user.id) return ALL;
  let held = 0n;
  for (let i = 0; i < guild.roles.length; i++) {
    const role = guild.roles[i] as EventRole;
    if (role.id === guild.id || includes(member.roles, role.id)) held |= toBigInt(role.permissions);
  }
  return held;
}

/** Everyone's overwrite first, then those of the member's roles together, then the member's own. */
function inChannel(base: bigint, guildId: string, member: MemberLike, channel: ChannelLike): bigint {
  let held = base;
  let allowed = 0n;
  let denied = 0n;
  const overwrites = isArray(channel.permissionOverwrites) ? channel.permissionOverwrites : [];
  const everyone = find(overwrites, guildId);
  if (everyone !== undefined) held = applied(held, everyone);
  for (let i = 0; i < overwrites.length; i++) {
    const overwrite = overwrites[i] as PermissionOverwrite;
    if (overwrite.id === guildId || !includes(member.roles, overwrite.id)) continue;
    allowed |= toBigInt(overwrite.allow);
    denied |= toBigInt(overwrite.deny);
  }
  held = (held & ~denied) | allowed;
  const theirs = find(overwrites, member.user.id);
  return theirs === undefined ? held : applied(held, theirs);
}

function applied(held: bigint, overwrite: PermissionOverwrite): bigint {
  return (held & ~toBigInt(overwrite.deny)) | toBigInt(overwrite.allow);
}

function find(overwrites: PermissionOverwrite[], id: string): PermissionOverwrite | undefined {
  for (let i = 0; i < overwrites.length; i++) if (overwrites[i]?.id === id) return overwrites[i];
  return undefined;
}

function includes(ids: string[], id: string): boolean {
  for (let i = 0; i < ids.length; i++) if (ids[i] === id) return true;
  return false;
}

function isTimedOut(member: MemberLike): boolean {
  const until = own(member, "communicationDisabledUntil");
  return typeof until === "string" && parseDate(until) > now();
}
