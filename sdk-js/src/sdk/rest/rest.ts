import type { CommandCalls } from "../commands/command-calls";
import { commandCalls } from "../commands/command-calls";
import { define, freeze, keys, split } from "../primordials";
import { call } from "./call";
import type { AutoModerationCalls } from "./calls/automod";
import type { BanCalls } from "./calls/bans";
import type { ChannelCalls } from "./calls/channels";
import type { EmojiCalls } from "./calls/emojis";
import type { GuildCalls } from "./calls/guild";
import type { InviteCalls } from "./calls/invites";
import type { MemberCalls } from "./calls/members";
import type { MessageCalls } from "./calls/messages";
import type { ReactionCalls } from "./calls/reactions";
import type { RoleCalls } from "./calls/roles";
import type { ScheduledEventCalls } from "./calls/scheduled-events";
import type { SoundCalls } from "./calls/sounds";
import type { StageCalls } from "./calls/stages";
import type { StickerCalls } from "./calls/stickers";
import type { ThreadCalls } from "./calls/threads";
import type { WebhookCalls } from "./calls/webhooks";
import type { InteractionCalls } from "./interaction-calls";
import { interactionCalls } from "./interaction-calls";
import { CALLS } from "./table";

/** Calls to Discord that need no event. */
export interface Rest
  extends MessageCalls,
    ReactionCalls,
    ChannelCalls,
    ThreadCalls,
    MemberCalls,
    BanCalls,
    RoleCalls,
    WebhookCalls,
    EmojiCalls,
    StickerCalls,
    SoundCalls,
    StageCalls,
    ScheduledEventCalls,
    AutoModerationCalls,
    InviteCalls,
    GuildCalls,
    InteractionCalls,
    CommandCalls {}

/**
 * Calls to Discord that need no event. They reach the script's own guild only. A call that fails
 * rejects with an Error whose `code` says why: `forbidden`, `not_found`, `rate_limited`, ...
 *
 * @example
 * await rest.sendMessage({ channelId: "81384788765712384", content: "The shop is open." });
 */
export const rest: Rest = freeze(allCalls()) as unknown as Rest;

/** What the table has, and what is written out. Guild code may have changed every prototype. */
function allCalls(): object {
  const calls = { ...interactionCalls, ...commandCalls };
  const areas = keys(CALLS);
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i] as string;
    const rows = split(CALLS[area] as string, " ");
    for (let j = 0; j < rows.length; j++) addCall(calls, area, split(rows[j] as string, "="));
  }
  return calls;
}

function addCall(calls: object, area: string, row: string[]): void {
  const op = `${area}.${row[0]}`;
  const name = row[1] as string;
  define(calls, name, (args?: unknown) => call(op, args, name));
}
