import { host } from "../host";
import { SafePromise, SafeTypeError, apply, own } from "../primordials";
import type { Scene } from "../waiting/conversation";
import { noteMessage } from "../waiting/conversation";
import type { Fields, OpArgs } from "./body";
import { INTERACTION_REPLY, MESSAGE_EDIT, addBody, argsWith } from "./body";

/**
 * How far an interaction has been answered, shared by every handler of the event.
 *
 * Discord takes one first response. A reply after `defer` is still that response, as the host sees
 * to; a reply after a reply is a follow-up; a reply made while another is under way waits to see.
 */
export interface InteractionState {
  interactionId: unknown;
  eventId: string;
  scene: Scene;
  isAnswered: boolean;
  underWay: Promise<unknown> | null;
  /** Settles when Discord was told of an answer, or that one will follow. */
  answered: Promise<void>;
  acknowledge: () => void;
}

/** The state of an interaction nobody has answered yet. */
export function openInteraction(
  interactionId: unknown,
  eventId: string,
  scene: Scene,
): InteractionState {
  let acknowledge = (): void => undefined;
  const answered = new SafePromise<void>((resolve) => {
    acknowledge = resolve;
  });
  const begun = { isAnswered: false, underWay: null };
  return { interactionId, eventId, scene, ...begun, answered, acknowledge };
}

/**
 * The answers to an interaction. Which of them Discord has for its kind the host knows: the others
 * it refuses, and says why.
 */
export function interactionAnswers(state: InteractionState): object {
  return { ...replies(state), ...followUps(state), ...deferrals(state) };
}

function replies(state: InteractionState): object {
  const edit = message(state, (input) => editOriginal(state, input, "ctx.edit"));
  return {
    reply: message(state, (input) => reply(state, input)),
    edit,
    editReply: edit,
    update: message(state, (input) => update(state, input)),
    fetchReply: message(state, () => call("interaction.fetch_original", only(state), state)),
    async deleteReply(): Promise<void> {
      await inTurn(state, () => deleteOriginal(state));
    },
    async showModal(modal: unknown): Promise<void> {
      await inTurn(state, () => showModal(state, modal));
    },
  };
}

function followUps(state: InteractionState): object {
  return {
    followUp: message(state, (input) => followUp(state, input, "ctx.followUp")),
    async editFollowUp(which: unknown, input: unknown): Promise<unknown> {
      const args = body(state, input, MESSAGE_EDIT, "ctx.editFollowUp");
      args.messageId = messageIdOf(which, "ctx.editFollowUp");
      return host.camelize(await call("interaction.edit_followup", args, state));
    },
    async deleteFollowUp(which: unknown): Promise<void> {
      const args = only(state);
      args.messageId = messageIdOf(which, "ctx.deleteFollowUp");
      await call("interaction.delete_followup", args, state);
    },
  };
}

function deferrals(state: InteractionState): object {
  const deferFor = async (options?: unknown): Promise<void> => {
    await inTurn(state, () => defer(state, options));
  };
  return {
    defer: deferFor,
    deferReply: deferFor,
    deferUpdate: async (): Promise<void> => {
      await inTurn(state, () => defer(state, { update: true }));
    },
  };
}

type Work = (input: unknown) => Promise<unknown>;

/** A method that gives a message, in camelCase. */
function message(state: InteractionState, work: Work): Work {
  return async (input) => {
    const made = await inTurn(state, () => work(input));
    noteMessage(state.scene, made);
    return host.camelize(made);
  };
}

/** The id of a message that was given whole, or as its id. */
function messageIdOf(which: unknown, caller: string): unknown {
  const id = own(which, "id") ?? which;
  if (typeof id !== "string") {
    throw new SafeTypeError(`${caller}: expected a message that ctx.followUp() gave, or its id`);
  }
  return id;
}

/** Runs `work` when no other answer to this interaction is under way. */
async function inTurn(state: InteractionState, work: () => Promise<unknown>): Promise<unknown> {
  while (state.underWay !== null) await ended(state.underWay);
  const running = work();
  state.underWay = running;
  try {
    return await running;
  } finally {
    state.underWay = null;
  }
}

async function ended(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    // Whoever made that call is told; the next one only waits for its end.
  }
}

async function reply(state: InteractionState, input: unknown): Promise<unknown> {
  if (state.isAnswered) return await followUp(state, input, "ctx.reply");
  return await respond(state, body(state, input, INTERACTION_REPLY, "ctx.reply"));
}

async function update(state: InteractionState, input: unknown): Promise<unknown> {
  if (state.isAnswered) return await editOriginal(state, input, "ctx.update");
  const args = body(state, input, MESSAGE_EDIT, "ctx.update");
  args.update = true;
  return await respond(state, args);
}

async function respond(state: InteractionState, args: OpArgs): Promise<unknown> {
  const answer = await call("interaction.respond", args, state);
  state.isAnswered = true;
  state.acknowledge();
  return answer;
}

async function defer(state: InteractionState, options: unknown): Promise<void> {
  const args = only(state);
  if (own(options, "ephemeral") === true) args.ephemeral = true;
  if (own(options, "update") === true) args.update = true;
  await call("interaction.defer", args, state);
  state.acknowledge();
  // After a deferred update the component's message is the answer, a reply a message of its own.
  state.isAnswered = args.update === true;
}

async function deleteOriginal(state: InteractionState): Promise<void> {
  await call("interaction.delete_original", only(state), state);
  // What is said from now on is a message of its own.
  state.isAnswered = true;
}

async function showModal(state: InteractionState, input: unknown): Promise<void> {
  const modal = modalOf(input);
  const args = only(state);
  args.customId = own(modal, "custom_id") ?? own(modal, "customId");
  args.title = own(modal, "title");
  args.components = own(modal, "components");
  await call("interaction.modal", args, state);
  state.isAnswered = true;
  state.acknowledge();
}

function modalOf(input: unknown): unknown {
  if (typeof input !== "object" || input === null) {
    throw new SafeTypeError("ctx.showModal: expected a modal, as modal() makes it");
  }
  const { toJSON } = input as { toJSON?: () => unknown };
  return typeof toJSON === "function" ? apply(toJSON, input, []) : input;
}

async function editOriginal(
  state: InteractionState,
  input: unknown,
  caller: string,
): Promise<unknown> {
  return await call("interaction.edit_original", body(state, input, MESSAGE_EDIT, caller), state);
}

async function followUp(state: InteractionState, input: unknown, caller: string): Promise<unknown> {
  return await call("interaction.followup", body(state, input, INTERACTION_REPLY, caller), state);
}

function body(state: InteractionState, input: unknown, fields: Fields, caller: string): OpArgs {
  return addBody(only(state), input, fields, caller);
}

/** Arguments that name the interaction. */
function only(state: InteractionState): OpArgs {
  return argsWith("interactionId", state.interactionId);
}

async function call(name: string, args: OpArgs, state: InteractionState): Promise<unknown> {
  return await host.op(name, args, state.eventId);
}
