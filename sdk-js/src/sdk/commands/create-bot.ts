import type { AutocompleteContext } from "../contexts/autocomplete-context";
import type { InteractionContext } from "../contexts/interaction-context";
import type { MessageContext, PrefixContext } from "../contexts/message-context";
import { InteractionType } from "../events/names";
import { addHandler } from "../events/registry";
import { host } from "../host";
import { SafeTypeError, append, bare, isArray, isMarked, own, slice, toText, trim } from "../primordials";
import type { JsonObject } from "../types/json";
import { CommandType } from "./command-json";
import { complete } from "./complete";
import { flattenCommands } from "./flatten-commands";
import { handleSubcommand } from "./handle-subcommand";
import type { MessageCommand, UserCommand } from "./menu-command";
import type { Command } from "./prefix";
import type { SlashCommand } from "./slash";
import { words } from "./words";

/** A command that Discord knows: of its own menu, of a user's or of a message's. */
export type ApplicationCommand = SlashCommand | UserCommand | MessageCommand;

/** What a bot answers to. */
export interface CreateOptions {
  /** What prefix commands start with. Default: "!". */
  prefix?: string | undefined;
  commands?: readonly Command[] | undefined;
  /** Another name of `commands`. */
  prefixCommands?: readonly Command[] | undefined;
  /** Slash commands, and commands of users' and messages' menus. */
  slashCommands?: readonly ApplicationCommand[] | undefined;
}

type ByName<T> = Record<string, T | undefined>;

const INTERACTION_CREATE = "INTERACTION_CREATE";

let created = false;

/**
 * Sets up prefix commands and slash commands; registers the latter with Discord. Call it once:
 * later calls change nothing.
 *
 * @example
 * createBot({
 *   prefix: "!",
 *   commands: [prefix({ name: "ping", run: (ctx) => ctx.reply("pong") })],
 *   slashCommands: [
 *     slash({ name: "hello", description: "Says hello", run: (ctx) => ctx.reply("hello") }),
 *   ],
 * });
 */
export function createBot(options: CreateOptions): void {
  if (created) {
    host.log("warn", "createBot was called before: this call changes nothing");
    return;
  }
  created = true;
  const commands = options.commands ?? options.prefixCommands ?? [];
  answerPrefixCommands(options.prefix ?? "!", listOf(commands, "commands"));
  const { slashCommands } = options;
  if (slashCommands !== undefined) answerSlashCommands(listOf(slashCommands, "slashCommands"));
}

function listOf<T>(value: readonly T[], name: string): readonly T[] {
  if (!isArray(value)) throw new SafeTypeError(`createBot: ${name} is not a list`);
  return value;
}

function answerPrefixCommands(start: string, commands: readonly Command[]): void {
  const known = byName(commands);
  if (commands.length === 0) return;
  const handler = async (ctx: MessageContext): Promise<void> => {
    const called = calledWords(ctx, start);
    const name = called[0];
    const command = name === undefined ? undefined : known[name];
    if (command === undefined) return;
    const args: string[] = [];
    for (let i = 1; i < called.length; i++) append(args, called[i] as string);
    await command.run({ ...ctx, args } satisfies PrefixContext);
  };
  addHandler({ rawName: "MESSAGE_CREATE", interactionType: null }, handler);
}

/** The words behind the prefix; none where a bot wrote or the prefix is missing. */
function calledWords(ctx: MessageContext, start: string): string[] {
  const content = own(ctx.msg, "content");
  if (typeof content !== "string" || own(own(ctx.msg, "author"), "bot") === true) return [];
  const text = trim(content);
  return slice(text, 0, start.length) === start ? words(slice(text, start.length)) : [];
}

function answerSlashCommands(commands: readonly ApplicationCommand[]): void {
  // A definition that is wrong fails the load; what Discord says comes later, to the log.
  const json = flattenCommands(commands);
  const known = byKey(commands, json);
  const called = (ctx: { msg: { commandName: string } }): ApplicationCommand | undefined =>
    known[keyOf(own(own(ctx.msg, "data"), "type") ?? CommandType.Slash, ctx.msg.commandName)];
  const run = async (ctx: InteractionContext): Promise<void> => {
    const command = called(ctx) as SlashCommand | undefined;
    // One with neither is for a handler of `interactionCreate`.
    if (command?.run !== undefined || own(command, "subcommands") !== undefined) {
      await handleSubcommand(ctx, command as SlashCommand);
    }
  };
  const suggest = async (ctx: AutocompleteContext): Promise<void> => {
    await complete(ctx, called(ctx));
  };
  addHandler({ rawName: INTERACTION_CREATE, interactionType: InteractionType.Command }, run);
  addHandler({ rawName: INTERACTION_CREATE, interactionType: InteractionType.Autocomplete }, suggest);
  deferLate(commands);
  void register(json);
}

/** Tells the host which commands may be answered by a modal. */
function deferLate(commands: readonly ApplicationCommand[]): void {
  const names: string[] = [];
  for (let i = 0; i < commands.length; i++) {
    if (own(commands[i], "defer") === false) append(names, (commands[i] as ApplicationCommand).name);
  }
  if (names.length > 0) host.declare("interaction.defer_late", { commands: names });
}

async function register(commands: readonly JsonObject[]): Promise<void> {
  try {
    await host.op("commands.register", { commands });
  } catch (error) {
    host.report(error);
  }
}

/** Of prefix commands with one name the first counts. */
function byName(commands: readonly Command[]): ByName<Command> {
  const known = bare<ByName<Command>>();
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i] as Command;
    if (typeof own(command, "name") !== "string") {
      throw new SafeTypeError(`createBot: prefix command ${toText(i + 1)} needs a name`);
    }
    if (isMarked(command)) {
      throw new SafeTypeError(`createBot: ${command.name} is a slash command: put it into slashCommands`);
    }
    if (typeof command.run !== "function") {
      throw new SafeTypeError(`createBot: prefix command "${command.name}" needs a run`);
    }
    known[command.name] ??= command;
  }
  return known;
}

/** Commands by what Discord knows them by. */
function byKey(
  commands: readonly ApplicationCommand[],
  json: readonly JsonObject[],
): ByName<ApplicationCommand> {
  const known = bare<ByName<ApplicationCommand>>();
  for (let i = 0; i < commands.length; i++) {
    const { type, name } = json[i] as JsonObject;
    known[keyOf(type, name)] = commands[i] as ApplicationCommand;
  }
  return known;
}

/** Commands of the menus may have the name of a slash command. */
function keyOf(type: unknown, name: unknown): string {
  return `${toText(type)} ${toText(name)}`;
}
