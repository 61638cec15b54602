import type {
  EventComponentInteraction,
  EventInteractionCreate,
  EventModalSubmit,
  OptionValue,
} from "../types/interaction-events";
import type { EventMessage } from "../types/message";
import type { MessageEditOptions, MessageReplyOptions } from "../types/message-options";
import type { ModalLike } from "../components/modal";
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

/** What can be done with any interaction but an autocompletion. */
export interface AnswerableContext<Payload> extends BaseContext<Payload> {
  /**
   * Answers by a message. After `defer` it takes the place of the deferral; after an answer it is
   * a further message.
   */
  reply(content: string | MessageReplyOptions): Promise<EventMessage>;
  /** Says that an answer will follow within 15 minutes; then `reply` gives it. */
  defer(options?: DeferOptions): Promise<void>;
  /** The same as `defer`. */
  deferReply(options?: DeferOptions): Promise<void>;
  /** The answer as it is now. */
  fetchReply(): Promise<EventMessage>;
  /** Deletes the answer; also the "thinking" message after `defer`. */
  deleteReply(): Promise<void>;
  /** Sends a further message. */
  followUp(content: string | MessageReplyOptions): Promise<EventMessage>;
  /** Edits a further message: one that `followUp` gave, or its id. */
  editFollowUp(
    message: string | { id: string },
    content: string | MessageEditOptions,
  ): Promise<EventMessage>;
  /** Deletes a further message: one that `followUp` gave, or its id. */
  deleteFollowUp(message: string | { id: string }): Promise<void>;
}

/** What can be answered by a modal: a command and a component. */
export interface AskingContext {
  /**
   * Opens a modal, made by `modal()`. It must be the first answer, and soon: the host defers after
   * 1.8 s, and a deferred interaction takes no modal. `defer: false` where the command or the
   * component's handler is declared gives it 2.5 s.
   */
  showModal(modal: ModalLike): Promise<void>;
}

/**
 * The context of `interactionCreate` and of slash commands.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === "hello") await ctx.reply({ content: "hi", ephemeral: true });
 * });
 */
export interface InteractionContext<Options = SlashCommandOptions, Resolved = Record<string, any>>
  extends AnswerableContext<EventInteractionCreate>, AskingContext {
  /** The values by name; users, roles, channels and files are ids. */
  options: Options;
  /** The users, roles, channels and files that options name, in full, by the option's name. */
  resolved: Resolved;
}

/** What a component and a modal can do besides. */
export interface UpdatableContext<Payload> extends AnswerableContext<Payload> {
  defer(options?: ComponentDeferOptions): Promise<void>;
  /**
   * Changes the message that carries the component, or whose component opened the modal. A modal
   * that a command opened has none: there it rejects.
   */
  update(content: string | MessageEditOptions): Promise<EventMessage>;
  /** Says that an update will follow, or that nothing will: the user sees nothing. */
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
export interface ComponentInteractionContext
  extends UpdatableContext<EventComponentInteraction>, AskingContext {}

/**
 * What was filled into a modal, by custom id: a text as a string, a menu's choices as a list of
 * strings, an upload as a list of `MessageAttachment`, a checkbox as a boolean.
 */
export type ModalFields = Record<string, any>;

/**
 * The context of `modalSubmit`.
 *
 * @example
 * on("modalSubmit", async (ctx) => {
 *   if (ctx.msg.customId === "report") await ctx.reply(`Thank you. Why: ${ctx.fields.why}`);
 * });
 */
export interface ModalSubmitContext<Fields = ModalFields>
  extends UpdatableContext<EventModalSubmit> {
  /** What was filled in, by custom id. */
  fields: Fields;
}
