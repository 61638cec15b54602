import type { AutocompleteContext } from "../contexts/autocomplete-context";
import type { BaseContext } from "../contexts/base-context";
import type {
  ComponentInteractionContext,
  InteractionContext,
  ModalSubmitContext,
  UpdatableContext,
} from "../contexts/interaction-context";
import type {
  ChannelContext,
  MessageContext,
  MessageDeleteBulkContext,
  MessageDeleteContext,
  MessageUpdateContext,
  ReactionContext,
  ReactionRemoveAllContext,
  ReactionRemoveEmojiContext,
} from "../contexts/message-context";
import type { EventAutoModerationActionExecution } from "../types/automod/action-execution";
import type { EventAutoModerationRule } from "../types/automod/rule";
import type { EventChannelPinsUpdate } from "../types/channels/channel-pins-update";
import type { EventChannel } from "../types/channels/channel";
import type { EventWebhooksUpdate } from "../types/channels/webhooks-update";
import type { EventGuildEmojisUpdate } from "../types/expressions/guild-emojis-update";
import type { EventGuildStickersUpdate } from "../types/expressions/guild-stickers-update";
import type { EventSoundboardSoundDelete } from "../types/expressions/soundboard-sound-delete";
import type { EventSoundboardSound } from "../types/expressions/soundboard-sound";
import type { EventSoundboardSoundsUpdate } from "../types/expressions/soundboard-sounds-update";
import type { EventAuditLogEntry } from "../types/guild/audit-log-entry";
import type { EventCommandPermissions } from "../types/guild/command-permissions";
import type { EventEntitlement } from "../types/guild/entitlement";
import type { EventGuildBan } from "../types/guild/guild-ban";
import type { EventGuildCreate } from "../types/guild/guild-create";
import type { EventGuildDelete } from "../types/guild/guild-delete";
import type { EventGuildIntegrationsUpdate } from "../types/guild/guild-integrations-update";
import type { EventGuild } from "../types/guild/guild";
import type { EventIntegrationDelete } from "../types/guild/integration-delete";
import type { EventIntegration } from "../types/guild/integration";
import type { EventInteraction, EventPayload } from "../types/interaction-events";
import type { EventInviteCreate } from "../types/invites/invite-create";
import type { EventInviteDelete } from "../types/invites/invite-delete";
import type { EventMemberAdd } from "../types/users/member-add";
import type { EventMemberRemove } from "../types/users/member-remove";
import type { EventMemberUpdate } from "../types/users/member-update";
import type { EventPollVote } from "../types/polls/poll-vote";
import type { EventReady } from "../types/ready-event";
import type { EventRoleChange } from "../types/roles/role-change";
import type { EventRoleDelete } from "../types/roles/role-delete";
import type { EventScheduledEventUser } from "../types/scheduled/scheduled-event-user";
import type { EventScheduledEvent } from "../types/scheduled/scheduled-event";
import type { EventThreadCreate } from "../types/threads/thread-create";
import type { EventThreadDelete } from "../types/threads/thread-delete";
import type { EventThreadListSync } from "../types/threads/thread-list-sync";
import type { EventThreadMemberUpdate } from "../types/threads/thread-member-update";
import type { EventThreadMembersUpdate } from "../types/threads/thread-members-update";
import type { EventThread } from "../types/threads/thread";
import type { EventPresence } from "../types/users/presence";
import type { EventTyping } from "../types/users/typing";
import type { EventStageInstance } from "../types/voice/stage-instance";
import type { EventVoiceChannelEffect } from "../types/voice/voice-channel-effect";
import type { EventVoiceChannelStartTime } from "../types/voice/voice-channel-start-time";
import type { EventVoiceChannelStatus } from "../types/voice/voice-channel-status";
import type { EventVoiceState } from "../types/voice/voice-state";

