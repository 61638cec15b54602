import { SafeTypeError, charCode, define, lower, slice, upper } from "../primordials";
import { gatewayEvents, isGatewayEvent } from "./gateway-events";
import { nearest } from "./nearest";

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

/** Names that are not the gateway's own in camelCase: those of discord.js, and shorter ones. */
const aliases: Record<string, string | undefined> = {
  __proto__: null as never,
  clientReady: "READY",
  reactionAdd: "MESSAGE_REACTION_ADD",
  reactionRemove: "MESSAGE_REACTION_REMOVE",
  reactionRemoveAll: "MESSAGE_REACTION_REMOVE_ALL",
  reactionRemoveEmoji: "MESSAGE_REACTION_REMOVE_EMOJI",
  roleCreate: "GUILD_ROLE_CREATE",
  roleUpdate: "GUILD_ROLE_UPDATE",
  roleDelete: "GUILD_ROLE_DELETE",
  webhookUpdate: "WEBHOOKS_UPDATE",
};

/** Names of other libraries for what is told by another event here, or by none. */
const elsewhere: Record<string, string | undefined> = {
  __proto__: null as never,
  emojiCreate: 'use "guildEmojisUpdate"',
  emojiUpdate: 'use "guildEmojisUpdate"',
  emojiDelete: 'use "guildEmojisUpdate"',
  stickerCreate: 'use "guildStickersUpdate"',
  stickerUpdate: 'use "guildStickersUpdate"',
  stickerDelete: 'use "guildStickersUpdate"',
  messageBulkDelete: 'use "messageDeleteBulk"',
  message: 'use "messageCreate"',
  interaction: 'use "interactionCreate"',
  guildMemberAvailable: "scripts are told of changes alone",
  guildMembersChunk: "the host keeps it",
  soundboardSounds: "the host keeps it",
  voiceServerUpdate: "the host keeps it",
  userUpdate: 'it is not of one guild; use "guildMemberUpdate"',
  subscriptionCreate: 'it is not of a guild; use "entitlementCreate"',
  subscriptionUpdate: 'it is not of a guild; use "entitlementUpdate"',
  subscriptionDelete: 'it is not of a guild; use "entitlementDelete"',
};

/**
 * Resolves the name of an event: an SDK name, a gateway name, or that name in camelCase.
 *
 * @throws TypeError with the nearest name, where there is no such event
 */
export function subscriptionOf(name: string): Subscription {
  const interactionType = interactions[name];
  if (interactionType !== undefined) return { rawName: INTERACTION_CREATE, interactionType };
  const rawName = aliases[name] ?? screaming(name);
  if (!isGatewayEvent(rawName)) throw new SafeTypeError(refusal(name));
  return { rawName, interactionType: null };
}

function refusal(name: string): string {
  const reason = elsewhere[name] ?? elsewhere[camelName(name)];
  const near = reason === undefined ? nearest(name, namesLike(name)) : null;
  const advice = reason ?? (near === null ? "docs/scripts.md lists all" : `did you mean "${near}"?`);
  return `there is no event "${name}": ${advice}`;
}

/** All names, raw ones for a raw one. */
function namesLike(name: string): readonly string[] {
  if (upper(name) === name) return gatewayEvents;
  const names: string[] = [];
  const add = (each: string): void => define(names, names.length, each);
  for (let i = 0; i < gatewayEvents.length; i++) add(camelName(gatewayEvents[i] as string));
  for (const alias in aliases) add(alias);
  for (const kind in interactions) add(kind);
  return names;
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
  if (upper(rawName) !== rawName) return rawName;
  const text = lower(rawName);
  let name = "";
  for (let i = 0; i < text.length; i++) {
    const letter = slice(text, i, i + 1);
    if (letter === "_") name += upper(slice(text, ++i, i + 1));
    else name += letter;
  }
  return name;
}
