import type { OpArgs } from "../messages/body";
import { bare, define, own } from "../primordials";
import type { Ban } from "../rest/calls/bans";
import type { CreateChannel } from "../rest/calls/channels";
import type { PageOptions } from "../rest/calls/common";
import type { AuditLog, FetchAuditLog, FetchedGuild, GuildChanges } from "../rest/calls/guild";
import type { Invite } from "../rest/calls/invites";
import type { RoleBody } from "../rest/calls/roles";
import type { ThreadPage } from "../rest/calls/threads";
import type { Webhook } from "../rest/calls/webhooks";
import { call } from "../rest/call";
import type { EventChannel } from "../types/channels/channel";
import type { EventGuildEmoji } from "../types/expressions/guild-emoji";
import type { EventSticker } from "../types/expressions/sticker";
import type { EventGuild } from "../types/guild/guild";
import type { EventMember } from "../types/member";
import type { EventRole } from "../types/roles/role";
import type { EventScheduledEvent } from "../types/scheduled/scheduled-event";
import { handleKind } from "./handle";

const PAGE = 1000;

/** What can be done with the guild. */
export interface GuildHandle {
  /** Reads it. */
  fetch(options?: { withCounts?: boolean }): Promise<FetchedGuild>;
  /** Changes it. */
  edit(changes: GuildChanges): Promise<EventGuild>;
  /** Reads its channels, without threads. */
  channels(): Promise<EventChannel[]>;
  /** Reads its threads that are not archived. */
  threads(): Promise<ThreadPage>;
  /** Makes a channel. */
  createChannel(channel: CreateChannel): Promise<EventChannel>;
  /** Reads its roles. */
  roles(): Promise<EventRole[]>;
  /** Makes a role. */
  createRole(role?: RoleBody): Promise<EventRole>;
  /** Reads a page of up to 1000 members in order of ids. */
  members(options?: PageOptions): Promise<EventMember[]>;
  /** Every member, a page at a time. */
  everyMember(): AsyncGenerator<EventMember, void>;
  /** Reads members whose name or nick begins so. */
  searchMembers(query: string, options?: { limit?: number }): Promise<EventMember[]>;
  /** Reads a page of bans. */
  bans(options?: PageOptions & { before?: string }): Promise<Ban[]>;
  /** Reads its emojis. */
  emojis(): Promise<EventGuildEmoji[]>;
  /** Reads its stickers. */
  stickers(): Promise<EventSticker[]>;
  /** Reads its invites. */
  invites(): Promise<Invite[]>;
  /** Reads its webhooks. */
  webhooks(): Promise<Webhook[]>;
  /** Reads its scheduled events. */
  scheduledEvents(): Promise<EventScheduledEvent[]>;
  /** Reads a page of its audit log. */
  auditLog(options?: FetchAuditLog): Promise<AuditLog>;
}

const made = handleKind<GuildHandle>(
  "fetch=guild.get:... edit=guild.edit:... channels=channel.list threads=thread.list_active" +
    " createChannel=channel.create:... roles=role.list createRole=role.create:..." +
    " members=member.list:... searchMembers=member.search:query,... bans=ban.list:..." +
    " emojis=emoji.list stickers=sticker.list invites=invite.list webhooks=webhook.list" +
    " scheduledEvents=event.list auditLog=guild.read_audit_log:...",
);

/**
 * The guild that the script belongs to.
 *
 * @example
 * for await (const one of guild.everyMember()) console.log(one.user.username);
 */
export const guild: GuildHandle = ofGuild();

function ofGuild(): GuildHandle {
  const handle = made(bare<OpArgs>());
  define(handle, "everyMember", everyMember);
  return handle;
}

async function* everyMember(): AsyncGenerator<EventMember, void> {
  for (let after: unknown, isLast = false; !isLast; ) {
    const page = (await call("member.list", { limit: PAGE, after }, "everyMember")) as EventMember[];
    for (let i = 0; i < page.length; i++) yield page[i] as EventMember;
    isLast = page.length < PAGE;
    if (!isLast) after = own(own(page[page.length - 1], "user"), "id");
  }
}
