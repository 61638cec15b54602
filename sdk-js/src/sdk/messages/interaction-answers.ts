import { host } from "../host";
import { own } from "../primordials";
import type { Fields, OpArgs } from "./body";
import { INTERACTION_REPLY, MESSAGE_EDIT, addBody, argsWith } from "./body";

/**
 * How far an interaction has been answered, shared by every handler of the event.
 *
 * Discord takes one first response. So a reply after `defer` fills the deferred message in, and a
 * reply after a reply is a follow-up; a reply made while another is under way waits to see.
 */
export interface InteractionState {
  interactionId: unknown;
  eventId: string;
  phase: "open" | "deferred" | "answered";
  underWay: Promise<unknown> | null;
}

/** The state of an interaction nobody has answered yet. */
export function openInteraction(interactionId: unknown, eventId: string): InteractionState {
  return { interactionId, eventId, phase: "open", underWay: null };
}

/** The answers of a command, a component or a modal. */
export function interactionAnswers(state: InteractionState): object {
  return {
    reply: async (input: unknown): Promise<unknown> => {
      return host.camelize(await inTurn(state, () => reply(state, input)));
    },
    edit: async (input: unknown): Promise<unknown> => {
      return host.camelize(await inTurn(state, () => editOriginal(state, input, "ctx.edit")));
    },
    followUp: async (input: unknown): Promise<unknown> => {
      return host.camelize(await inTurn(state, () => followUp(state, input, "ctx.followUp")));
    },
    defer: async (options?: unknown): Promise<void> => {
      await inTurn(state, () => defer(state, options));
    },
    update: async (input: unknown): Promise<unknown> => {
      return host.camelize(await inTurn(state, () => update(state, input)));
    },
  };
}

/** Runs `work` when no other answer to this interaction is under way. */
async function inTurn(
  state: InteractionState,
  work: () => Promise<unknown>,
): Promise<unknown> {
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
  if (state.phase === "answered") return await followUp(state, input, "ctx.reply");
  if (state.phase === "deferred") {
    const message = await editOriginal(state, input, "ctx.reply");
    state.phase = "answered";
    return message;
  }
  const args = body(state, input, INTERACTION_REPLY, "ctx.reply");
  const answer = await call("interaction.respond", args, state);
  state.phase = "answered";
  return answer;
}

async function update(state: InteractionState, input: unknown): Promise<unknown> {
  if (state.phase !== "open") return await editOriginal(state, input, "ctx.update");
  const args = body(state, input, MESSAGE_EDIT, "ctx.update");
  args.update = true;
  const answer = await call("interaction.respond", args, state);
  state.phase = "answered";
  return answer;
}

async function defer(state: InteractionState, options: unknown): Promise<void> {
  const args = argsWith("interactionId", state.interactionId);
  if (own(options, "ephemeral") === true) args.ephemeral = true;
  if (own(options, "update") === true) args.update = true;
  await call("interaction.defer", args, state);
  // A deferred update answers with no new message: what is replied next is a message of its own.
  state.phase = args.update === true ? "answered" : "deferred";
}

async function editOriginal(
  state: InteractionState,
  input: unknown,
  caller: string,
): Promise<unknown> {
  return await call("interaction.edit_original", body(state, input, MESSAGE_EDIT, caller), state);
}

async function followUp(
  state: InteractionState,
  input: unknown,
  caller: string,
): Promise<unknown> {
  return await call("interaction.followup", body(state, input, INTERACTION_REPLY, caller), state);
}

function body(state: InteractionState, input: unknown, fields: Fields, caller: string): OpArgs {
  return addBody(argsWith("interactionId", state.interactionId), input, fields, caller);
}

async function call(name: string, args: OpArgs, state: InteractionState): Promise<unknown> {
  return await host.op(name, args, state.eventId);
}
