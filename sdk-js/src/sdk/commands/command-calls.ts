import { host } from "../host";
import { argsWith } from "../messages/body";
import { SafeError, define, own } from "../primordials";
import type { EventCommandPermissions } from "../types/guild/command-permissions";
import type { JsonObject, JsonValue } from "../types/json";
import { changesJson, commandJson } from "./command-json";
import { checkCommand } from "./command-rules";
import type { ApplicationCommand } from "./create-bot";
import type { Localizations } from "./described";
import { registerSlashCommands } from "./register-slash-commands";

/** A command as it is registered, in camelCase. */
export interface RegisteredCommand {
  id: string;
  applicationId: string;
  guildId: string;
  /** Changes with the command. */
  version: string;
  /** 1 is a slash command, 2 of a user's menu, 3 of a message's menu. */
  type: number;
  name: string;
  nameLocalizations?: Localizations | null;
  description: string;
  descriptionLocalizations?: Localizations | null;
  options?: JsonObject[];
  /** Permission bits, as a number in a string. */
  defaultMemberPermissions: string | null;
  nsfw?: boolean;
}

/** The guild's commands, all of them. */
export interface RawUpsertGuildCommands {
  /** Not needed: it is always the script's own guild. */
  guildId?: string | undefined;
  commands: readonly (ApplicationCommand | JsonObject)[];
}

/** A command to create. */
export interface RawCreateGuildCommand {
  guildId?: string | undefined;
  command: ApplicationCommand | JsonObject;
}

/** Which command. */
export interface RawGuildCommand {
  guildId?: string | undefined;
  commandId: string;
}

/** Which command, and what to change of it: null takes a field back, what is left out stays. */
export interface RawEditGuildCommand extends RawGuildCommand {
  command: Partial<ApplicationCommand> | JsonObject;
}

/** Which command, and who may use it. */
export interface RawEditGuildCommandPermissions extends RawGuildCommand {
  permissions: JsonValue;
}

/** Calls about the guild's application commands. */
export interface CommandCalls {
  /** Makes these the guild's commands, instead of those it had. Only what differs is sent. */
  upsertGuildCommands(args: RawUpsertGuildCommands): Promise<void>;
  /**
   * Creates one command, or changes the one of its type and name into it. It stays until the next
   * deployment, or until a set is registered. Discord allows 200 creations a day in a guild.
   */
  createGuildCommand(args: RawCreateGuildCommand): Promise<RegisteredCommand>;
  /** Changes a command. */
  editGuildCommand(args: RawEditGuildCommand): Promise<RegisteredCommand>;
  /** Deletes a command. */
  deleteGuildCommand(args: RawGuildCommand): Promise<void>;
  /** The commands of this bot in the guild. */
  getGuildCommands(args?: { guildId?: string | undefined }): Promise<RegisteredCommand[]>;
  /** One command. */
  getGuildCommand(args: RawGuildCommand): Promise<RegisteredCommand>;
  /** Always rejects with `forbidden`: Discord lets members do this, and no bot. */
  editGuildCommandPermissions(args: RawEditGuildCommandPermissions): Promise<never>;
  /** Who may use which command, as the server's settings say. */
  getGuildCommandsPermissions(args?: {
    guildId?: string | undefined;
  }): Promise<EventCommandPermissions[]>;
  /** Who may use a command; `not_found` where the server's settings say nothing. */
  getGuildCommandPermissions(args: RawGuildCommand): Promise<EventCommandPermissions>;
}

export const commandCalls: CommandCalls = {
  async upsertGuildCommands(args: RawUpsertGuildCommands): Promise<void> {
    await registerSlashCommands(args.commands);
  },
  async createGuildCommand(args: RawCreateGuildCommand): Promise<RegisteredCommand> {
    const command = commandJson(own(args, "command"), 1);
    checkCommand(command, 1);
    return await answered("commands.create", argsWith("command", command));
  },
  async editGuildCommand(args: RawEditGuildCommand): Promise<RegisteredCommand> {
    const edit = commandOf(args);
    edit.changes = changesJson(own(args, "command"));
    return await answered("commands.edit", edit);
  },
  async deleteGuildCommand(args: RawGuildCommand): Promise<void> {
    await host.op("commands.delete", commandOf(args));
  },
  async getGuildCommands(): Promise<RegisteredCommand[]> {
    return await answered("commands.list", {});
  },
  async getGuildCommand(args: RawGuildCommand): Promise<RegisteredCommand> {
    return await answered("commands.get", commandOf(args));
  },
  async editGuildCommandPermissions(): Promise<never> {
    const error = new SafeError(
      "rest.editGuildCommandPermissions: Discord lets no bot change who may use a command. A member" +
        " can, in the server's settings under Integrations; where they say nothing, the command's" +
        " defaultMemberPermissions count",
    );
    define(error, "code", "forbidden");
    throw error;
  },
  async getGuildCommandsPermissions(): Promise<EventCommandPermissions[]> {
    return await answered("commands.permissions", {});
  },
  async getGuildCommandPermissions(args: RawGuildCommand): Promise<EventCommandPermissions> {
    return await answered("commands.permissions", commandOf(args));
  },
};

function commandOf(args: object): Record<string, unknown> {
  return argsWith("commandId", own(args, "commandId"));
}

async function answered<Answer>(op: string, args: object): Promise<Answer> {
  return host.camelize(await host.op(op, args)) as Answer;
}
