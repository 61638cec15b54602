import type { BaseContext } from "../contexts/base-context";
import type {
  ComponentInteractionContext,
  InteractionContext,
  ModalSubmitContext,
} from "../contexts/interaction-context";
import type {
  MessageContext,
  MessageDeleteBulkContext,
  MessageDeleteContext,
  MessageUpdateContext,
  ReactionContext,
  ReactionRemoveAllContext,
  ReactionRemoveEmojiContext,
} from "../contexts/message-context";
import type { EventPayload } from "../types/interaction-events";
import type { EventMemberAdd, EventMemberRemove, EventMemberUpdate } from "../types/member-events";
import type { EventReady } from "../types/ready-event";

/** Events that have a context of their own. */
export interface TypedEventContexts {
  ready: BaseContext<EventReady>;
  messageCreate: MessageContext;
  messageUpdate: MessageUpdateContext;
  messageDelete: MessageDeleteContext;
  messageDeleteBulk: MessageDeleteBulkContext;
  interactionCreate: InteractionContext;
  componentInteraction: ComponentInteractionContext;
  modalSubmit: ModalSubmitContext;
  reactionAdd: ReactionContext;
  reactionRemove: ReactionContext;
  reactionRemoveAll: ReactionRemoveAllContext;
  reactionRemoveEmoji: ReactionRemoveEmojiContext;
  messageReactionAdd: ReactionContext;
  messageReactionRemove: ReactionContext;
  messageReactionRemoveAll: ReactionRemoveAllContext;
  messageReactionRemoveEmoji: ReactionRemoveEmojiContext;
  guildMemberAdd: BaseContext<EventMemberAdd>;
  guildMemberRemove: BaseContext<EventMemberRemove>;
  guildMemberUpdate: BaseContext<EventMemberUpdate>;
}

/** Other gateway events by their names in camelCase. */
export type OtherEventName =
  | "autoModerationActionExecution"
  | "autoModerationRuleCreate"
  | "autoModerationRuleDelete"
  | "autoModerationRuleUpdate"
  | "autocomplete"
  | "channelCreate"
  | "channelDelete"
  | "channelPinsUpdate"
  | "channelUpdate"
  | "guildAuditLogEntryCreate"
  | "guildBanAdd"
  | "guildBanRemove"
  | "guildEmojisUpdate"
  | "guildRoleCreate"
  | "guildRoleDelete"
  | "guildRoleUpdate"
  | "guildScheduledEventCreate"
  | "guildScheduledEventDelete"
  | "guildScheduledEventUpdate"
  | "guildScheduledEventUserAdd"
  | "guildScheduledEventUserRemove"
  | "guildStickersUpdate"
  | "guildUpdate"
  | "inviteCreate"
  | "inviteDelete"
  | "messagePollVoteAdd"
  | "messagePollVoteRemove"
  | "roleCreate"
  | "roleDelete"
  | "roleUpdate"
  | "stageInstanceCreate"
  | "stageInstanceDelete"
  | "stageInstanceUpdate"
  | "threadCreate"
  | "threadDelete"
  | "threadListSync"
  | "threadMemberUpdate"
  | "threadMembersUpdate"
  | "threadUpdate"
  | "typingStart"
  | "voiceStateUpdate"
  | "webhooksUpdate";

/** Names that `on` takes, and the context each gives to its handlers. */
export type EventContexts = TypedEventContexts & Record<OtherEventName, BaseContext<EventPayload>>;

/** A name of an event. */
export type EventName = keyof EventContexts;
