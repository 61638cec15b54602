import type {
  EventComponentInteraction,
  EventInteractionCreate,
  EventModalSubmit,
  OptionValue,
} from "../types/interaction-events";
import type { EventMessage } from "../types/message";
import type { MessageEditOptions, MessageReplyOptions } from "../types/message-options";
import type { BaseContext } from "./base-context";

/** How an answer is put off. */
export interface DeferOptions {
  /** Whether only the user sees the answer. */
  ephemeral?: boolean | undefined;
}

/** How a component's answer is put off. */
export interface ComponentDeferOptions extends DeferOptions {
  /** Whether the component's own message is what will be updated. */
  update?: boolean | undefined;
}

/** Values of a command's options by name; users, roles, channels and attachments are ids. */
export type SlashCommandOptions = Record<string, OptionValue | undefined>;

/** What can be done with any interaction. */
export interface AnswerableContext<Payload> extends BaseContext<Payload> {
  /** Says that an answer will follow within 15 minutes; then `reply` gives it. */
  defer(options?: DeferOptions): Promise<void>;
  /** The same as `defer`. */
  deferReply(options?: DeferOptions): Promise<void>;
  /** Sends a further message. */
  followUp(content: string | MessageReplyOptions): Promise<EventMessage>;
}

/**
 * The context of `interactionCreate` and of slash commands.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === "hello") await ctx.reply({ content: "hi", ephemeral: true });
 * });
 */
export interface InteractionContext<
  Options = SlashCommandOptions,
> extends AnswerableContext<EventInteractionCreate> {
  options: Options;
}

/** What a component and a modal can do besides. */
export interface UpdatableContext<Payload> extends AnswerableContext<Payload> {
  defer(options?: ComponentDeferOptions): Promise<void>;
  /** Changes the message that carries the component, or whose component opened the modal. */
  update(content: string | MessageEditOptions): Promise<EventMessage | null>;
  /** Says that an update will follow: the user sees nothing yet. */
  deferUpdate(): Promise<void>;
}

/**
 * The context of `componentInteraction`.
 *
 * @example
 * on("componentInteraction", async (ctx) => {
 *   if (ctx.msg.customId === "close") await ctx.update({ content: "closed", components: [] });
 * });
 */
export type ComponentInteractionContext = UpdatableContext<EventComponentInteraction>;

/** The context of `modalSubmit`. */
export type ModalSubmitContext = UpdatableContext<EventModalSubmit>;
