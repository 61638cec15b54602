import type { ComponentJson } from "./component";
import type { JsonObject, JsonValue } from "./json";
import type { EventMember } from "./member";
import type { EventMessage } from "./message";
import type { EventUser } from "./user";

/** What all interactions have. */
export interface EventInteraction {
  id: string;
  interactionId: string;
  /** Stands for the interaction in calls of `rest`. It is no Discord token. */
  interactionToken: string;
  applicationId: string;
  /** 2 is a command, 3 a component, 4 an autocompletion, 5 a modal. */
  type: number;
  guildId: string;
  channelId: string;
  user: EventUser;
  member?: EventMember;
  locale?: string;
  guildLocale?: string;
}

/** An option of a command as used, with its value. */
export interface CommandDataOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: CommandDataOption[];
  focused?: boolean;
}

/** What a command was used with: Discord's own snake_case. */
export interface CommandData {
  id: string;
  name: string;
  type: number;
  options?: CommandDataOption[];
  target_id?: string;
  /** Users, members, roles, channels, messages and attachments that options name, by id. */
  resolved?: JsonObject;
  [key: string]: unknown;
}

/** Somebody used an application command. */
export interface EventInteractionCreate extends EventInteraction {
  commandName: string;
  data: CommandData;
}

/** Somebody types an option of a command. */
export interface EventAutocomplete extends EventInteraction {
  commandName: string;
  data: CommandData;
}

/** What a component was used with: Discord's own snake_case. */
export interface ComponentData {
  custom_id: string;
  component_type: number;
  /** What was chosen in a select menu. */
  values?: string[];
  resolved?: JsonObject;
  [key: string]: unknown;
}

/** Somebody pressed a button or chose from a menu. */
export interface EventComponentInteraction extends EventInteraction {
  customId: string;
  data: ComponentData;
  /** The message that carries the component. */
  messageId: string;
  message: EventMessage;
}

/** What a modal was sent with: Discord's own snake_case. */
export interface ModalData {
  custom_id: string;
  components: ComponentJson[];
  resolved?: JsonObject;
  [key: string]: unknown;
}

/** Somebody sent a modal. */
export interface EventModalSubmit extends EventInteraction {
  customId: string;
  data: ModalData;
  messageId?: string;
  message?: EventMessage;
}

/** An event that has no type of its own here, in camelCase. */
export interface EventPayload {
  [key: string]: any;
}

/** A value of a command's option. */
export type OptionValue = Extract<JsonValue, string | number | boolean>;
