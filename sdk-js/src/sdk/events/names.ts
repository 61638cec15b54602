import { charCode, lower, slice, upper } from "../primordials";

/** What a name given to `on` stands for. */
export interface Subscription {
  /** Discord's gateway name. */
  rawName: string;
  /** For interactions: the only interaction type wanted; null wants every type. */
  interactionType: number | null;
}

/** Discord's interaction types. */
export const InteractionType = {
  Command: 2,
  Component: 3,
  Autocomplete: 4,
  ModalSubmit: 5,
} as const;

const INTERACTION_CREATE = "INTERACTION_CREATE";

const interactions: Record<string, number | undefined> = {
  __proto__: null as never,
  interactionCreate: InteractionType.Command,
  componentInteraction: InteractionType.Component,
  autocomplete: InteractionType.Autocomplete,
  modalSubmit: InteractionType.ModalSubmit,
};

/** Names that are not the gateway's own in camelCase. */
const aliases: Record<string, string | undefined> = {
  __proto__: null as never,
  reactionAdd: "MESSAGE_REACTION_ADD",
  reactionRemove: "MESSAGE_REACTION_REMOVE",
  reactionRemoveAll: "MESSAGE_REACTION_REMOVE_ALL",
  reactionRemoveEmoji: "MESSAGE_REACTION_REMOVE_EMOJI",
  roleCreate: "GUILD_ROLE_CREATE",
  roleUpdate: "GUILD_ROLE_UPDATE",
  roleDelete: "GUILD_ROLE_DELETE",
};

/** Resolves the name of an event: an SDK name, a gateway name, or that name in camelCase. */
export function subscriptionOf(name: string): Subscription {
  const interactionType = interactions[name];
  if (interactionType !== undefined) return { rawName: INTERACTION_CREATE, interactionType };
  return { rawName: aliases[name] ?? screaming(name), interactionType: null };
}

/** `guildBanAdd` is `GUILD_BAN_ADD`; a name already in capitals stays as it is. */
function screaming(name: string): string {
  if (upper(name) === name) return name;
  let text = "";
  for (let i = 0; i < name.length; i++) {
    const letter = slice(name, i, i + 1);
    text += i > 0 && isCapital(name, i) ? `_${letter}` : upper(letter);
  }
  return text;
}

function isCapital(name: string, index: number): boolean {
  const code = charCode(name, index);
  return code >= 65 && code <= 90;
}

/** `GUILD_BAN_ADD` is `guildBanAdd`. */
export function camelName(rawName: string): string {
  const text = lower(rawName);
  let name = "";
  for (let i = 0; i < text.length; i++) {
    const letter = slice(text, i, i + 1);
    if (letter === "_") name += upper(slice(text, ++i, i + 1));
    else name += letter;
  }
  return name;
}