/** Events by the gateway's own names, in camelCase. */
export interface GatewayEventContexts {
  /** The bot is connected and the script has loaded: once for each time it loads. */
  ready: BaseContext<EventReady>;
  /** Who may use a command was changed. */
  applicationCommandPermissionsUpdate: BaseContext<EventCommandPermissions>;
  /** A rule of AutoMod has acted. The bot needs Manage Server. */
  autoModerationActionExecution: BaseContext<EventAutoModerationActionExecution>;
  /** A rule of AutoMod was made. The bot needs Manage Server. */
  autoModerationRuleCreate: BaseContext<EventAutoModerationRule>;
  /** A rule of AutoMod was deleted. The bot needs Manage Server. */
  autoModerationRuleDelete: BaseContext<EventAutoModerationRule>;
  /** A rule of AutoMod was changed. The bot needs Manage Server. */
  autoModerationRuleUpdate: BaseContext<EventAutoModerationRule>;
  /** A channel was made. */
  channelCreate: BaseContext<EventChannel>;
  /** A channel was deleted. */
  channelDelete: BaseContext<EventChannel>;
  /** A message was pinned or unpinned. */
  channelPinsUpdate: ChannelContext<EventChannelPinsUpdate>;
  /** A channel was changed. */
  channelUpdate: BaseContext<EventChannel>;
  /** Something of the application's was bought for the guild, or given to it. */
  entitlementCreate: BaseContext<EventEntitlement>;
  /** An entitlement of the guild was taken back. */
  entitlementDelete: BaseContext<EventEntitlement>;
  /** An entitlement of the guild was changed, or will not be renewed. */
  entitlementUpdate: BaseContext<EventEntitlement>;
  /** Somebody did what the audit log notes. The bot needs View Audit Log. */
  guildAuditLogEntryCreate: BaseContext<EventAuditLogEntry>;
  /** Discord serves the guild: after the host has connected, or an outage. */
  guildAvailable: BaseContext<EventGuildCreate>;
  /** Somebody was banned. The bot needs Ban Members or View Audit Log. */
  guildBanAdd: BaseContext<EventGuildBan>;
  /** A ban was lifted. The bot needs Ban Members or View Audit Log. */
  guildBanRemove: BaseContext<EventGuildBan>;
  /** The bot was added to the guild (again). */
  guildCreate: BaseContext<EventGuildCreate>;
  /** The bot was removed from the guild. The script has five seconds; nothing of Discord answers. */
  guildDelete: BaseContext<EventGuildDelete>;
  /** A custom emoji was made, changed or deleted. */
  guildEmojisUpdate: BaseContext<EventGuildEmojisUpdate>;
  /** Something about the integrations changed. */
  guildIntegrationsUpdate: BaseContext<EventGuildIntegrationsUpdate>;
  /** Somebody joined. Privileged: members. */
  guildMemberAdd: BaseContext<EventMemberAdd>;
  /** Somebody left, was kicked or banned. Privileged: members. */
  guildMemberRemove: BaseContext<EventMemberRemove>;
  /** A member changed. Privileged: members; without it only the bot itself is told of. */
  guildMemberUpdate: BaseContext<EventMemberUpdate>;
  /** The same as `roleCreate`. */
  guildRoleCreate: BaseContext<EventRoleChange>;
  /** The same as `roleDelete`. */
  guildRoleDelete: BaseContext<EventRoleDelete>;
  /** The same as `roleUpdate`. */
  guildRoleUpdate: BaseContext<EventRoleChange>;
  /** An event was scheduled. */
  guildScheduledEventCreate: BaseContext<EventScheduledEvent>;
  /** A scheduled event was deleted. */
  guildScheduledEventDelete: BaseContext<EventScheduledEvent>;
  /** A scheduled event was changed, or has begun or ended. */
  guildScheduledEventUpdate: BaseContext<EventScheduledEvent>;
  /** Somebody is interested in a scheduled event. */
  guildScheduledEventUserAdd: BaseContext<EventScheduledEventUser>;
  /** Somebody is no longer interested in a scheduled event. */
  guildScheduledEventUserRemove: BaseContext<EventScheduledEventUser>;
  /** A sound was added to the soundboard. */
  guildSoundboardSoundCreate: BaseContext<EventSoundboardSound>;
  /** A sound was deleted from the soundboard. */
  guildSoundboardSoundDelete: BaseContext<EventSoundboardSoundDelete>;
  /** A sound of the soundboard was changed. */
  guildSoundboardSoundUpdate: BaseContext<EventSoundboardSound>;
  /** Several sounds of the soundboard were changed at once. */
  guildSoundboardSoundsUpdate: BaseContext<EventSoundboardSoundsUpdate>;
  /** A sticker was made, changed or deleted. */
  guildStickersUpdate: BaseContext<EventGuildStickersUpdate>;
  /** Discord cannot serve the guild for now. */
  guildUnavailable: BaseContext<EventGuildDelete>;
  /** The guild itself was changed: its name, icon, settings. */
  guildUpdate: BaseContext<EventGuild>;
  /** An integration was added. */
  integrationCreate: BaseContext<EventIntegration>;
  /** An integration was taken away. */
  integrationDelete: BaseContext<EventIntegrationDelete>;
  /** An integration was changed. */
  integrationUpdate: BaseContext<EventIntegration>;
  /** Somebody used a command. */
  interactionCreate: InteractionContext;
  /** An invite was made. The bot needs Manage Channels. */
  inviteCreate: ChannelContext<EventInviteCreate>;
  /** An invite was deleted. The bot needs Manage Channels. */
  inviteDelete: ChannelContext<EventInviteDelete>;
  /** A message was sent. Privileged: message content; without it the text of most is empty. */
  messageCreate: MessageContext;
  /** A message was deleted. */
  messageDelete: MessageDeleteContext;
  /** Messages were deleted together. */
  messageDeleteBulk: MessageDeleteBulkContext;
  /** Somebody chose an answer of a poll. */
  messagePollVoteAdd: ChannelContext<EventPollVote>;
  /** Somebody took back their answer to a poll. */
  messagePollVoteRemove: ChannelContext<EventPollVote>;
  /** The same as `reactionAdd`. */
  messageReactionAdd: ReactionContext;
  /** The same as `reactionRemove`. */
  messageReactionRemove: ReactionContext;
  /** The same as `reactionRemoveAll`. */
  messageReactionRemoveAll: ReactionRemoveAllContext;
  /** The same as `reactionRemoveEmoji`. */
  messageReactionRemoveEmoji: ReactionRemoveEmojiContext;
  /** A message was edited, or Discord added an embed to it. Privileged: message content. */
  messageUpdate: MessageUpdateContext;
  /** Somebody's status changed, or what they do. Privileged: presences. */
  presenceUpdate: BaseContext<EventPresence>;
  /** A stage went live. */
  stageInstanceCreate: BaseContext<EventStageInstance>;
  /** A stage is no longer live. */
  stageInstanceDelete: BaseContext<EventStageInstance>;
  /** A live stage was changed. */
  stageInstanceUpdate: BaseContext<EventStageInstance>;
  /** A thread was made, or the bot was added to one. */
  threadCreate: BaseContext<EventThreadCreate>;
  /** A thread was deleted. */
  threadDelete: BaseContext<EventThreadDelete>;
  /** The bot was given access to channels: these are their threads. */
  threadListSync: BaseContext<EventThreadListSync>;
  /** Members joined or left a thread. Without the members intent only the bot counts. */
  threadMembersUpdate: BaseContext<EventThreadMembersUpdate>;
  /** The bot's own membership in a thread changed. */
  threadMemberUpdate: BaseContext<EventThreadMemberUpdate>;
  /** A thread was changed, archived or locked. */
  threadUpdate: BaseContext<EventThread>;
  /** Somebody began to type. */
  typingStart: ChannelContext<EventTyping>;
  /** Somebody sent an effect into a voice channel where the bot is. */
  voiceChannelEffectSend: BaseContext<EventVoiceChannelEffect>;
  /** The first one joined a voice channel, or the last one left. */
  voiceChannelStartTimeUpdate: BaseContext<EventVoiceChannelStartTime>;
  /** What a voice channel is said to be about was changed. */
  voiceChannelStatusUpdate: BaseContext<EventVoiceChannelStatus>;
  /** Somebody joined, left or moved in voice, or muted themselves. */
  voiceStateUpdate: BaseContext<EventVoiceState>;
  /** A webhook of a channel was made, changed or deleted. */
  webhooksUpdate: ChannelContext<EventWebhooksUpdate>;
}

