import type { InteractionContext } from "../contexts/interaction-context";
import type { MessageContext, PrefixContext } from "../contexts/message-context";
import { InteractionType } from "../events/names";
import { addHandler } from "../events/registry";
import { host } from "../host";
import { SafeTypeError, append, bare, own, slice, toText, trim } from "../primordials";
import type { JsonObject } from "../types/json";
import { flattenCommands } from "./flatten-commands";
import { handleSubcommand } from "./handle-subcommand";
import type { Command } from "./prefix";
import { registerSlashCommands } from "./register-slash-commands";
import type { SlashCommand } from "./slash";
import { words } from "./words";

/** What a bot answers to. */
export interface CreateOptions {
  /** What prefix commands start with. Default: "!". */
  prefix?: string | undefined;
  commands?: readonly Command[] | undefined;
  /** Another name of `commands`. */
  prefixCommands?: readonly Command[] | undefined;
  slashCommands?: readonly SlashCommand[] | undefined;
}

type ByName<T> = Record<string, T | undefined>;

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
  answerPrefixCommands(options.prefix ?? "!", options.commands ?? options.prefixCommands ?? []);
  if (options.slashCommands !== undefined) answerSlashCommands(options.slashCommands);
}

function answerPrefixCommands(start: string, commands: readonly Command[]): void {
  const known = byName(commands, "prefix command");
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

function answerSlashCommands(commands: readonly SlashCommand[]): void {
  const known = byName(commands, "slash command");
  const handler = async (ctx: InteractionContext): Promise<void> => {
    const command = isChatInput(ctx) ? known[ctx.msg.commandName] : undefined;
    if (command !== undefined) await handleSubcommand(ctx, command);
  };
  addHandler({ rawName: "INTERACTION_CREATE", interactionType: InteractionType.Command }, handler);
  // A definition that is wrong fails the load; what Discord says comes later, to the log.
  void register(flattenCommands(commands));
}

/** Commands of a user's or a message's menu may have the name of a slash command. */
function isChatInput(ctx: InteractionContext): boolean {
  return (own(own(ctx.msg, "data"), "type") ?? 1) === 1;
}

async function register(commands: readonly JsonObject[]): Promise<void> {
  try {
    await registerSlashCommands(commands);
  } catch (error) {
    host.report(error);
  }
}

/** Of commands with one name the first counts. */
function byName<T extends { name: string }>(commands: readonly T[], what: string): ByName<T> {
  const known = bare<ByName<T>>();
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i] as T;
    if (typeof own(command, "name") !== "string") {
      throw new SafeTypeError(`createBot: ${what} ${toText(i + 1)} needs a name`);
    }
    known[command.name] ??= command;
  }
  return known;
}
