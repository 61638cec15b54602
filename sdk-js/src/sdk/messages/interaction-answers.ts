import { host } from "../host";
import { own } from "../primordials";
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
  isAnswered: boolean;
  underWay: Promise<unknown> | null;
}

/** The state of an interaction nobody has answered yet. */
export function openInteraction(interactionId: unknown, eventId: string): InteractionState {
  return { interactionId, eventId, isAnswered: false, underWay: null };
}

/** The answers of a command, a component or a modal. */
export function interactionAnswers(state: InteractionState): object {
  const edit = async (input: unknown): Promise<unknown> =>
    host.camelize(await inTurn(state, () => editOriginal(state, input, "ctx.edit")));
  const deferFor = async (options?: unknown): Promise<void> => {
    await inTurn(state, () => defer(state, options));
  };
  return {
    reply: async (input: unknown): Promise<unknown> =>
      host.camelize(await inTurn(state, () => reply(state, input))),
    edit,
    editReply: edit,
    followUp: async (input: unknown): Promise<unknown> =>
      host.camelize(await inTurn(state, () => followUp(state, input, "ctx.followUp"))),
    defer: deferFor,
    deferReply: deferFor,
  };
}

/** What a component and a modal can do besides. */
export function updateAnswers(state: InteractionState): object {
  return {
    update: async (input: unknown): Promise<unknown> =>
      host.camelize(await inTurn(state, () => update(state, input))),
    deferUpdate: async (): Promise<void> => {
      await inTurn(state, () => defer(state, { update: true }));
    },
  };
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
  return answer;
}

async function defer(state: InteractionState, options: unknown): Promise<void> {
  const args = argsWith("interactionId", state.interactionId);
  if (own(options, "ephemeral") === true) args.ephemeral = true;
  if (own(options, "update") === true) args.update = true;
  await call("interaction.defer", args, state);
  // After a deferred update the component's message is the answer, a reply a message of its own.
  state.isAnswered = args.update === true;
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
  return addBody(argsWith("interactionId", state.interactionId), input, fields, caller);
}

async function call(name: string, args: OpArgs, state: InteractionState): Promise<unknown> {
  return await host.op(name, args, state.eventId);
}