/** Events by names that are not the gateway's own. */
export interface NamedEventContexts {
  /** The same as `ready`. */
  clientReady: BaseContext<EventReady>;
  /** Somebody pressed a button or chose from a menu. */
  componentInteraction: ComponentInteractionContext;
  /** Somebody sent a modal. */
  modalSubmit: ModalSubmitContext;
  /** Somebody types an option of a command that completes itself. */
  autocomplete: AutocompleteContext;
  /** Somebody reacted to a message. */
  reactionAdd: ReactionContext;
  /** Somebody took a reaction back. */
  reactionRemove: ReactionContext;
  /** All reactions were removed from a message. */
  reactionRemoveAll: ReactionRemoveAllContext;
  /** All reactions with one emoji were removed from a message. */
  reactionRemoveEmoji: ReactionRemoveEmojiContext;
  /** A role was made. */
  roleCreate: BaseContext<EventRoleChange>;
  /** A role was deleted. */
  roleDelete: BaseContext<EventRoleDelete>;
  /** A role was changed. */
  roleUpdate: BaseContext<EventRoleChange>;
  /** The same as `webhooksUpdate`. */
  webhookUpdate: ChannelContext<EventWebhooksUpdate>;
}

/** Names that `on` takes, and the context each gives to its handlers. */
export interface EventContexts extends GatewayEventContexts, NamedEventContexts {}

/** A name of an event. */
export type EventName = keyof EventContexts;

/** The gateway's own name of an event: `GUILD_BAN_ADD` for `guildBanAdd`. */
export type RawName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${Uppercase<First>}${RawName<Rest>}`
    : `_${First}${RawName<Rest>}`
  : "";

/** Events by the gateway's own names. `INTERACTION_CREATE` is told of interactions of every kind. */
export type RawEventContexts = {
  [Name in Exclude<keyof GatewayEventContexts, "interactionCreate"> as RawName<Name>]:
    GatewayEventContexts[Name];
} & { INTERACTION_CREATE: AnyInteractionContext };

/** The context of `INTERACTION_CREATE`: `ctx.msg.type` tells which interaction it is. */
export type AnyInteractionContext = UpdatableContext<EventInteraction & EventPayload>;
