// The globals of a guild's script. Generated from sdk-js/src; do not edit.
//
// Put this file among those that tsconfig.json includes, with "lib": ["es2022"] and "types": [].

// What an isolate offers besides JavaScript itself: set up by the prelude, described here by hand.

/** Writes to the guild's log. A first text may have directives: `%s`, `%d`, `%i`, `%f`, `%j`, `%o`, `%O`, `%c`, `%%`. */
interface Console {
  debug(...values: unknown[]): void;
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  /** As `debug`, with the stack of the call. */
  trace(...values: unknown[]): void;
  /** Writes an error when the condition does not hold. */
  assert(condition?: unknown, ...values: unknown[]): void;
  /** Prints a value as deep as wanted. */
  dir(value?: unknown, options?: { depth?: number }): void;
  dirxml(...values: unknown[]): void;
  /** Prints rows as a table: an array or object of objects. */
  table(rows?: unknown, columns?: readonly string[]): void;
  /** Writes how often it was called with this label. */
  count(label?: string): void;
  countReset(label?: string): void;
  /** Starts a clock that `timeLog` and `timeEnd` read. */
  time(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
  timeEnd(label?: string): void;
  /** Indents what is written until `groupEnd`. */
  group(...values: unknown[]): void;
  groupCollapsed(...values: unknown[]): void;
  groupEnd(): void;
  clear(): void;
}

/**
 * Writes to the guild's log; objects are printed with what is in them.
 *
 * @example
 * console.warn("no such user", { id });
 * console.log("%s has %d points", name, points);
 */
declare var console: Console;

/**
 * Runs a function once, after some milliseconds. Timers live as long as the isolate.
 *
 * @example
 * const timer = setTimeout(() => console.log("a minute later"), 60_000);
 */
declare function setTimeout<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Runs a function again and again. Timers live as long as the isolate; `cron` outlives it.
 *
 * @example
 * const timer = setInterval(() => console.log("tick"), 1_000);
 */
declare function setInterval<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Forgets a timer of `setTimeout`.
 *
 * @example
 * clearTimeout(timer);
 */
declare function clearTimeout(id?: number): void;

/**
 * Forgets a timer of `setInterval`.
 *
 * @example
 * clearInterval(timer);
 */
declare function clearInterval(id?: number): void;

/**
 * Runs a function as soon as the running code has ended.
 *
 * @example
 * queueMicrotask(() => console.log("afterwards"));
 */
declare function queueMicrotask(callback: () => void): void;

// --- time ------------------------------------------------------------------------------------

interface Performance {
  /** When the isolate was made, in milliseconds since 1970. */
  readonly timeOrigin: number;
  /** Milliseconds since then; never goes back, ticks once a millisecond. */
  now(): number;
  toJSON(): unknown;
}

/**
 * A clock for measuring.
 *
 * @example
 * const start = performance.now();
 * console.log(`took ${performance.now() - start} ms`);
 */
declare var performance: Performance;

// --- text and bytes --------------------------------------------------------------------------

/** What is taken where bytes are wanted. */
type BufferSource = ArrayBufferView | ArrayBuffer;

/**
 * Text as UTF-8.
 *
 * @example
 * const bytes = new TextEncoder().encode("grüezi");
 */
declare class TextEncoder {
  readonly encoding: string;
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

interface TextDecoderOptions {
  /** Throw a TypeError where the bytes are wrong, instead of putting U+FFFD there. */
  fatal?: boolean;
  /** Keep a mark of byte order. */
  ignoreBOM?: boolean;
}

/**
 * Bytes as text: UTF-8, UTF-16 (`utf-16le`, `utf-16be`) or windows-1252 (`latin1`).
 *
 * @example
 * const text = new TextDecoder().decode(bytes);
 */
declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: BufferSource, options?: { stream?: boolean }): string;
}

/**
 * The text that base64 stands for, a character for each byte.
 *
 * @example
 * atob("aGk="); // "hi"
 */
declare function atob(data: string): string;

/**
 * A text as base64. Its characters must be bytes: encode other text with `TextEncoder` first.
 *
 * @example
 * btoa("hi"); // "aGk="
 */
declare function btoa(data: string): string;

/**
 * A deep copy: of plain objects, arrays, Map, Set, Date, RegExp, errors, buffers, blobs, and cycles of them.
 *
 * @example
 * const copy = structuredClone({ when: new Date(), tags: new Set(["a"]) });
 */
declare function structuredClone<T>(value: T, options?: { transfer?: readonly ArrayBuffer[] }): T;

// --- errors and events -----------------------------------------------------------------------

/**
 * An error with one of the web's names, such as `AbortError`.
 *
 * @example
 * throw new DOMException("there is no such file", "NotFoundError");
 */
declare class DOMException extends Error {
  constructor(message?: string, nameOrOptions?: string | { name?: string; cause?: unknown });
  readonly name: string;
  readonly message: string;
  readonly code: number;
}

interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}

/**
 * Something that happened, for `EventTarget`. Discord's events are not of this kind: see `on`.
 *
 * @example
 * target.dispatchEvent(new Event("done"));
 */
declare class Event {
  constructor(type: string, init?: EventInit);
  readonly type: string;
  readonly target: EventTarget | null;
  readonly currentTarget: EventTarget | null;
  readonly eventPhase: number;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly defaultPrevented: boolean;
  readonly isTrusted: boolean;
  readonly timeStamp: number;
  composedPath(): EventTarget[];
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
}

/**
 * An event that carries a value.
 *
 * @example
 * target.dispatchEvent(new CustomEvent("score", { detail: 3 }));
 */
declare class CustomEvent<Detail = unknown> extends Event {
  constructor(type: string, init?: EventInit & { detail?: Detail });
  readonly detail: Detail;
}

type EventListener = ((event: Event) => void) | { handleEvent(event: Event): void };

interface EventListenerOptions {
  capture?: boolean;
  /** Call the listener for the first event only. */
  once?: boolean;
  passive?: boolean;
  /** Take the listener away when this is aborted. */
  signal?: AbortSignal;
}

/**
 * Something with listeners. What a listener throws is written to the guild's log.
 *
 * @example
 * const target = new EventTarget();
 * target.addEventListener("done", () => console.log("done"));
 */
declare class EventTarget {
  addEventListener(type: string, listener: EventListener | null, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListener | null, options?: boolean | { capture?: boolean }): void;
  dispatchEvent(event: Event): boolean;
}

/**
 * Says whether something should be given up.
 *
 * @example
 * const signal = AbortSignal.any([AbortSignal.timeout(5_000), controller.signal]);
 */
declare class AbortSignal extends EventTarget {
  private constructor();
  static abort(reason?: unknown): AbortSignal;
  static timeout(milliseconds: number): AbortSignal;
  static any(signals: Iterable<AbortSignal>): AbortSignal;
  readonly aborted: boolean;
  readonly reason: unknown;
  onabort: ((this: AbortSignal, event: Event) => unknown) | null;
  throwIfAborted(): void;
}

/**
 * Gives a signal, and aborts it.
 *
 * @example
 * const controller = new AbortController();
 * controller.abort(new Error("no longer needed"));
 */
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

// --- URLs ------------------------------------------------------------------------------------

/**
 * A URL, taken apart as browsers do.
 *
 * @example
 * const url = new URL("/search?q=cats", "https://example.com");
 * url.searchParams.set("page", "2");
 */
declare class URL {
  constructor(url: string | URL, base?: string | URL);
  static canParse(url: string | URL, base?: string | URL): boolean;
  static parse(url: string | URL, base?: string | URL): URL | null;
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  readonly searchParams: URLSearchParams;
  hash: string;
  toString(): string;
  toJSON(): string;
}

/**
 * The parameters of a query or a form.
 *
 * @example
 * const query = new URLSearchParams({ q: "cats", page: "2" }).toString();
 */
declare class URLSearchParams {
  constructor(init?: string | Record<string, string> | Iterable<readonly [string, string]>);
  readonly size: number;
  append(name: string, value: string): void;
  delete(name: string, value?: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  set(name: string, value: string): void;
  sort(): void;
  forEach(callback: (value: string, name: string, params: URLSearchParams) => void, receiver?: unknown): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  toString(): string;
}

// --- cryptography ----------------------------------------------------------------------------

type HashName = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
type HashAlgorithm = HashName | { name: HashName };
type HmacUsage = "sign" | "verify";

interface HmacParams {
  name: "HMAC";
  hash: HashAlgorithm;
  /** In bits. */
  length?: number;
}

/**
 * A key of `crypto.subtle`.
 *
 * @example
 * const isKey = key instanceof CryptoKey;
 */
declare class CryptoKey {
  private constructor();
  readonly type: "secret";
  readonly extractable: boolean;
  readonly algorithm: { name: "HMAC"; hash: { name: HashName }; length: number };
  readonly usages: HmacUsage[];
}

/** Of the web's algorithms SHA-1, SHA-2 and HMAC; others reject with a `NotSupportedError`. */
interface SubtleCrypto {
  digest(algorithm: HashAlgorithm, data: BufferSource): Promise<ArrayBuffer>;
  importKey(
    format: "raw",
    data: BufferSource,
    algorithm: HmacParams,
    extractable: boolean,
    usages: Iterable<HmacUsage>,
  ): Promise<CryptoKey>;
  exportKey(format: "raw", key: CryptoKey): Promise<ArrayBuffer>;
  generateKey(algorithm: HmacParams, extractable: boolean, usages: Iterable<HmacUsage>): Promise<CryptoKey>;
  sign(algorithm: "HMAC" | { name: "HMAC" }, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>;
  verify(algorithm: "HMAC" | { name: "HMAC" }, key: CryptoKey, signature: BufferSource, data: BufferSource): Promise<boolean>;
}

interface Crypto {
  readonly subtle: SubtleCrypto;
  /** Fills an array of whole numbers, of at most 65,536 bytes. */
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}

/**
 * Random numbers that nobody can guess, digests, and signatures by HMAC.
 *
 * @example
 * const id = crypto.randomUUID();
 * const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("text"));
 */
declare var crypto: Crypto;

// --- bodies ----------------------------------------------------------------------------------

type BlobPart = BufferSource | Blob | string;

/**
 * Bytes with a type. They are in memory; there are no streams.
 *
 * @example
 * const text = await new Blob(["a", "b"], { type: "text/plain" }).text();
 */
declare class Blob {
  constructor(parts?: Iterable<BlobPart>, options?: { type?: string });
  readonly size: number;
  readonly type: string;
  slice(start?: number, end?: number, type?: string): Blob;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
}

/**
 * A blob with a name.
 *
 * @example
 * const file = new File(["a,b\n1,2"], "table.csv", { type: "text/csv" });
 */
declare class File extends Blob {
  constructor(parts: Iterable<BlobPart>, name: string, options?: { type?: string; lastModified?: number });
  readonly name: string;
  readonly lastModified: number;
}

/**
 * The entries of a form.
 *
 * @example
 * const form = new FormData();
 * form.append("file", new Blob(["hello"]), "hello.txt");
 */
declare class FormData {
  append(name: string, value: string): void;
  append(name: string, value: Blob, filename?: string): void;
  delete(name: string): void;
  get(name: string): string | File | null;
  getAll(name: string): (string | File)[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  set(name: string, value: Blob, filename?: string): void;
  forEach(callback: (value: string | File, name: string, form: FormData) => void, receiver?: unknown): void;
  entries(): IterableIterator<[string, string | File]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string | File>;
  [Symbol.iterator](): IterableIterator<[string, string | File]>;
}

type HeadersInit = Headers | Record<string, string> | Iterable<readonly [string, string]>;
type BodyInit = string | BufferSource | Blob | FormData | URLSearchParams;

/**
 * Headers of a request or a response; small and capital letters are the same.
 *
 * @example
 * const headers = new Headers({ "Content-Type": "application/json" });
 */
declare class Headers {
  constructor(init?: HeadersInit);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getSetCookie(): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  forEach(callback: (value: string, name: string, headers: Headers) => void, receiver?: unknown): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

/** What requests and responses have in common: a body that can be read once, as a whole. */
interface Body {
  readonly bodyUsed: boolean;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  blob(): Promise<Blob>;
  formData(): Promise<FormData>;
}

interface RequestInit {
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit | null;
  signal?: AbortSignal | null;
  redirect?: "follow" | "error" | "manual";
}

/**
 * A request as a value.
 *
 * @example
 * const request = new Request("https://example.com/", { method: "POST", body: "hello" });
 */
declare class Request implements Body {
  constructor(input: string | URL | Request, init?: RequestInit);
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  readonly redirect: "follow" | "error" | "manual";
  readonly bodyUsed: boolean;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  blob(): Promise<Blob>;
  formData(): Promise<FormData>;
  clone(): Request;
}

interface ResponseInit {
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}

/**
 * A response as a value.
 *
 * @example
 * const data = await Response.json({ ok: true }).json();
 */
declare class Response implements Body {
  constructor(body?: BodyInit | null, init?: ResponseInit);
  static json(data: unknown, init?: ResponseInit): Response;
  static redirect(url: string | URL, status?: number): Response;
  static error(): Response;
  readonly status: number;
  readonly ok: boolean;
  readonly statusText: string;
  readonly headers: Headers;
  readonly type: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly bodyUsed: boolean;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  blob(): Promise<Blob>;
  formData(): Promise<FormData>;
  clone(): Response;
}

/**
 * Asks a host of the public Internet. Rejects with a TypeError that has a `code` where there is no
 * answer; an answer of any status is one. A secret's placeholder is replaced on its way to the hosts
 * that the secret allows.
 *
 * @example
 * const answer = await fetch("https://api.example.com/weather?city=Oslo", {
 *   headers: { Authorization: `Bearer ${secrets.get("WEATHER_KEY")}` },
 *   signal: AbortSignal.timeout(5_000),
 * });
 * if (!answer.ok) throw new Error(`the weather is not to be had: ${answer.status}`);
 * const weather = await answer.json();
 */
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;

/** A command as it is registered, in camelCase. */
interface RegisteredCommand {
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
interface RawUpsertGuildCommands {
    /** Not needed: it is always the script's own guild. */
    guildId?: string | undefined;
    commands: readonly (ApplicationCommand | JsonObject)[];
}
/** A command to create. */
interface RawCreateGuildCommand {
    guildId?: string | undefined;
    command: ApplicationCommand | JsonObject;
}
/** Which command. */
interface RawGuildCommand {
    guildId?: string | undefined;
    commandId: string;
}
/** Which command, and what to change of it: null takes a field back, what is left out stays. */
interface RawEditGuildCommand extends RawGuildCommand {
    command: Partial<ApplicationCommand> | JsonObject;
}
/** Which command, and who may use it. */
interface RawEditGuildCommandPermissions extends RawGuildCommand {
    permissions: JsonValue;
}
/** Calls about the guild's application commands. */
interface CommandCalls {
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
    getGuildCommands(args?: {
        guildId?: string | undefined;
    }): Promise<RegisteredCommand[]>;
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


/** What any command of Discord's can be told. */
interface CommandSettings {
    nameLocalizations?: Localizations | undefined;
    /**
     * Who may use it where the server's settings say nothing else: names such as `"ManageMessages"`,
     * or bits. `"0"` is administrators only.
     */
    defaultMemberPermissions?: DefaultPermissions | null | undefined;
    /** Whether it can be used in age-restricted channels only. */
    nsfw?: boolean | undefined;
    /** Where it is used: 0 is the guild, and must be among them. Others mean nothing here. */
    contexts?: readonly number[] | undefined;
    /** How the bot is installed: 0 is in the guild, and must be among them. */
    integrationTypes?: readonly number[] | undefined;
    /**
     * `false` where `ctx.showModal` may be the answer: the host then defers after 2.5 s in place of
     * 1.8 s, for a deferred command takes no modal.
     */
    defer?: false | undefined;
}

/** A command that Discord knows: of its own menu, of a user's or of a message's. */
type ApplicationCommand = SlashCommand | UserCommand | MessageCommand;
/** What a bot answers to. */
interface CreateOptions {
    /** What prefix commands start with. Default: "!". */
    prefix?: string | undefined;
    commands?: readonly Command[] | undefined;
    /** Another name of `commands`. */
    prefixCommands?: readonly Command[] | undefined;
    /** Slash commands, and commands of users' and messages' menus. */
    slashCommands?: readonly ApplicationCommand[] | undefined;
}
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
declare function createBot(options: CreateOptions): void;

/** `MANAGE_MESSAGES` as `ManageMessages`. */
type InCapitals<Name extends string> = Name extends `${infer Word}_${infer Rest}` ? `${Capitalize<Lowercase<Word>>}${InCapitals<Rest>}` : Capitalize<Lowercase<Name>>;
/** A permission by its own name, or by the one that discord.js has for it. */
type AnyPermissionName = PermissionName | InCapitals<PermissionName> | "SendTTSMessages" | "UseVAD";
/** Permissions: a name, names, or bits. */
type DefaultPermissions = AnyPermissionName | readonly AnyPermissionName[] | bigint | number | `${number}`;


/** The languages of Discord's client. */
type Locale = "ar" | "bg" | "cs" | "da" | "de" | "el" | "en-GB" | "en-US" | "es-419" | "es-ES" | "fi" | "fr" | "he" | "hi" | "hr" | "hu" | "id" | "it" | "ja" | "ko" | "lt" | "nl" | "no" | "pl" | "pt-BR" | "ro" | "ru" | "sv-SE" | "th" | "tr" | "uk" | "vi" | "zh-CN" | "zh-TW";
/** Translations by locale, such as `{ de: "hallo" }`. */
type Localizations = {
    readonly [Language in Locale]?: string | undefined;
};
/** What Discord shows of a command or an option. */
interface SlashDescription {
    /** Lower case, at most 32 characters, no spaces. */
    name: string;
    /** At most 100 characters. */
    description: string;
    nameLocalizations?: Localizations | undefined;
    descriptionLocalizations?: Localizations | undefined;
}

/**
 * Commands as Discord's JSON: subcommands become options, types become numbers. A TypeError names
 * the command, the option and the field that Discord would refuse.
 *
 * @example
 * await registerSlashCommands(flattenCommands([hello, counter]));
 */
declare function flattenCommands(commands: readonly (ApplicationCommand | JsonObject)[]): JsonObject[];

/**
 * The options of an interaction as one object of names and values, whatever subcommand they belong
 * to.
 *
 * @example
 * on("interactionCreate", (ctx) => {
 *   const values = flattenInteractionOptions(ctx.msg.data.options);
 *   console.log(values.name);
 * });
 */
declare function flattenInteractionOptions(options: unknown): Record<string, JsonValue>;

/**
 * The subcommand that was used, undefined where the command has none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommand(ctx)));
 */
declare function getSubcommand(ctx: {
    msg: {
        data?: unknown;
    };
}): string | undefined;

/**
 * The group of the subcommand that was used, undefined where it stands in none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommandGroup(ctx)));
 */
declare function getSubcommandGroup(ctx: {
    msg: {
        data?: unknown;
    };
}): string | undefined;

/**
 * Runs the subcommand that an interaction names. `createBot` does it by itself.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === notes.name) await handleSubcommand(ctx, notes);
 * });
 */
declare function handleSubcommand(ctx: InteractionContext, command: SlashCommand): Promise<void>;

/**
 * Whether whoever caused the event has a role; false where the event names no member.
 *
 * @example
 * if (!hasRole(ctx, "81384788765712384")) await ctx.reply("You may not do that.");
 */
declare function hasRole(ctx: {
    msg: {
        member?: {
            roles: string[];
        } | undefined;
    };
}, roleId: string): boolean;

/** A command of a user's or a message's menu, as it is defined. */
interface MenuDefinition<Context> extends CommandSettings {
    /** At most 32 characters; capitals and spaces are fine. */
    name: string;
    run(ctx: Context): unknown;
}
/** A command of a user's menu, as `createBot` takes it. */
interface UserCommand extends MenuDefinition<UserCommandContext> {
    type: 2;
}
/** A command of a message's menu, as `createBot` takes it. */
interface MessageCommand extends MenuDefinition<MessageCommandContext> {
    type: 3;
}
/**
 * A command that is used from a user's menu, under Apps; for `createBot`, among its
 * `slashCommands`.
 *
 * @example
 * const whoIs = userCommand({
 *   name: "Who is this",
 *   run: async (ctx) => {
 *     const since = ctx.targetMember?.joinedAt ?? "an unknown day";
 *     await ctx.reply({ content: `${ctx.targetUser.username}, here since ${since}`, ephemeral: true });
 *   },
 * });
 */
declare function userCommand(command: MenuDefinition<UserCommandContext>): UserCommand;
/**
 * A command that is used from a message's menu, under Apps; for `createBot`, among its
 * `slashCommands`.
 *
 * @example
 * const quote = messageCommand({
 *   name: "Quote",
 *   run: (ctx) => ctx.reply(`${ctx.targetMessage.author.username}: ${ctx.targetMessage.content}`),
 * });
 */
declare function messageCommand(command: MenuDefinition<MessageCommandContext>): MessageCommand;

/** A command that a message starts with. */
interface Command {
    /** What stands behind the prefix; capitals count. */
    name: string;
    description?: string | undefined;
    run(ctx: PrefixContext): unknown;
}
/**
 * A command that is typed as a message, for `createBot`.
 *
 * @example
 * const echo = prefix({
 *   name: "echo",
 *   description: "Says it again",
 *   run: async (ctx) => ctx.reply(ctx.args.join(" ")),
 * });
 */
declare function prefix(command: Command): Command;

/**
 * Makes these the guild's application commands, instead of those it had. `createBot` does it by itself.
 *
 * @example
 * await registerSlashCommands([slash({ name: "hello", description: "Says hello" })]);
 */
declare function registerSlashCommands(commands: readonly (ApplicationCommand | JsonObject)[]): Promise<void>;

/** A slash command, as `createBot` takes it. */
interface SlashCommand extends SlashDescription, CommandSettings {
    options?: readonly SlashCommandOption[] | undefined;
    subcommands?: readonly (SlashSubcommand | SlashSubcommandGroup)[] | undefined;
    /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
    autocomplete?: Completer | undefined;
    run?(ctx: InteractionContext): unknown;
}
/** A slash command whose handler, and those of its subcommands, know the types of their options. */
interface SlashDefinition<Options, Parts = readonly []> extends SlashDescription, CommandSettings {
    options?: DeclaredOptions<Options> | undefined;
    subcommands?: {
        readonly [Part in keyof Parts]: SubcommandDefinition<Parts[Part]> | SubcommandGroupDefinition<Parts[Part]>;
    } | undefined;
    /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
    autocomplete?: Completer | undefined;
    run?(ctx: InteractionContext<ValuesOfOptions<Options>, ResolvedOfOptions<Options>>): unknown;
}
/**
 * A command that is used from Discord's command menu, for `createBot`.
 *
 * `ctx.options` holds the values by name, with the types the options say; users, channels, roles
 * and files are ids there, and stand in full in `ctx.resolved`.
 *
 * @example
 * const roll = slash({
 *   name: "roll",
 *   description: "Rolls a die",
 *   options: [
 *     { name: "sides", description: "How many", type: "integer", required: true, minValue: 2 },
 *   ],
 *   run: async (ctx) => {
 *     await ctx.reply(`You rolled ${1 + Math.floor(Math.random() * ctx.options.sides)}`);
 *   },
 * });
 */
declare function slash<const Options extends SlashOptionList = SlashCommandOption[], const Parts extends readonly unknown[] = readonly []>(command: SlashDefinition<Options, Parts>): SlashCommand;

/** One of the values an option is limited to. */
interface SlashChoice<Value extends string | number = string | number> {
    /** What is shown, at most 100 characters. */
    name: string;
    value: Value;
    nameLocalizations?: Localizations | undefined;
}
/** What every option has that takes a value. */
interface SlashValueOption extends SlashDescription {
    /** Required options stand before the others. */
    required?: boolean | undefined;
}
/** What suggests values while an option is typed: by what it returns, or by `ctx.autocomplete`. */
type Completer<Value extends string | number = string | number> = (ctx: AutocompleteContext) => Promise<SuggestedChoices<Value> | void> | SuggestedChoices<Value> | void;
/** An option that takes text. This is the type of an option that names none. */
interface StringOption extends SlashValueOption {
    type?: "string" | undefined;
    /** The only values there are, at most 25. */
    choices?: readonly SlashChoice<string>[] | undefined;
    minLength?: number | undefined;
    maxLength?: number | undefined;
    /** Suggests values; `true` where the command's own `autocomplete` does. */
    autocomplete?: boolean | Completer<string> | undefined;
}
/** An option that takes a number; `integer` a whole one. */
interface NumberOption extends SlashValueOption {
    type: "integer" | "number";
    /** The only values there are, at most 25. */
    choices?: readonly SlashChoice<number>[] | undefined;
    minValue?: number | undefined;
    maxValue?: number | undefined;
    /** Suggests values; `true` where the command's own `autocomplete` does. */
    autocomplete?: boolean | Completer<number> | undefined;
}
/** An option that is true or false. */
interface BooleanOption extends SlashValueOption {
    type: "boolean";
}
/** An option whose value is the id of something in the guild, or of an uploaded file. */
interface IdOption extends SlashValueOption {
    type: "user" | "role" | "mentionable" | "attachment";
}
/** An option whose value is the id of a channel. */
interface ChannelOption extends SlashValueOption {
    type: "channel";
    /** Discord's numbers of the kinds of channel that may be chosen: 0 text, 2 voice, 4 category. */
    channelTypes?: readonly number[] | undefined;
}
/** A subcommand written as an option; `run` of the command gets its values. */
interface SubcommandOption extends SlashDescription {
    type: "subcommand" | "subcommand_group";
    options?: readonly SlashCommandOption[] | undefined;
}
/** An option of a slash command. */
type SlashCommandOption = StringOption | NumberOption | BooleanOption | IdOption | ChannelOption | SubcommandOption;
/** The type of an option's value: one of its choices, where it has any. */
type ValueOfOption<Option> = Option extends {
    choices: readonly {
        value: infer Value extends string | number;
    }[];
} ? Value : Option extends {
    type: "integer" | "number";
} ? number : Option extends {
    type: "boolean";
} ? boolean : string;
/** Options as they are declared in a list. */
type SlashOptionList = readonly SlashCommandOption[];
/** Options by which a handler knows its values; an editor suggests what an option may have. */
type DeclaredOptions<Options> = SlashOptionList & {
    readonly [Each in keyof Options]: KnownOption<Options[Each]>;
};
/** An option as it stands there; what it should be, where it is none yet. */
type KnownOption<Option> = Option extends SlashCommandOption ? Option : SlashCommandOption;
/** The type of `ctx.options` for a command with these options; by any name where they are unknown. */
type ValuesOfOptions<Options> = Options extends SlashOptionList ? number extends Options["length"] ? Record<string, string | number | boolean | undefined> : {
    [Option in Options[number] as Option["name"]]: Option extends {
        required: true;
    } ? ValueOfOption<Option> : ValueOfOption<Option> | undefined;
} : Record<string, string | number | boolean | undefined>;
/** What an option names, in full; never for an option that names nothing. */
type ResolvedOfOption<Option> = Option extends {
    type: "user";
} ? ResolvedUser : Option extends {
    type: "role";
} ? EventRole : Option extends {
    type: "channel";
} ? ResolvedChannel : Option extends {
    type: "attachment";
} ? MessageAttachment : Option extends {
    type: "mentionable";
} ? ResolvedUser | EventRole : never;
/** The type of `ctx.resolved` for a command with these options; by any name where they are unknown. */
type ResolvedOfOptions<Options> = Options extends SlashOptionList ? number extends Options["length"] ? Record<string, any> : {
    [Option in Options[number] as ResolvedOfOption<Option> extends never ? never : Option["name"]]: Option extends {
        required: true;
    } ? ResolvedOfOption<Option> : ResolvedOfOption<Option> | undefined;
} : Record<string, any>;

/** A subcommand with its own options and handler. */
interface SlashSubcommand extends SlashDescription {
    options?: readonly SlashCommandOption[] | undefined;
    /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
    autocomplete?: Completer | undefined;
    run(ctx: InteractionContext): unknown;
}
/** Subcommands under one name. */
interface SlashSubcommandGroup extends SlashDescription {
    subcommands: readonly SlashSubcommand[];
}
/** A subcommand whose handler knows the types of its options. */
interface SubcommandDefinition<Options> extends SlashDescription {
    options?: DeclaredOptions<Options> | undefined;
    /** Suggests values for options with `autocomplete: true` that do not do so themselves. */
    autocomplete?: Completer | undefined;
    run(ctx: InteractionContext<ValuesOfOptions<Options>, ResolvedOfOptions<Options>>): unknown;
}
/** A group whose subcommands' handlers know the types of their options. */
interface SubcommandGroupDefinition<Parts> extends SlashDescription {
    subcommands: {
        readonly [Part in keyof Parts]: SubcommandDefinition<Parts[Part]>;
    };
}
/**
 * A subcommand, for `slash`, written apart from it. Within `slash` a plain object does as well; only
 * where an option has a function for `autocomplete` its handler knows the types of the options
 * through this function alone.
 *
 * @example
 * const notes = slash({
 *   name: "notes",
 *   description: "Keeps notes",
 *   subcommands: [
 *     subcommand({
 *       name: "get",
 *       description: "Reads one",
 *       options: [{ name: "key", description: "Which", required: true }],
 *       run: async (ctx) => {
 *         await ctx.reply((await kv.store("notes").get(ctx.options.key)) ?? "There is none.");
 *       },
 *     }),
 *   ],
 * });
 */
declare function subcommand<const Options extends readonly SlashCommandOption[] = SlashCommandOption[]>(definition: SubcommandDefinition<Options>): SlashSubcommand;

/** A value that is suggested while an option is typed. */
interface Suggestion<Value extends string | number = string | number> {
    /** What is shown, at most 100 characters. */
    name: string;
    value: Value;
    nameLocalizations?: Localizations | undefined;
}
/** What is suggested: plain values, or values with names. The first 25 are shown. */
type SuggestedChoices<Value extends string | number = string | number> = readonly (Value | Suggestion<Value>)[];

/**
 * A row of up to five buttons, or of one select menu.
 *
 * @example
 * const row = new ActionRowBuilder().addComponents(button().setCustomId("ok").setLabel("OK"));
 */
declare class ActionRowBuilder extends ComponentBase {
    #private;
    constructor();
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a row of buttons or a select menu.
 *
 * @example
 * await ctx.reply({
 *   content: "Sure?",
 *   components: [actionRow().addComponents(button().setCustomId("yes").setLabel("Yes"))],
 * });
 */
declare function actionRow(): ActionRowBuilder;

/**
 * A button.
 *
 * @example
 * const yes = new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
declare class ButtonBuilder extends ComponentBase {
    #private;
    constructor(customId?: string);
    /** One of `ButtonStyle`. Default: `Primary`. */
    setStyle(style: number): this;
    /**
     * What `componentInteraction` gets as `customId`; at most 100 characters. A `{name}` in it is
     * filled in by `with`.
     */
    setCustomId(customId: string): this;
    /** Makes it a link. */
    setUrl(url: string): this;
    /** Makes it sell something. It has neither label nor emoji. */
    setSkuId(skuId: string): this;
    setLabel(label: string): this;
    /** A character such as "🔥", one of the guild's such as "<:name:id>", or Discord's JSON. */
    setEmoji(emoji: EmojiJson | string): this;
    setDisabled(disabled?: boolean): this;
    /** Gives a copy with the `{name}`s of its custom id filled in. */
    with(params: Record<string, string | number>): ButtonBuilder;
    /**
     * Gives a copy that remembers something, which its handler finds in `ctx.state`: signed, in the
     * custom id where it fits, otherwise in the guild's KV, for seven days.
     */
    state(value: unknown, options?: StateOptions): ButtonBuilder;
    /** Runs a handler when it is pressed, as `onButton` does. Call it while the script loads. */
    onClick(handler: (ctx: ButtonContext) => unknown, options?: RouteOptions): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a button.
 *
 * @example
 * const docs = button().setUrl("https://example.com").setLabel("Documentation");
 * const buy = button("buy:{item}")
 *   .setLabel("Buy")
 *   .onClick((ctx) => ctx.reply(`${ctx.params.item} for ${ctx.state.price}`));
 * on("messageCreate", async (ctx) => {
 *   const hat = buy.with({ item: "hat" }).state({ price: 5 });
 *   if (ctx.msg.content === "!shop") await ctx.reply({ components: [actionRow().addComponents(hat)] });
 * });
 */
declare function button(customId?: string): ButtonBuilder;

/**
 * A menu of channels of the guild.
 *
 * @example
 * const menu = new ChannelSelectMenuBuilder("pick").setChannelTypes([0]);
 */
declare class ChannelSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
    protected another(): ChannelSelectMenuBuilder;
}
/**
 * Starts a menu of channels of the guild.
 *
 * @example
 * const row = actionRow().addComponents(channelSelect("pick").setChannelTypes([0]));
 */
declare function channelSelect(customId: string): ChannelSelectMenuBuilder;

/**
 * One checkbox in a modal.
 *
 * @example
 * const agree = new CheckboxBuilder("agree").setDefault();
 */
declare class CheckboxBuilder extends ComponentBase {
    constructor(customId: string);
    setCustomId(customId: string): this;
    /** Whether it is ticked from the start. */
    setDefault(ticked?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts one checkbox in a modal.
 *
 * @example
 * const agree = label("I have read the rules").setComponent(checkbox("agree"));
 */
declare function checkbox(customId: string): CheckboxBuilder;

/**
 * Checkboxes in a modal, of which several may be ticked.
 *
 * @example
 * const choice = new CheckboxGroupBuilder("size").addOptions(
 *   { label: "Small", value: "s" },
 *   { label: "Large", value: "l" },
 * );
 */
declare class CheckboxGroupBuilder extends ComponentBase {
    #private;
    constructor(customId: string);
    setCustomId(customId: string): this;
    setOptions(options: readonly ChoiceOption[]): this;
    addOptions(...options: ChoiceOption[]): this;
    setMinValues(min: number): this;
    setMaxValues(max: number): this;
    setRequired(required?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts checkboxes in a modal, of which several may be ticked.
 *
 * @example
 * const size = label("Size").setComponent(
 *   checkboxGroup("size").addOptions({ label: "Small", value: "s" }, { label: "Large", value: "l" }),
 * );
 */
declare function checkboxGroup(customId: string): CheckboxGroupBuilder;

/** A choice of a group in a modal. */
type ChoiceOption = {
    label: string;
    /** What `ctx.fields` gets. */
    value: string;
    description?: string;
    default?: boolean;
};

/** What all builders of components have. */
declare abstract class ComponentBase implements ComponentBuilder {
    #private;
    constructor(type: number);
    /** Its number in the message. Discord gives one where there is none. */
    setId(id: number): this;
    /** The component as Discord's JSON; an Error says what Discord would refuse. */
    abstract toJSON(): ComponentJson;
    protected set(key: string, value: JsonValue): this;
    /** What was set so far. */
    protected json(what: string): ComponentJson;
    /** Gives another builder what this one was given. */
    protected copyTo<Other extends ComponentBase>(other: Other): Other;
}

/**
 * A box around components.
 *
 * @example
 * const card = new ContainerBuilder().setAccentColor(0x5865f2).addComponents(textDisplay("Hi"));
 */
declare class ContainerBuilder extends ComponentBase {
    #private;
    constructor();
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    /** A colour as a number, such as 0x5865f2. */
    setAccentColor(color: number): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a box around components.
 *
 * @example
 * await ctx.reply({
 *   components: [container().setAccentColor(0x57f287).addComponents(textDisplay("Saved."))],
 * });
 */
declare function container(): ContainerBuilder;

/** Where an embed's author leads, and the picture beside the name. */
interface EmbedAuthorOptions {
    url?: string | undefined;
    iconUrl?: string | undefined;
}
/**
 * An embed: a card in a message.
 *
 * @example
 * const card = new EmbedBuilder().setTitle("Build 12").setColor(0x57f287);
 */
declare class EmbedBuilder {
    #private;
    constructor(initial?: Embed);
    setTitle(title: string): this;
    setDescription(description: string): this;
    /** Where the title leads. */
    setUrl(url: string): this;
    /** A colour as a number, such as 0x5865f2. */
    setColor(color: number): this;
    /** ISO 8601, as `new Date().toISOString()` gives it. */
    setTimestamp(timestamp: string): this;
    setFooter(text: string, iconUrl?: string): this;
    setImage(url: string): this;
    setThumbnail(url: string): this;
    setAuthor(name: string, options?: EmbedAuthorOptions): this;
    addField(name: string, value: string, inline?: boolean): this;
    addFields(fields: readonly EmbedField[]): this;
    setFields(fields: readonly EmbedField[]): this;
    toJSON(): Embed;
}
/**
 * Starts an embed.
 *
 * @example
 * await ctx.reply({
 *   embeds: [embed().setTitle("Build info").addField("Version", "1.2", true)],
 * });
 */
declare function embed(initial?: Embed): EmbedBuilder;

/**
 * A file that is attached to the message.
 *
 * @example
 * const report = new FileBuilder("attachment://report.pdf").setSpoiler();
 */
declare class FileBuilder extends ComponentBase {
    #private;
    constructor(url: string);
    /** `attachment://` and the name of an attachment of the message. */
    setUrl(url: string): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a file that is attached to the message.
 *
 * @example
 * const report = file("attachment://report.pdf");
 */
declare function file(url: string): FileBuilder;

/**
 * A place for files in a modal.
 *
 * @example
 * const upload = new FileUploadBuilder("proof").setMaxValues(3);
 */
declare class FileUploadBuilder extends ComponentBase {
    constructor(customId: string);
    setCustomId(customId: string): this;
    setMinValues(min: number): this;
    setMaxValues(max: number): this;
    setRequired(required?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a place for files in a modal.
 *
 * @example
 * const proof = label("Proof").setComponent(fileUpload("proof").setMinValues(1));
 */
declare function fileUpload(customId: string): FileUploadBuilder;

/**
 * A text input of a modal.
 *
 * @example
 * const why = new InputTextBuilder("why").setStyle(InputTextStyle.Paragraph).setMaxLength(500);
 */
declare class InputTextBuilder extends ComponentBase {
    constructor(customId: string);
    setCustomId(customId: string): this;
    /** One of `InputTextStyle`. Default: `Short`. */
    setStyle(style: number): this;
    setMinLength(min: number): this;
    setMaxLength(max: number): this;
    setRequired(required?: boolean): this;
    /** The text it holds from the start. */
    setValue(value: string): this;
    setPlaceholder(placeholder: string): this;
    /** Its name, where it stands in an action row; in a label it has none. */
    setLabel(label: string): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a text input of a modal.
 *
 * @example
 * const input = label("Why?").setComponent(inputText("why").setRequired());
 */
declare function inputText(customId: string): InputTextBuilder;

/**
 * A name over one input of a modal.
 *
 * @example
 * const name = new LabelBuilder("Your name").setComponent(inputText("name"));
 */
declare class LabelBuilder extends ComponentBase {
    #private;
    constructor(text: string);
    /** At most 45 characters. */
    setLabel(text: string): this;
    /** At most 100 characters. */
    setDescription(description: string): this;
    /** A text input, a menu, a file upload, a checkbox or a group of choices. */
    setComponent(component: ComponentLike): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a name over one input of a modal.
 *
 * @example
 * const email = label("E-mail").setDescription("For us alone").setComponent(inputText("mail"));
 */
declare function label(text: string): LabelBuilder;

/** What is said of a picture. */
interface MediaItemOptions {
    description?: string | undefined;
    spoiler?: boolean | undefined;
}
/** A picture or video of a gallery. */
type MediaItem = {
    media: {
        url: string;
    };
    description?: string;
    spoiler?: boolean;
};
/**
 * One to ten pictures or videos.
 *
 * @example
 * const pictures = new MediaGalleryBuilder().addItem("https://example.com/1.png");
 */
declare class MediaGalleryBuilder extends ComponentBase {
    #private;
    constructor();
    addItem(url: string, options?: MediaItemOptions): this;
    setItems(items: readonly MediaItem[]): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a gallery.
 *
 * @example
 * const pictures = mediaGallery()
 *   .addItem("https://example.com/1.png", { description: "The hall" })
 *   .addItem("https://example.com/2.png", { spoiler: true });
 */
declare function mediaGallery(): MediaGalleryBuilder;

/**
 * A menu of members and roles.
 *
 * @example
 * const menu = new MentionableSelectMenuBuilder("pick").setPlaceholder("Whom?");
 */
declare class MentionableSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
    protected another(): MentionableSelectMenuBuilder;
}
/**
 * Starts a menu of members and roles.
 *
 * @example
 * const row = actionRow().addComponents(mentionableSelect("pick").setPlaceholder("Whom?"));
 */
declare function mentionableSelect(customId: string): MentionableSelectMenuBuilder;

/** A modal as Discord's JSON. */
interface ModalJson {
    custom_id: string;
    title: string;
    components: ComponentJson[];
}
/** A modal as JSON, or a builder that makes one. */
type ModalLike = ModalJson | {
    toJSON(): ModalJson;
};
/**
 * A form that opens over Discord, with up to five parts: labels with an input, and texts.
 *
 * @example
 * const form = new ModalBuilder("report", "Report a message").addComponents(
 *   label("Why?").setComponent(inputText("why").setStyle(InputTextStyle.Paragraph)),
 * );
 */
declare class ModalBuilder {
    #private;
    constructor(customId: string, title: string);
    /** At most 100 characters. A `{name}` in it is filled in by `with`. */
    setCustomId(customId: string): this;
    /** At most 45 characters. */
    setTitle(title: string): this;
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    /** Gives a copy with the `{name}`s of its custom id filled in. */
    with(params: Record<string, string | number>): ModalBuilder;
    /** Gives a copy that remembers something, as a button's `state` does. */
    state(value: unknown, options?: StateOptions): ModalBuilder;
    /** Runs a handler when it is sent, as `onModal` does. Call it while the script loads. */
    onSubmit(handler: (ctx: ModalContext) => unknown): this;
    toJSON(): ModalJson;
}
/**
 * Starts a form. `ctx.showModal` opens it, and what was filled in comes with `modalSubmit`.
 *
 * @example
 * const form = modal("report", "Report a message").addComponents(
 *   textDisplay("Nobody but the moderators sees this."),
 *   label("Why?").setComponent(inputText("why").setStyle(InputTextStyle.Paragraph)),
 * );
 */
declare function modal(customId: string, title: string): ModalBuilder;

/**
 * Choices in a modal, of which one is taken.
 *
 * @example
 * const choice = new RadioGroupBuilder("size").addOptions(
 *   { label: "Small", value: "s" },
 *   { label: "Large", value: "l" },
 * );
 */
declare class RadioGroupBuilder extends ComponentBase {
    #private;
    constructor(customId: string);
    setCustomId(customId: string): this;
    setOptions(options: readonly ChoiceOption[]): this;
    addOptions(...options: ChoiceOption[]): this;
    setRequired(required?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts choices in a modal, of which one is taken.
 *
 * @example
 * const size = label("Size").setComponent(
 *   radioGroup("size").addOptions({ label: "Small", value: "s" }, { label: "Large", value: "l" }),
 * );
 */
declare function radioGroup(customId: string): RadioGroupBuilder;

/**
 * A menu of roles of the guild.
 *
 * @example
 * const menu = new RoleSelectMenuBuilder("pick").setPlaceholder("Which roles?");
 */
declare class RoleSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
    protected another(): RoleSelectMenuBuilder;
}
/**
 * Starts a menu of roles of the guild.
 *
 * @example
 * const row = actionRow().addComponents(roleSelect("pick").setPlaceholder("Which roles?"));
 */
declare function roleSelect(customId: string): RoleSelectMenuBuilder;

/**
 * Up to three texts with a thumbnail or a button beside them.
 *
 * @example
 * const intro = new SectionBuilder()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
declare class SectionBuilder extends ComponentBase {
    #private;
    constructor();
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    /** What stands beside the texts: a thumbnail or a button. */
    setAccessory(accessory: ComponentLike): this;
    toJSON(): ComponentJson;
}
/**
 * Starts texts with something beside them.
 *
 * @example
 * const shop = section()
 *   .addComponents(textDisplay("The shop is open."))
 *   .setAccessory(button().setCustomId("enter").setLabel("Enter"));
 */
declare function section(): SectionBuilder;

/** What a default value of a select menu is. */
type SelectDefaultKind = "user" | "role" | "channel";
/** Something that is chosen from the start. */
type SelectDefaultValue = {
    id: string;
    type: SelectDefaultKind;
};
/**
 * What all select menus have.
 *
 * @example
 * const menu: SelectMenuBuilderBase = userSelect("who").setPlaceholder("Who?").setMaxValues(3);
 */
declare class SelectMenuBuilderBase extends ComponentBase {
    #private;
    constructor(type: number, customId: string);
    /** At most 100 characters. A `{name}` in it is filled in by `with`. */
    setCustomId(customId: string): this;
    setPlaceholder(placeholder: string): this;
    setMinValues(min: number): this;
    setMaxValues(max: number): this;
    /** In a modal: whether something must be chosen. */
    setRequired(required?: boolean): this;
    setDisabled(disabled?: boolean): this;
    /** Discord's numbers of the kinds of channel that may be chosen. */
    setChannelTypes(types: readonly number[]): this;
    setDefaultValues(values: readonly SelectDefaultValue[]): this;
    setDefaultUsers(ids: readonly string[]): this;
    setDefaultRoles(ids: readonly string[]): this;
    setDefaultChannels(ids: readonly string[]): this;
    addDefaultUser(id: string): this;
    addDefaultRole(id: string): this;
    addDefaultChannel(id: string): this;
    addDefaultValue(id: string, type: SelectDefaultKind): this;
    /** Gives a copy with the `{name}`s of its custom id filled in. */
    with(params: Record<string, string | number>): this;
    /**
     * Gives a copy that remembers something, which its handler finds in `ctx.state`: signed, in the
     * custom id where it fits, otherwise in the guild's KV, for seven days.
     */
    state(value: unknown, options?: StateOptions): this;
    /** Runs a handler when it is used, as `onSelect` does. Call it while the script loads. */
    onSelect(handler: (ctx: SelectContext) => unknown, options?: RouteOptions): this;
    toJSON(): ComponentJson;
    /** A builder of the same kind. */
    protected another(): SelectMenuBuilderBase;
}

/**
 * Room between components, with a line in it or without.
 *
 * @example
 * const gap = new SeparatorBuilder(false).setSpacing("large");
 */
declare class SeparatorBuilder extends ComponentBase {
    constructor(divider?: boolean);
    setDivider(divider?: boolean): this;
    /** 1 or "small", 2 or "large". */
    setSpacing(spacing: number | "small" | "large"): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a gap.
 *
 * @example
 * const card = container().addComponents(textDisplay("One"), separator(), textDisplay("Two"));
 */
declare function separator(divider?: boolean): SeparatorBuilder;

/** One line of a menu. */
type SelectOption = {
    label: string;
    /** What `componentInteraction` gets in `data.values`. */
    value: string;
    description?: string;
    emoji?: EmojiJson;
    default?: boolean;
};
/**
 * A menu of lines of text.
 *
 * @example
 * const menu = new StringSelectMenuBuilder("job").addOptions({ label: "Cook", value: "cook" });
 */
declare class StringSelectMenuBuilder extends SelectMenuBuilderBase {
    #private;
    constructor(customId: string);
    setOptions(options: readonly SelectOption[]): this;
    addOptions(...options: SelectOption[]): this;
    toJSON(): ComponentJson;
    protected another(): StringSelectMenuBuilder;
}
/**
 * Starts a menu of lines of text.
 *
 * @example
 * const menu = stringSelect("role").setPlaceholder("Your role").addOptions(
 *   { label: "Developer", value: "dev" },
 *   { label: "Designer", value: "design" },
 * );
 */
declare function stringSelect(customId: string): StringSelectMenuBuilder;

/**
 * A piece of text, in Markdown.
 *
 * @example
 * const text = new TextDisplayBuilder("# Rules");
 */
declare class TextDisplayBuilder extends ComponentBase {
    constructor(content: string);
    /** At most 4000 characters, together with all other texts of the message. */
    setContent(content: string): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a piece of text, in Markdown.
 *
 * @example
 * const rules = container().addComponents(textDisplay("# Rules"));
 */
declare function textDisplay(content: string): TextDisplayBuilder;

/**
 * A small picture beside a section.
 *
 * @example
 * const logo = new ThumbnailBuilder("https://example.com/logo.png").setDescription("Our logo");
 */
declare class ThumbnailBuilder extends ComponentBase {
    #private;
    constructor(url: string);
    setUrl(url: string): this;
    /** What a screen reader says. */
    setDescription(description: string): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a small picture beside a section.
 *
 * @example
 * const intro = section()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
declare function thumbnail(url: string): ThumbnailBuilder;

/**
 * A menu of members of the guild.
 *
 * @example
 * const menu = new UserSelectMenuBuilder("pick").setMaxValues(5);
 */
declare class UserSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
    protected another(): UserSelectMenuBuilder;
}
/**
 * Starts a menu of members of the guild.
 *
 * @example
 * const row = actionRow().addComponents(userSelect("pick").setMaxValues(5));
 */
declare function userSelect(customId: string): UserSelectMenuBuilder;

/**
 * How a button looks.
 *
 * @example
 * button().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
declare const ButtonStyle: {
    readonly Primary: 1;
    readonly Secondary: 2;
    readonly Success: 3;
    readonly Danger: 4;
    readonly Link: 5;
    readonly Premium: 6;
};

/**
 * Another name of `ButtonStyle`.
 *
 * @example
 * button().setCustomId("no").setLabel("No").setStyle(ButtonStyles.Danger);
 */
declare const ButtonStyles: typeof ButtonStyle;

/**
 * Discord's numbers of the kinds of component.
 *
 * @example
 * if (ctx.msg.data.component_type === ComponentType.Button) await ctx.reply("pressed");
 */
declare const ComponentType: {
    readonly ActionRow: 1;
    readonly Button: 2;
    readonly StringSelect: 3;
    readonly InputText: 4;
    readonly UserSelect: 5;
    readonly RoleSelect: 6;
    readonly MentionableSelect: 7;
    readonly ChannelSelect: 8;
    readonly Section: 9;
    readonly TextDisplay: 10;
    readonly Thumbnail: 11;
    readonly MediaGallery: 12;
    readonly File: 13;
    readonly Separator: 14;
    readonly Container: 17;
    readonly Label: 18;
    readonly FileUpload: 19;
    readonly RadioGroup: 21;
    readonly CheckboxGroup: 22;
    readonly Checkbox: 23;
};

/**
 * How large a text input is.
 *
 * @example
 * inputText("why").setStyle(InputTextStyle.Paragraph);
 */
declare const InputTextStyle: {
    readonly Short: 1;
    readonly Paragraph: 2;
};

/**
 * Another name of `InputTextStyle`.
 *
 * @example
 * inputText("name").setStyle(InputTextStyles.Short);
 */
declare const InputTextStyles: typeof InputTextStyle;

/**
 * Flags of a message, to be added up.
 *
 * @example
 * await ctx.reply({
 *   content: "https://example.com",
 *   flags: MessageFlags.SUPPRESS_EMBEDS | MessageFlags.SUPPRESS_NOTIFICATIONS,
 * });
 */
declare const MessageFlags: {
    readonly CROSSPOSTED: 1;
    readonly IS_CROSSPOST: 2;
    readonly SUPPRESS_EMBEDS: 4;
    readonly SOURCE_MESSAGE_DELETED: 8;
    readonly URGENT: 16;
    readonly HAS_THREAD: 32;
    readonly EPHEMERAL: 64;
    readonly LOADING: 128;
    readonly FAILED_TO_MENTION_SOME_ROLES_IN_THREAD: 256;
    readonly SUPPRESS_NOTIFICATIONS: 4096;
    readonly IS_VOICE_MESSAGE: 8192;
    readonly IS_COMPONENTS_V2: 32768;
};

/** The option that is being typed. */
interface FocusedOption {
    name: string;
    /** What stands there so far, as text, whatever the type of the option. */
    value: string;
    /** Discord's number of the option's type: 3 is a string, 4 an integer, 10 a number. */
    type: number;
}
/**
 * The context of `autocomplete`: somebody types an option of a command.
 *
 * There are some two seconds to answer, by `ctx.autocomplete` or, in a command's own
 * `autocomplete`, by what is returned. Who is slower suggests nothing. There is no message to reply
 * with, and no deferral.
 *
 * @example
 * on("autocomplete", async (ctx) => {
 *   const colours = ["red", "green", "blue"];
 *   await ctx.autocomplete(colours.filter((name) => name.startsWith(ctx.focused.value)));
 * });
 */
interface AutocompleteContext<Options = SlashCommandOptions> {
    /** The event, in camelCase. */
    msg: EventAutocomplete;
    /** Names this event in the guild's log; the same when it is delivered again. */
    eventId: string;
    /** 1, or more where the event is delivered again because a worker was lost. */
    attempt: number;
    /** What is filled in so far, unchecked: not even required options need be there. */
    options: Partial<Options>;
    focused: FocusedOption;
    /** Suggests these, the first 25 of them. Plain values stand for themselves. */
    autocomplete(choices: SuggestedChoices): Promise<void>;
}

/**
 * What every handler is given.
 *
 * @example
 * on("reactionAdd", async (ctx) => {
 *   if (ctx.msg.emoji.name === "⭐") await ctx.reply("A star!");
 * });
 */
interface BaseContext<Payload> {
    /** The event, in camelCase. */
    msg: Payload;
    /** Names this event in the guild's log; the same when it is delivered again. */
    eventId: string;
    /** 1, or more where the event is delivered again because a worker was lost. */
    attempt: number;
    /**
     * Answers the event: an interaction by its response, anything else by a message in its channel
     * that replies to the event's message. Gives the message, or null where Discord tells none.
     */
    reply(content: string | MessageReplyOptions): Promise<EventMessage | null>;
    /**
     * Edits the answer: an interaction's original response, anything else by editing the last reply
     * made through this context.
     */
    edit(content: string | MessageEditOptions): Promise<EventMessage>;
    /** The same as `edit`. */
    editReply(content: string | MessageEditOptions): Promise<EventMessage>;
    /**
     * Waits for an event that the filter accepts, and gives its context; of messages only those in
     * the same channel, of components only those of this context's answers. Rejects with an Error
     * whose `code` is `timeout` when none came in time.
     */
    waitFor<Name extends keyof EventContexts>(event: Name, filter?: EventFilter<EventContexts[Name]> | null, options?: WaitOptions): Promise<EventContexts[Name]>;
    /** Collects events, of the same place as `waitFor`, for `for await`. */
    collect<Name extends keyof EventContexts>(event: Name, options?: CollectOptions<EventContexts[Name]> & ComponentPlace): Collector<EventContexts[Name]>;
    /**
     * Waits for somebody to use a component of this context's answers, and gives the context of
     * that. Rejects with an Error whose `code` is `timeout` when nobody did in time.
     */
    awaitComponent(options?: AwaitComponentOptions): Promise<ComponentInteractionContext>;
}
/** Whose components are meant, where it is not those of the context's answers. */
interface ComponentPlace {
    /** A message of the bot, or its id. */
    message?: string | {
        id: string;
    } | undefined;
}
/** Which component is waited for, and for how long. */
interface AwaitComponentOptions extends WaitOptions, ComponentPlace {
    /** Which uses are wanted. Default: all. */
    filter?: EventFilter<ComponentInteractionContext> | undefined;
}

/** A run of a cron job. */
interface EventCron {
    name: string;
    /** When the run was due, ISO 8601. It may begin later. */
    scheduledAt: string;
    /** When the run before was due, ISO 8601; null for the first. */
    lastRunAt: string | null;
}
/**
 * The context of a cron job. There is no channel to answer in: `reply` and `edit` reject.
 *
 * @example
 * cron("tick", "* * * * *", (ctx) => console.log(ctx.name, ctx.scheduledAt));
 */
interface CronContext extends BaseContext<EventCron>, EventCron {
}

/** How an answer is put off. */
interface DeferOptions {
    /** Whether only the user sees the answer. */
    ephemeral?: boolean | undefined;
}
/** How a component's answer is put off. */
interface ComponentDeferOptions extends DeferOptions {
    /** Whether the component's own message is what will be updated. */
    update?: boolean | undefined;
}
/** Values of a command's options by name; users, roles, channels and attachments are ids. */
type SlashCommandOptions = Record<string, OptionValue | undefined>;
/** What can be done with any interaction but an autocompletion. */
interface AnswerableContext<Payload> extends BaseContext<Payload> {
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
    editFollowUp(message: string | {
        id: string;
    }, content: string | MessageEditOptions): Promise<EventMessage>;
    /** Deletes a further message: one that `followUp` gave, or its id. */
    deleteFollowUp(message: string | {
        id: string;
    }): Promise<void>;
}
/** What can be answered by a modal: a command and a component. */
interface AskingContext {
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
interface InteractionContext<Options = SlashCommandOptions, Resolved = Record<string, any>> extends AnswerableContext<EventInteractionCreate>, AskingContext {
    /** The values by name; users, roles, channels and files are ids. */
    options: Options;
    /** The users, roles, channels and files that options name, in full, by the option's name. */
    resolved: Resolved;
}
/** What a component and a modal can do besides. */
interface UpdatableContext<Payload> extends AnswerableContext<Payload> {
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
interface ComponentInteractionContext extends UpdatableContext<EventComponentInteraction>, AskingContext {
}
/**
 * What was filled into a modal, by custom id: a text as a string, a menu's choices as a list of
 * strings, an upload as a list of `MessageAttachment`, a checkbox as a boolean.
 */
type ModalFields = Record<string, any>;
/**
 * The context of `modalSubmit`.
 *
 * @example
 * on("modalSubmit", async (ctx) => {
 *   if (ctx.msg.customId === "report") await ctx.reply(`Thank you. Why: ${ctx.fields.why}`);
 * });
 */
interface ModalSubmitContext<Fields = ModalFields> extends UpdatableContext<EventModalSubmit> {
    /** What was filled in, by custom id. */
    fields: Fields;
}

/**
 * The context of a command of a user's menu.
 *
 * @example
 * userCommand({
 *   name: "Greet",
 *   run: (ctx) => ctx.reply(`Hello ${ctx.targetUser.username}!`),
 * });
 */
interface UserCommandContext extends AnswerableContext<EventInteractionCreate>, AskingContext {
    targetId: string;
    /** Whom the command was used on. */
    targetUser: EventUser;
    /** The same as a member; undefined where the user has left the guild. */
    targetMember?: EventMember;
}
/**
 * The context of a command of a message's menu.
 *
 * @example
 * messageCommand({
 *   name: "Shout",
 *   run: (ctx) => ctx.reply(ctx.targetMessage.content.toUpperCase()),
 * });
 */
interface MessageCommandContext extends AnswerableContext<EventInteractionCreate>, AskingContext {
    targetId: string;
    /** What the command was used on. */
    targetMessage: EventMessage;
}

/**
 * The context of an event in a channel.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   await ctx.reply("counting...");
 *   await ctx.edit("counted");
 * });
 */
interface ChannelContext<Payload> extends BaseContext<Payload> {
    reply(content: string | MessageReplyOptions): Promise<EventMessage>;
    /** Deletes the last reply made through this context. */
    deleteReply(): Promise<void>;
}
/** The context of `messageCreate`. */
type MessageContext = ChannelContext<EventMessage>;
/** The context of `messageUpdate`. */
type MessageUpdateContext = ChannelContext<EventMessageUpdate>;
/** The context of `messageDelete`. */
type MessageDeleteContext = ChannelContext<EventMessageDelete>;
/** The context of `messageDeleteBulk`. */
type MessageDeleteBulkContext = ChannelContext<EventMessageDeleteBulk>;
/** The context of `reactionAdd` and `reactionRemove`. */
type ReactionContext = ChannelContext<EventReaction>;
/** The context of `reactionRemoveEmoji`. */
type ReactionRemoveEmojiContext = ChannelContext<EventReactionRemoveEmoji>;
/** The context of `reactionRemoveAll`. */
type ReactionRemoveAllContext = ChannelContext<EventReactionRemoveAll>;
/** The context of a prefix command: the words behind its name are `args`. */
interface PrefixContext extends MessageContext {
    args: string[];
}

/** A task that is due. */
interface EventTask<Payload = unknown> {
    name: string;
    taskId: string;
    /** What the task was scheduled under; null where it has no key. */
    key: string | null;
    /** What was given when the task was scheduled; null where nothing was. */
    payload: Payload;
    /** When the task was due, ISO 8601. It may begin later. */
    scheduledAt: string;
}
/**
 * The context of a task. `attempt` says how often it was begun. There is no channel to answer in:
 * `reply` and `edit` reject.
 *
 * @example
 * onTask("remind", (ctx) => console.log(ctx.taskId, ctx.payload, ctx.attempt));
 */
interface TaskContext<Payload = unknown> extends BaseContext<EventTask<Payload>>, EventTask<Payload> {
}

/** How a cron job behaves. */
interface CronOptions {
    /** Leave a run out while the one before it is still under way. Default: false. */
    skipIfRunning?: boolean | undefined;
    /** The zone whose clocks count, as in `Europe/Berlin`. Default: `UTC`. */
    timeZone?: string | undefined;
    /**
     * What becomes of runs that were due while the host was down. `skip`: nothing. `once`: the latest
     * is made up for. `all`: each is, one after another, at most the latest 100. Default: `skip`.
     */
    catchUp?: "skip" | "once" | "all" | undefined;
    /**
     * Seconds by which a run may begin late; what would be later is missed. Default: 60 with `skip`,
     * any time else.
     */
    maxLateness?: number | undefined;
}
/**
 * Runs a handler on a schedule. The expression has the usual five fields, or six with seconds in
 * front, or is a name such as `@hourly`.
 *
 * A name that is taken, an expression that cannot be read, or a time zone that does not exist fails
 * the load of the script. Where clocks are set forward, a run in the hour that is left out begins at
 * its end; where they are set back, a run whose hour comes twice begins once, unless its hour is `*`.
 *
 * @example
 * cron("good-morning", "0 7 * * mon-fri", async (ctx) => {
 *   await rest.sendMessage({ channelId: "81384788765712384", content: "Good morning!" });
 *   console.log(`${ctx.name} was due at ${ctx.scheduledAt}`);
 * }, { timeZone: "Europe/Berlin", catchUp: "once" });
 */
declare function cron(name: string, expr: string, handler: (ctx: CronContext) => unknown, options?: CronOptions): void;

/** Events by the gateway's own names, in camelCase. */
interface GatewayEventContexts {
    /** The bot is connected and the script has loaded: once for each time it loads. */
    ready: BaseContext<EventReady>;
    /** Who may use a command was changed. */
    applicationCommandPermissionsUpdate: BaseContext<EventCommandPermissions>;
    /** A rule of AutoMod has acted. The bot needs Manage Server. */
    autoModerationActionExecution: BaseContext<EventAutoModerationActionExecution>;
    /** A rule of AutoMod was made. The bot needs Manage Server. */
    autoModerationRuleCreate: BaseContext<EventAutoModerationRule>;
    /** A rule of AutoMod was deleted. The bot needs Manage Server. */
    autoModerationRuleDelete: BaseContext<EventAutoModerationRule>;
    /** A rule of AutoMod was changed. The bot needs Manage Server. */
    autoModerationRuleUpdate: BaseContext<EventAutoModerationRule>;
    /** A channel was made. */
    channelCreate: BaseContext<EventChannel>;
    /** A channel was deleted. */
    channelDelete: BaseContext<EventChannel>;
    /** A message was pinned or unpinned. */
    channelPinsUpdate: ChannelContext<EventChannelPinsUpdate>;
    /** A channel was changed. */
    channelUpdate: BaseContext<EventChannel>;
    /** Something of the application's was bought for the guild, or given to it. */
    entitlementCreate: BaseContext<EventEntitlement>;
    /** An entitlement of the guild was taken back. */
    entitlementDelete: BaseContext<EventEntitlement>;
    /** An entitlement of the guild was changed, or will not be renewed. */
    entitlementUpdate: BaseContext<EventEntitlement>;
    /** Somebody did what the audit log notes. The bot needs View Audit Log. */
    guildAuditLogEntryCreate: BaseContext<EventAuditLogEntry>;
    /** Discord serves the guild: after the host has connected, or an outage. */
    guildAvailable: BaseContext<EventGuildCreate>;
    /** Somebody was banned. The bot needs Ban Members or View Audit Log. */
    guildBanAdd: BaseContext<EventGuildBan>;
    /** A ban was lifted. The bot needs Ban Members or View Audit Log. */
    guildBanRemove: BaseContext<EventGuildBan>;
    /** The bot was added to the guild (again). */
    guildCreate: BaseContext<EventGuildCreate>;
    /** The bot was removed from the guild. The script has five seconds; nothing of Discord answers. */
    guildDelete: BaseContext<EventGuildDelete>;
    /** A custom emoji was made, changed or deleted. */
    guildEmojisUpdate: BaseContext<EventGuildEmojisUpdate>;
    /** Something about the integrations changed. */
    guildIntegrationsUpdate: BaseContext<EventGuildIntegrationsUpdate>;
    /** Somebody joined. Privileged: members. */
    guildMemberAdd: BaseContext<EventMemberAdd>;
    /** Somebody left, was kicked or banned. Privileged: members. */
    guildMemberRemove: BaseContext<EventMemberRemove>;
    /** A member changed. Privileged: members; without it only the bot itself is told of. */
    guildMemberUpdate: BaseContext<EventMemberUpdate>;
    /** The same as `roleCreate`. */
    guildRoleCreate: BaseContext<EventRoleChange>;
    /** The same as `roleDelete`. */
    guildRoleDelete: BaseContext<EventRoleDelete>;
    /** The same as `roleUpdate`. */
    guildRoleUpdate: BaseContext<EventRoleChange>;
    /** An event was scheduled. */
    guildScheduledEventCreate: BaseContext<EventScheduledEvent>;
    /** A scheduled event was deleted. */
    guildScheduledEventDelete: BaseContext<EventScheduledEvent>;
    /** A scheduled event was changed, or has begun or ended. */
    guildScheduledEventUpdate: BaseContext<EventScheduledEvent>;
    /** Somebody is interested in a scheduled event. */
    guildScheduledEventUserAdd: BaseContext<EventScheduledEventUser>;
    /** Somebody is no longer interested in a scheduled event. */
    guildScheduledEventUserRemove: BaseContext<EventScheduledEventUser>;
    /** A sound was added to the soundboard. */
    guildSoundboardSoundCreate: BaseContext<EventSoundboardSound>;
    /** A sound was deleted from the soundboard. */
    guildSoundboardSoundDelete: BaseContext<EventSoundboardSoundDelete>;
    /** A sound of the soundboard was changed. */
    guildSoundboardSoundUpdate: BaseContext<EventSoundboardSound>;
    /** Several sounds of the soundboard were changed at once. */
    guildSoundboardSoundsUpdate: BaseContext<EventSoundboardSoundsUpdate>;
    /** A sticker was made, changed or deleted. */
    guildStickersUpdate: BaseContext<EventGuildStickersUpdate>;
    /** Discord cannot serve the guild for now. */
    guildUnavailable: BaseContext<EventGuildDelete>;
    /** The guild itself was changed: its name, icon, settings. */
    guildUpdate: BaseContext<EventGuild>;
    /** An integration was added. */
    integrationCreate: BaseContext<EventIntegration>;
    /** An integration was taken away. */
    integrationDelete: BaseContext<EventIntegrationDelete>;
    /** An integration was changed. */
    integrationUpdate: BaseContext<EventIntegration>;
    /** Somebody used a command. */
    interactionCreate: InteractionContext;
    /** An invite was made. The bot needs Manage Channels. */
    inviteCreate: ChannelContext<EventInviteCreate>;
    /** An invite was deleted. The bot needs Manage Channels. */
    inviteDelete: ChannelContext<EventInviteDelete>;
    /** A message was sent. Privileged: message content; without it the text of most is empty. */
    messageCreate: MessageContext;
    /** A message was deleted. */
    messageDelete: MessageDeleteContext;
    /** Messages were deleted together. */
    messageDeleteBulk: MessageDeleteBulkContext;
    /** Somebody chose an answer of a poll. */
    messagePollVoteAdd: ChannelContext<EventPollVote>;
    /** Somebody took back their answer to a poll. */
    messagePollVoteRemove: ChannelContext<EventPollVote>;
    /** The same as `reactionAdd`. */
    messageReactionAdd: ReactionContext;
    /** The same as `reactionRemove`. */
    messageReactionRemove: ReactionContext;
    /** The same as `reactionRemoveAll`. */
    messageReactionRemoveAll: ReactionRemoveAllContext;
    /** The same as `reactionRemoveEmoji`. */
    messageReactionRemoveEmoji: ReactionRemoveEmojiContext;
    /** A message was edited, or Discord added an embed to it. Privileged: message content. */
    messageUpdate: MessageUpdateContext;
    /** Somebody's status changed, or what they do. Privileged: presences. */
    presenceUpdate: BaseContext<EventPresence>;
    /** A stage went live. */
    stageInstanceCreate: BaseContext<EventStageInstance>;
    /** A stage is no longer live. */
    stageInstanceDelete: BaseContext<EventStageInstance>;
    /** A live stage was changed. */
    stageInstanceUpdate: BaseContext<EventStageInstance>;
    /** A thread was made, or the bot was added to one. */
    threadCreate: BaseContext<EventThreadCreate>;
    /** A thread was deleted. */
    threadDelete: BaseContext<EventThreadDelete>;
    /** The bot was given access to channels: these are their threads. */
    threadListSync: BaseContext<EventThreadListSync>;
    /** Members joined or left a thread. Without the members intent only the bot counts. */
    threadMembersUpdate: BaseContext<EventThreadMembersUpdate>;
    /** The bot's own membership in a thread changed. */
    threadMemberUpdate: BaseContext<EventThreadMemberUpdate>;
    /** A thread was changed, archived or locked. */
    threadUpdate: BaseContext<EventThread>;
    /** Somebody began to type. */
    typingStart: ChannelContext<EventTyping>;
    /** Somebody sent an effect into a voice channel where the bot is. */
    voiceChannelEffectSend: BaseContext<EventVoiceChannelEffect>;
    /** The first one joined a voice channel, or the last one left. */
    voiceChannelStartTimeUpdate: BaseContext<EventVoiceChannelStartTime>;
    /** What a voice channel is said to be about was changed. */
    voiceChannelStatusUpdate: BaseContext<EventVoiceChannelStatus>;
    /** Somebody joined, left or moved in voice, or muted themselves. */
    voiceStateUpdate: BaseContext<EventVoiceState>;
    /** A webhook of a channel was made, changed or deleted. */
    webhooksUpdate: ChannelContext<EventWebhooksUpdate>;
}
/** Events by names that are not the gateway's own. */
interface NamedEventContexts {
    /** The same as `ready`. */
    clientReady: BaseContext<EventReady>;
    /** Somebody pressed a button or chose from a menu. */
    componentInteraction: ComponentInteractionContext;
    /** Somebody sent a modal. */
    modalSubmit: ModalSubmitContext;
    /** Somebody types an option of a command that completes itself. */
    autocomplete: AutocompleteContext;
    /** Somebody reacted to a message. */
    reactionAdd: ReactionContext;
    /** Somebody took a reaction back. */
    reactionRemove: ReactionContext;
    /** All reactions were removed from a message. */
    reactionRemoveAll: ReactionRemoveAllContext;
    /** All reactions with one emoji were removed from a message. */
    reactionRemoveEmoji: ReactionRemoveEmojiContext;
    /** A role was made. */
    roleCreate: BaseContext<EventRoleChange>;
    /** A role was deleted. */
    roleDelete: BaseContext<EventRoleDelete>;
    /** A role was changed. */
    roleUpdate: BaseContext<EventRoleChange>;
    /** The same as `webhooksUpdate`. */
    webhookUpdate: ChannelContext<EventWebhooksUpdate>;
}
/** Names that `on` takes, and the context each gives to its handlers. */
interface EventContexts extends GatewayEventContexts, NamedEventContexts {
}
/** A name of an event. */
type EventName = keyof EventContexts;
/** The gateway's own name of an event: `GUILD_BAN_ADD` for `guildBanAdd`. */
type RawName<Name extends string> = Name extends `${infer First}${infer Rest}` ? First extends Lowercase<First> ? `${Uppercase<First>}${RawName<Rest>}` : `_${First}${RawName<Rest>}` : "";
/** Events by the gateway's own names. `INTERACTION_CREATE` is told of interactions of every kind. */
type RawEventContexts = {
    [Name in Exclude<keyof GatewayEventContexts, "interactionCreate"> as RawName<Name>]: GatewayEventContexts[Name];
} & {
    INTERACTION_CREATE: AnyInteractionContext;
};
/** The context of `INTERACTION_CREATE`: `ctx.msg.type` tells which interaction it is. */
type AnyInteractionContext = UpdatableContext<EventInteraction & EventPayload>;

/** What a name given to `on` stands for. */
interface Subscription {
    /** Discord's gateway name. */
    rawName: string;
    /** For interactions: the only interaction type wanted; null wants every type. */
    interactionType: number | null;
}




/**
 * Runs a handler on every event of a kind.
 *
 * Names are camelCase (`messageCreate`, `guildMemberAdd`) or Discord's own (`MESSAGE_CREATE`). A
 * name that is none fails the load of the script. The bot asks Discord only for what some script
 * wants: declare handlers while the script loads, not later.
 *
 * Handlers of one event all start, in order of registration, and run side by side; one that fails
 * stops no other. Its error goes to the guild's log.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   if (ctx.msg.author.bot) return;
 *   if (ctx.msg.content === "!hello") await ctx.reply("hello!");
 * });
 */
declare function on<Name extends keyof EventContexts>(event: Name, handler: (ctx: EventContexts[Name]) => unknown): void;
declare function on<Name extends keyof RawEventContexts>(event: Name, handler: (ctx: RawEventContexts[Name]) => unknown): void;

/** What can be done with a channel or thread of the guild. */
interface ChannelHandle {
    /** Reads it. */
    fetch(): Promise<EventChannel>;
    /** Changes it. */
    edit(changes: ChannelChanges): Promise<EventChannel>;
    /** Deletes it. */
    delete(reason?: string): Promise<EventChannel>;
    /** Sends a message. */
    send(message: string | Omit<RawSendMessage, "channelId">): Promise<EventMessage>;
    /** Reads a page of messages, newest first. */
    messages(options?: Omit<FetchMessages, "channelId">): Promise<EventMessage[]>;
    /** Reads a page of pinned messages. */
    pins(options?: {
        limit?: number;
        before?: TimeLike;
    }): Promise<PinnedMessages>;
    /** Deletes up to 100 messages of the last two weeks. */
    bulkDelete(messageIds: string[], reason?: string): Promise<void>;
    /** Shows for ten seconds that the bot is typing. */
    startTyping(): Promise<void>;
    /** Makes a thread, or a post of a forum. */
    createThread(thread: NewThread): Promise<EventThread>;
    /** Reads its invites. */
    invites(): Promise<Invite[]>;
    /** Makes an invite. */
    createInvite(options?: InviteBody): Promise<Invite>;
    /** Reads its webhooks. */
    webhooks(): Promise<Webhook[]>;
    /** Makes a webhook. */
    createWebhook(webhook: {
        name: string;
        avatar?: FileData | null;
    }): Promise<Webhook>;
    /** Sets what a role (`type` 0) or a user (`type` 1) may do. */
    setPermissions(overwriteId: string, permissions: Omit<EditChannelPermissions, "channelId" | "overwriteId">): Promise<void>;
    /** Takes back what is said of a role or a user. */
    clearPermissions(overwriteId: string, reason?: string): Promise<void>;
}
/**
 * A channel or thread of the guild, by its id.
 *
 * @example
 * await channel("81384788765712385").send("The shop is open.");
 */
declare function channel(id: string): ChannelHandle;

/** What can be done with the guild. */
interface GuildHandle {
    /** Reads it. */
    fetch(options?: {
        withCounts?: boolean;
    }): Promise<FetchedGuild>;
    /** Changes it. */
    edit(changes: GuildChanges): Promise<EventGuild>;
    /** Reads its channels, without threads. */
    channels(): Promise<EventChannel[]>;
    /** Reads its threads that are not archived. */
    threads(): Promise<ThreadPage>;
    /** Makes a channel. */
    createChannel(channel: CreateChannel): Promise<EventChannel>;
    /** Reads its roles. */
    roles(): Promise<EventRole[]>;
    /** Makes a role. */
    createRole(role?: RoleBody): Promise<EventRole>;
    /** Reads a page of up to 1000 members in order of ids. */
    members(options?: PageOptions): Promise<EventMember[]>;
    /** Every member, a page at a time. */
    everyMember(): AsyncGenerator<EventMember, void>;
    /** Reads members whose name or nick begins so. */
    searchMembers(query: string, options?: {
        limit?: number;
    }): Promise<EventMember[]>;
    /** Reads a page of bans. */
    bans(options?: PageOptions & {
        before?: string;
    }): Promise<Ban[]>;
    /** Reads its emojis. */
    emojis(): Promise<EventGuildEmoji[]>;
    /** Reads its stickers. */
    stickers(): Promise<EventSticker[]>;
    /** Reads its invites. */
    invites(): Promise<Invite[]>;
    /** Reads its webhooks. */
    webhooks(): Promise<Webhook[]>;
    /** Reads its scheduled events. */
    scheduledEvents(): Promise<EventScheduledEvent[]>;
    /** Reads a page of its audit log. */
    auditLog(options?: FetchAuditLog): Promise<AuditLog>;
}
/**
 * The guild that the script belongs to.
 *
 * @example
 * for await (const one of guild.everyMember()) console.log(one.user.username);
 */
declare const guild: GuildHandle;

/** What can be done with a member of the guild. */
interface MemberHandle {
    /** Reads them. */
    fetch(): Promise<EventMember>;
    /** Changes them. */
    edit(changes: MemberChanges): Promise<EventMember>;
    /** Sets their nick; null takes it away. */
    setNick(nick: string | null, reason?: string): Promise<EventMember>;
    /** Gives them a role. */
    addRole(roleId: string, reason?: string): Promise<void>;
    /** Takes a role from them. */
    removeRole(roleId: string, reason?: string): Promise<void>;
    /** Keeps them from speaking for so many minutes, at most 28 days; 0 ends it. */
    timeout(minutes: number, reason?: string): Promise<EventMember>;
    /** Removes them from the guild. */
    kick(reason?: string): Promise<void>;
    /** Bans them: for a reason, or with options. */
    ban(options?: string | BanOptions): Promise<void>;
    /** Sends them a private message. */
    send(message: string | Omit<SendDirectMessage, "userId">): Promise<EventMessage>;
    /** Reads where they are in voice; rejects with `not_found` if nowhere. */
    voice(): Promise<EventVoiceState>;
    /** What they may do, in the guild or in a channel. */
    permissions(channel?: string | ChannelLike): Promise<bigint>;
}
/**
 * A member of the guild, by the user's id.
 *
 * @example
 * await member(ctx.msg.author.id).timeout(10, "spam");
 */
declare function member(id: string): MemberHandle;

/** What can be done with a message. */
interface MessageHandle {
    /** Reads it. */
    fetch(): Promise<EventMessage>;
    /** Replies to it. */
    reply(message: string | Omit<RawSendMessage, "channelId" | "replyTo">): Promise<EventMessage>;
    /** Edits it, if it is the bot's. */
    edit(changes: string | Omit<RawEditMessage, "channelId" | "messageId">): Promise<EventMessage>;
    /** Deletes it. */
    delete(reason?: string): Promise<void>;
    /** Forwards it to another channel. */
    forward(toChannelId: string): Promise<EventMessage>;
    /** Publishes it, in an announcement channel. */
    crosspost(): Promise<EventMessage>;
    /** Pins it. */
    pin(reason?: string): Promise<void>;
    /** Unpins it. */
    unpin(reason?: string): Promise<void>;
    /** Reacts to it. */
    react(emoji: ReactionEmoji): Promise<void>;
    /** Takes off a reaction: the bot's own where no user is named. */
    unreact(emoji: ReactionEmoji, userId?: string): Promise<void>;
    /** Takes off all reactions, or all of one emoji. */
    clearReactions(emoji?: ReactionEmoji): Promise<void>;
    /** Reads a page of those who reacted. */
    reactions(emoji: ReactionEmoji, options?: PageOptions): Promise<EventUser[]>;
    /** Makes a thread under it. */
    startThread(thread: ThreadBody): Promise<EventThread>;
    /** Ends its poll. */
    endPoll(): Promise<EventMessage>;
    /** Reads a page of those who voted for an answer of its poll; the first answer is 1. */
    voters(answerId: number, options?: PageOptions): Promise<{
        users: EventUser[];
    }>;
}
/**
 * A message, by its channel's id and its own.
 *
 * @example
 * await message(ctx.msg.channelId, ctx.msg.id).react("⭐");
 */
declare function message(channelId: string, id: string): MessageHandle;

/** What can be done with a role of the guild. */
interface RoleHandle {
    /** Reads it. */
    fetch(): Promise<EventRole>;
    /** Changes it. */
    edit(changes: RoleBody): Promise<EventRole>;
    /** Deletes it. */
    delete(reason?: string): Promise<void>;
    /** Gives it to a member. */
    addTo(userId: string, reason?: string): Promise<void>;
    /** Takes it from a member. */
    removeFrom(userId: string, reason?: string): Promise<void>;
}
/**
 * A role of the guild, by its id.
 *
 * @example
 * await role("81384788765712386").addTo(ctx.msg.user.id);
 */
declare function role(id: string): RoleHandle;

/** What can be done with a user, who need not be a member. */
interface UserHandle {
    /** Reads them. */
    fetch(): Promise<EventUser>;
    /** Sends them a private message, if they are a member. */
    send(message: string | Omit<SendDirectMessage, "userId">): Promise<EventMessage>;
    /** Bans them: for a reason, or with options. */
    ban(options?: string | BanOptions): Promise<void>;
    /** Lifts their ban. */
    unban(reason?: string): Promise<void>;
}
/**
 * A user, by their id.
 *
 * @example
 * await user("81384788765712387").unban("appealed");
 */
declare function user(id: string): UserHandle;

/** A key of one of the guild's stores. */
interface KvRef {
    store: string;
    key: string;
}
/** The guild's key-value stores and sorted sets. */
interface Kv {
    /** The store of that name; texts unless another type of values is named. */
    store<Value = string>(name: string): KvStore<Value>;
    /** The sorted set of that name. */
    sortedSet(name: string): SortedSet;
    /** As `transact` of a store, over keys of several stores; all are changed or none. */
    transact<Value = string>(refs: readonly KvRef[], change: (values: (Value | null)[]) => readonly KvChange<Value>[] | Promise<readonly KvChange<Value>[]>): Promise<(Value | null)[]>;
}
/**
 * The guild's key-value stores and sorted sets.
 *
 * @example
 * const counters = kv.store("counters");
 * await counters.set("visits", "1");
 */
declare const kv: Kv;

/** When a key ends. */
interface KvLifetime {
    /** In seconds since 1970. */
    expiration?: number | bigint | undefined;
    /** In seconds from now. */
    ttl?: number | undefined;
}
/** How a value is kept. */
interface KvSetOptions extends KvLifetime {
    /** Anything JSON can say, kept beside the value and given by `list`. */
    metadata?: JsonValue | undefined;
    /** Write only where the key is absent. */
    ifAbsent?: boolean | undefined;
}
/** A value with what is kept beside it; `value` is null where the key is absent. */
interface KvEntry<Value = string> {
    value: Value | null;
    metadata?: any;
    /** When the key ends, in seconds since 1970. */
    expiration?: number;
    /** Another one with every write, and never one that was; 0 where the key is absent. */
    version: number;
}
/** Which keys to list. */
interface KvListOptions {
    prefix?: string | undefined;
    /** 1 to 1000. Default: 100. */
    limit?: number | bigint | undefined;
    /** Where the page before this one ended. */
    cursor?: string | undefined;
    /** From the last key to the first. */
    reverse?: boolean | undefined;
}
/** A key of a list. */
interface KvKey {
    name: string;
    expiration?: number;
    metadata?: any;
}
/** One page of keys. */
interface KvListResult {
    keys: KvKey[];
    /** Whether this is the last page. */
    listComplete: boolean;
    /** The same as `listComplete`. */
    list_complete: boolean;
    /** For the next page. */
    cursor?: string;
}
/** What becomes of a value in a transaction: undefined leaves it, null removes the key. */
type KvChange<Value> = Value | null | undefined;
/**
 * A named set of keys and values that belongs to the guild and outlives the script. A value is a
 * text or anything else that JSON can say, and comes back as it was.
 *
 * @example
 * const wallets = new KvStore<{ gold: number }>("wallets");
 * await wallets.set("81384788765712384", { gold: 5 });
 */
declare class KvStore<Value = string> {
    #private;
    constructor(name: string);
    /**
     * The value of a key, null where there is none.
     *
     * @example
     * const color = (await kv.store("prefs").get("color")) ?? "green";
     */
    get(key: string): Promise<Value | null>;
    /**
     * The values of at most 100 keys, as they were at one moment, in the order of the keys.
     *
     * @example
     * const [color, size] = await kv.store("prefs").getMany(["color", "size"]);
     */
    getMany(keys: readonly string[]): Promise<(Value | null)[]>;
    /**
     * The value of a key with what is kept beside it.
     *
     * @example
     * const { value, metadata, version } = await kv.store("prefs").getWithMetadata("color");
     */
    getWithMetadata(key: string): Promise<KvEntry<Value>>;
    /**
     * Sets the value of a key; whether it was written, which `ifAbsent` may prevent. Metadata and
     * expiration that it had are gone.
     *
     * @example
     * await kv.store("codes").set("today", "4711", { ttl: 3600 });
     */
    set(key: string, value: Value, options?: KvSetOptions): Promise<boolean>;
    /**
     * Sets the value of a key that is still at `version` (0: absent); false where it is not.
     *
     * @example
     * const notes = kv.store("notes");
     * const { value, version } = await notes.getWithMetadata("rules");
     * const done = await notes.cas("rules", version, `${value ?? ""}!`);
     */
    cas(key: string, version: number, value: Value, options?: KvSetOptions): Promise<boolean>;
    /**
     * Adds to a number, which is 0 where the key is absent; what it is then. No two of them get in
     * each other's way. A lifetime is that of a new key.
     *
     * @example
     * const tries = await kv.store("tries").increment("81384788765712384", 1, { ttl: 60 });
     */
    increment(key: string, by?: number, options?: KvLifetime): Promise<number>;
    /**
     * Changes values that depend on what they were. The function gets the values and gives the new
     * ones; it runs again when another write came between. Of many keys all are changed or none.
     *
     * @example
     * await kv.store<number>("wallets").transact(["ada", "bob"], ([ada, bob]) => {
     *   if ((ada ?? 0) < 5) return [undefined, undefined];
     *   return [(ada ?? 0) - 5, (bob ?? 0) + 5];
     * });
     */
    transact(key: string, change: (value: Value | null) => KvChange<Value> | Promise<KvChange<Value>>): Promise<Value | null>;
    transact(keys: readonly string[], change: (values: (Value | null)[]) => readonly KvChange<Value>[] | Promise<readonly KvChange<Value>[]>): Promise<(Value | null)[]>;
    /**
     * Changes what is kept beside a value, and leaves the value.
     *
     * @example
     * await kv.store("notes").updateMetadata("welcome", { author: "81384788765712384" });
     */
    updateMetadata(key: string, metadata: JsonValue | undefined): Promise<void>;
    /**
     * Removes a key; whether it was there.
     *
     * @example
     * await kv.store("notes").delete("welcome");
     */
    delete(key: string): Promise<boolean>;
    /**
     * Keys in order, a page at a time.
     *
     * @example
     * const notes = kv.store("notes");
     * let page = await notes.list({ prefix: "user:" });
     * while (!page.listComplete) page = await notes.list({ prefix: "user:", cursor: page.cursor });
     */
    list(options?: KvListOptions): Promise<KvListResult>;
    /**
     * How many keys there are.
     *
     * @example
     * console.log(await kv.store("notes").count());
     */
    count(): Promise<number>;
    /**
     * Removes every key, however many there are.
     *
     * @example
     * await kv.store("cache").clear();
     */
    clear(): Promise<void>;
}

/** A member of a sorted set. */
interface SortedMember {
    member: string;
    score: number;
}
/** Which members of a sorted set are wanted. */
interface SortedRange {
    /** 1 to 1000. Default: 100. */
    limit?: number | undefined;
    /** The lowest score. */
    min?: number | undefined;
    /** The highest score. */
    max?: number | undefined;
    /** From the highest score down. */
    reverse?: boolean | undefined;
    /** The last member of the page before. */
    after?: SortedMember | undefined;
}
/** From which end a rank is counted. */
interface RankOptions {
    /** From the highest score down. */
    reverse?: boolean | undefined;
}
/**
 * Names with a score each, in the order of the scores: for levels, leaderboards, queues.
 *
 * @example
 * const levels = new SortedSet("levels");
 * await levels.incrementScore("81384788765712384", 15);
 */
declare class SortedSet {
    #private;
    constructor(name: string);
    /**
     * Gives a member its score; whether the member is new.
     *
     * @example
     * await kv.sortedSet("levels").add("81384788765712384", 12);
     */
    add(member: string, score: number): Promise<boolean>;
    /**
     * Adds to the score of a member, 0 where it is new; the score then.
     *
     * @example
     * const xp = await kv.sortedSet("levels").incrementScore("81384788765712384", 15);
     */
    incrementScore(member: string, by?: number): Promise<number>;
    /**
     * The score of a member, null where it is none.
     *
     * @example
     * const xp = (await kv.sortedSet("levels").score("81384788765712384")) ?? 0;
     */
    score(member: string): Promise<number | null>;
    /**
     * How many members have a lower score (`reverse`: a higher one), null for who is no member. Equal
     * scores have the same rank.
     *
     * @example
     * const rank = await kv.sortedSet("levels").rank("81384788765712384", { reverse: true });
     * if (rank !== null) console.log(`number ${rank + 1}`);
     */
    rank(member: string, options?: RankOptions): Promise<number | null>;
    /**
     * Members in the order of their scores, those of one score in that of their names.
     *
     * @example
     * const best = await kv.sortedSet("levels").range({ reverse: true, limit: 10 });
     */
    range(options?: SortedRange): Promise<SortedMember[]>;
    /**
     * Takes a member out; whether it was in.
     *
     * @example
     * await kv.sortedSet("levels").remove("81384788765712384");
     */
    remove(member: string): Promise<boolean>;
    /**
     * How many members there are.
     *
     * @example
     * console.log(await kv.sortedSet("levels").count());
     */
    count(): Promise<number>;
    /**
     * Takes all members out, however many there are.
     *
     * @example
     * await kv.sortedSet("levels").clear();
     */
    clear(): Promise<void>;
}

/**
 * The guild's key-value store of that name; it comes into being with its first key.
 *
 * @example
 * const counters = store("counters");
 */
declare function store<Value = string>(name: string): KvStore<Value>;

/** How the result of something done once is kept. */
interface OnceOptions {
    /**
     * How long: seconds, or a text such as `"90s"`, `"1h30m"`, `"2d"`, `"1w"`. After that it may be done
     * again. Default: a week; a year is the most.
     */
    expiresIn?: number | string | undefined;
    /** Do it again when it was begun before and cut off, so that it may have been done. Default: false. */
    again?: boolean | undefined;
}
/** Does something once; see `once`. */
interface Once {
    <Value>(key: string, does: () => Value | Promise<Value>, options?: OnceOptions): Promise<Awaited<Value>>;
    /** Lets something be done again; false where nothing is kept under that key. */
    forget(key: string): Promise<boolean>;
}
/**
 * Does something once for each key of the guild, and gives its result from then on, as JSON makes it:
 * for what must not happen twice when an event or a task runs again.
 *
 * Calls of the same key share one result. What throws may be tried again. What was begun and cut off,
 * because the script was stopped or the host died, is not done again: the call rejects with the code
 * `timeout`, since it may have been done; `once.forget` or `again` let it be done again.
 *
 * @example
 * onTask("pay-out", async (ctx) => {
 *   const { messageId } = await once(`pay-out:${ctx.taskId}`, async () => {
 *     const sent = await rest.sendMessage({ channelId: "81384788765712384", content: "Paid!" });
 *     return { messageId: sent.id };
 *   });
 *   console.log(messageId);
 * });
 */
declare const once: Once;

/** The bit of each permission. */
interface PermissionFlags {
    readonly CREATE_INSTANT_INVITE: bigint;
    readonly KICK_MEMBERS: bigint;
    readonly BAN_MEMBERS: bigint;
    readonly ADMINISTRATOR: bigint;
    readonly MANAGE_CHANNELS: bigint;
    readonly MANAGE_GUILD: bigint;
    readonly ADD_REACTIONS: bigint;
    readonly VIEW_AUDIT_LOG: bigint;
    readonly PRIORITY_SPEAKER: bigint;
    readonly STREAM: bigint;
    readonly VIEW_CHANNEL: bigint;
    readonly SEND_MESSAGES: bigint;
    readonly SEND_TTS_MESSAGES: bigint;
    readonly MANAGE_MESSAGES: bigint;
    readonly EMBED_LINKS: bigint;
    readonly ATTACH_FILES: bigint;
    readonly READ_MESSAGE_HISTORY: bigint;
    readonly MENTION_EVERYONE: bigint;
    readonly USE_EXTERNAL_EMOJIS: bigint;
    readonly VIEW_GUILD_INSIGHTS: bigint;
    readonly CONNECT: bigint;
    readonly SPEAK: bigint;
    readonly MUTE_MEMBERS: bigint;
    readonly DEAFEN_MEMBERS: bigint;
    readonly MOVE_MEMBERS: bigint;
    readonly USE_VAD: bigint;
    readonly CHANGE_NICKNAME: bigint;
    readonly MANAGE_NICKNAMES: bigint;
    readonly MANAGE_ROLES: bigint;
    readonly MANAGE_WEBHOOKS: bigint;
    readonly MANAGE_GUILD_EXPRESSIONS: bigint;
    readonly USE_APPLICATION_COMMANDS: bigint;
    readonly REQUEST_TO_SPEAK: bigint;
    readonly MANAGE_EVENTS: bigint;
    readonly MANAGE_THREADS: bigint;
    readonly CREATE_PUBLIC_THREADS: bigint;
    readonly CREATE_PRIVATE_THREADS: bigint;
    readonly USE_EXTERNAL_STICKERS: bigint;
    readonly SEND_MESSAGES_IN_THREADS: bigint;
    readonly USE_EMBEDDED_ACTIVITIES: bigint;
    /** Timing members out. */
    readonly MODERATE_MEMBERS: bigint;
    readonly VIEW_CREATOR_MONETIZATION_ANALYTICS: bigint;
    readonly USE_SOUNDBOARD: bigint;
    readonly CREATE_GUILD_EXPRESSIONS: bigint;
    readonly CREATE_EVENTS: bigint;
    readonly USE_EXTERNAL_SOUNDS: bigint;
    readonly SEND_VOICE_MESSAGES: bigint;
    readonly SET_VOICE_CHANNEL_STATUS: bigint;
    readonly SEND_POLLS: bigint;
    readonly USE_EXTERNAL_APPS: bigint;
    readonly PIN_MESSAGES: bigint;
    readonly BYPASS_SLOWMODE: bigint;
}
/** The name of a permission. */
type PermissionName = keyof PermissionFlags;


/** The bits of Discord's permissions, and what to do with sums of them. */
interface PermissionsTool extends PermissionFlags {
    /** Whether all of `wanted` are in `permissions`; an administrator has all. */
    has(permissions: PermissionBits, wanted: PermissionBits): boolean;
    /** The sum of permissions. */
    add(...permissions: PermissionBits[]): bigint;
    /** `permissions` without some. */
    remove(permissions: PermissionBits, unwanted: PermissionBits): bigint;
    /** The names of what is in `permissions`. */
    names(permissions: PermissionBits): PermissionName[];
}


/**
 * The bits of Discord's permissions, and what to do with sums of them. Sums are bigints; Discord's
 * own, as in `role.permissions`, are texts, and are taken as well.
 *
 * @example
 * const mayBan = Permissions.has(ctx.msg.member?.permissions ?? 0, Permissions.BAN_MEMBERS);
 */
declare const Permissions: PermissionsTool;

/** A member: what `rest.fetchMember` gives, or `ctx.msg.member` with its `user`. */
interface MemberLike {
    user: {
        id: string;
    };
    roles: string[];
    communicationDisabledUntil?: string | null;
}
/** A channel, as `rest.fetchChannel` gives it. */
interface ChannelLike {
    type: number;
    parentId?: string | null;
    permissionOverwrites?: PermissionOverwrite[];
}
/** The guild, as `rest.fetchGuild` gives it. */
interface GuildLike {
    id: string;
    ownerId: string;
    roles: EventRole[];
}
/**
 * What a member may do: in the guild, or in a channel where one is named. Counted from roles, the
 * channel's overwrites and a timeout, as Discord does it. What is given by its id is read first, and
 * the guild unless it is given.
 *
 * @example
 * const held = await permissionsOf(ctx.msg.author.id, ctx.msg.channelId);
 * if (Permissions.has(held, Permissions.MANAGE_MESSAGES)) console.log("a moderator");
 */
declare function permissionsOf(member: string | MemberLike, channel?: string | ChannelLike, guild?: GuildLike): Promise<bigint>;

/** What may change in a rule of AutoMod. */
interface AutoModerationRuleChanges extends Audited {
    name?: string | undefined;
    /** 1 a message is sent, 2 a member's profile is updated. */
    eventType?: 1 | 2 | undefined;
    triggerMetadata?: AutoModerationTrigger | undefined;
    actions?: AutoModerationAction[] | undefined;
    enabled?: boolean | undefined;
    exemptRoles?: string[] | undefined;
    exemptChannels?: string[] | undefined;
}
/** A new rule of AutoMod. */
interface CreateAutoModerationRule extends AutoModerationRuleChanges {
    name: string;
    eventType: 1 | 2;
    /** 1 keyword, 3 spam, 4 keyword preset, 5 mention spam, 6 member profile. */
    triggerType: 1 | 3 | 4 | 5 | 6;
    actions: AutoModerationAction[];
}
/** A rule of AutoMod. */
interface OfAutoModerationRule extends OwnGuild {
    ruleId: string;
}
/** Calls about rules of AutoMod. */
interface AutoModerationCalls {
    /** Reads the rules. */
    fetchAutoModerationRules(args?: OwnGuild): Promise<EventAutoModerationRule[]>;
    /** Reads a rule. */
    fetchAutoModerationRule(args: OfAutoModerationRule): Promise<EventAutoModerationRule>;
    /** Makes a rule. */
    createAutoModerationRule(args: CreateAutoModerationRule): Promise<EventAutoModerationRule>;
    /** Changes a rule. */
    editAutoModerationRule(args: OfAutoModerationRule & AutoModerationRuleChanges): Promise<EventAutoModerationRule>;
    /** Deletes a rule. */
    deleteAutoModerationRule(args: OfAutoModerationRule & Audited): Promise<void>;
}

/** A ban. */
interface Ban {
    user: EventUser;
    reason: string | null;
}
/** How a user is banned. */
interface BanOptions extends Audited {
    /** Messages of the last so many seconds are deleted, at most a week. */
    deleteMessageSeconds?: number | undefined;
}
/** Calls about bans. */
interface BanCalls {
    /** Reads a page of bans in order of the users' ids. */
    fetchBans(args?: OwnGuild & PageOptions & {
        before?: string | undefined;
    }): Promise<Ban[]>;
    /** Reads a user's ban; rejects with `not_found` if there is none. */
    fetchBan(args: OfUser): Promise<Ban>;
    /** Bans a user, who need not be a member. */
    banMember(args: OfUser & BanOptions): Promise<void>;
    /** Bans up to 200 users. */
    bulkBanMembers(args: BanOptions & {
        userIds: string[];
    }): Promise<{
        bannedUsers: string[];
        failedUsers: string[];
    }>;
    /** Lifts a ban. */
    unbanMember(args: OfUser & Audited): Promise<void>;
}

/** What a role (`type` 0) or a user (`type` 1) may and may not do in a channel. */
interface OverwriteBody {
    id: string;
    type?: 0 | 1 | undefined;
    allow?: PermissionBits | undefined;
    deny?: PermissionBits | undefined;
}
/** A tag of a forum; with its `id` where it is there already. */
interface TagBody {
    id?: string | undefined;
    name: string;
    moderated?: boolean | undefined;
    emojiId?: string | null | undefined;
    emojiName?: string | null | undefined;
}
/** What a channel is. What its kind does not have is refused by Discord. */
interface ChannelBody {
    /** 0 text, 2 voice, 4 category, 5 announcement, 13 stage, 15 forum, 16 media. */
    type?: number | undefined;
    position?: number | null | undefined;
    topic?: string | null | undefined;
    nsfw?: boolean | undefined;
    /** Slow mode, in seconds. */
    rateLimitPerUser?: number | null | undefined;
    /** The category. */
    parentId?: string | null | undefined;
    permissionOverwrites?: OverwriteBody[] | undefined;
    bitrate?: number | null | undefined;
    userLimit?: number | null | undefined;
    rtcRegion?: string | null | undefined;
    videoQualityMode?: 1 | 2 | undefined;
    /** Minutes. */
    defaultAutoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
    defaultReactionEmoji?: Partial<DefaultReaction> | null | undefined;
    defaultThreadRateLimitPerUser?: number | undefined;
    defaultSortOrder?: 0 | 1 | null | undefined;
    defaultForumLayout?: 0 | 1 | 2 | undefined;
    availableTags?: TagBody[] | undefined;
}
/** A new channel. */
interface CreateChannel extends ChannelBody, Audited {
    name: string;
}
/** What changes in a channel or thread. */
interface ChannelChanges extends ChannelBody, Audited {
    name?: string | undefined;
    flags?: number | undefined;
    /** Of threads. */
    archived?: boolean | undefined;
    /** Of threads. */
    locked?: boolean | undefined;
    /** Of private threads. */
    invitable?: boolean | undefined;
    /** Of threads: minutes. */
    autoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
    /** Of a forum's posts. */
    appliedTags?: string[] | undefined;
}
/** Where a channel goes. */
interface ChannelPlace {
    id: string;
    position?: number | null | undefined;
    parentId?: string | null | undefined;
    /** Whether it takes on the permissions of its new category. */
    lockPermissions?: boolean | undefined;
}
/** What a role (`type` 0) or a user (`type` 1) may do in a channel. */
interface EditChannelPermissions extends InChannel, Audited {
    overwriteId: string;
    type: 0 | 1;
    allow?: PermissionBits | undefined;
    deny?: PermissionBits | undefined;
}
/** Calls about channels. */
interface ChannelCalls {
    /** Reads the guild's channels, without threads. */
    fetchChannels(args?: OwnGuild): Promise<EventChannel[]>;
    /** Reads a channel or thread. */
    fetchChannel(args: InChannel): Promise<EventChannel>;
    /** Makes a channel. */
    createChannel(args: CreateChannel | (Audited & Payload)): Promise<EventChannel>;
    /** Changes a channel or thread. */
    editChannel(args: (InChannel & ChannelChanges) | (InChannel & Audited & Payload)): Promise<EventChannel>;
    /** Deletes a channel or thread. */
    deleteChannel(args: InChannel & Audited): Promise<EventChannel>;
    /** Moves channels. */
    reorderChannels(args: Audited & {
        channels: ChannelPlace[];
    }): Promise<void>;
    /** Sets what a role or a user may do in a channel. */
    editChannelPermissions(args: EditChannelPermissions): Promise<void>;
    /** Takes back what is said of a role or a user in a channel. */
    deleteChannelPermissions(args: InChannel & Audited & {
        overwriteId: string;
    }): Promise<void>;
    /** Has an announcement channel's messages copied to another channel of the guild. */
    followChannel(args: InChannel & Audited & {
        webhookChannelId: string;
    }): Promise<{
        channelId: string;
        webhookId: string;
    }>;
    /** Sets what a voice channel says is going on. */
    editVoiceStatus(args: InChannel & Audited & {
        status: string | null;
    }): Promise<void>;
}

/** Names the guild, which nobody needs to: it must be the script's own. */
interface OwnGuild {
    guildId?: string | undefined;
}
/** What Discord writes to the audit log, with a reason if there is one. */
interface Audited extends OwnGuild {
    /** At most 512 characters. */
    reason?: string | undefined;
}
/** What changes, as Discord's own JSON. */
interface Payload {
    payload: JsonObject;
}
/** A page of a list that is in order of ids. */
interface PageOptions {
    /** How many, at most. */
    limit?: number | undefined;
    /** Only what comes after this id. */
    after?: string | undefined;
}
/** Permissions as bits: a sum of `Permissions`, or Discord's text. */
type PermissionBits = bigint | number | string;
/** A time: a `Date`, or ISO 8601 with its zone. */
type TimeLike = Date | string;

/** An emoji of the guild. */
interface OfEmoji extends OwnGuild {
    emojiId: string;
}
/** A new emoji. */
interface CreateEmoji extends Audited {
    name: string;
    /** PNG, JPEG, GIF or WebP, at most 256 KiB. */
    image: FileData;
    /** Who alone may use it. */
    roles?: string[] | undefined;
}
/** Calls about emojis. */
interface EmojiCalls {
    /** Reads the guild's emojis. */
    fetchEmojis(args?: OwnGuild): Promise<EventGuildEmoji[]>;
    /** Reads an emoji. */
    fetchEmoji(args: OfEmoji): Promise<EventGuildEmoji>;
    /** Makes an emoji. */
    createEmoji(args: CreateEmoji): Promise<EventGuildEmoji>;
    /** Changes an emoji. */
    editEmoji(args: OfEmoji & Audited & {
        name?: string | undefined;
        roles?: string[] | null | undefined;
    }): Promise<EventGuildEmoji>;
    /** Deletes an emoji. */
    deleteEmoji(args: OfEmoji & Audited): Promise<void>;
}

/** The guild, perhaps with about how many are in it. */
interface FetchedGuild extends EventGuild {
    /** Only with `withCounts`. */
    approximateMemberCount?: number;
    /** Only with `withCounts`. */
    approximatePresenceCount?: number;
}
/** What changes in the guild. */
interface GuildChanges extends Audited {
    name?: string | undefined;
    description?: string | null | undefined;
    icon?: FileData | null | undefined;
    splash?: FileData | null | undefined;
    banner?: FileData | null | undefined;
    verificationLevel?: 0 | 1 | 2 | 3 | 4 | undefined;
    defaultMessageNotifications?: 0 | 1 | undefined;
    explicitContentFilter?: 0 | 1 | 2 | undefined;
    afkChannelId?: string | null | undefined;
    /** Seconds. */
    afkTimeout?: 60 | 300 | 900 | 1800 | 3600 | undefined;
    systemChannelId?: string | null | undefined;
    systemChannelFlags?: number | undefined;
    rulesChannelId?: string | null | undefined;
    publicUpdatesChannelId?: string | null | undefined;
    safetyAlertsChannelId?: string | null | undefined;
    preferredLocale?: string | null | undefined;
    premiumProgressBarEnabled?: boolean | undefined;
}
/** Which entries of the audit log to read. */
interface FetchAuditLog extends OwnGuild, PageOptions {
    before?: string | undefined;
    /** Who did it. */
    userId?: string | undefined;
    /** Whom or what it was done to. */
    targetId?: string | undefined;
    /** Such as 20 for a kick, 22 for a ban, 72 for a deleted message. */
    actionType?: number | undefined;
}
/** Entries of the audit log, newest first, and the users they name. */
interface AuditLog {
    auditLogEntries: Omit<EventAuditLogEntry, "guildId">[];
    users: EventUser[];
}
/** Calls about the guild itself. */
interface GuildCalls {
    /** Reads the guild. */
    fetchGuild(args?: OwnGuild & {
        withCounts?: boolean | undefined;
    }): Promise<FetchedGuild>;
    /** Changes the guild. */
    editGuild(args: GuildChanges | (Audited & Payload)): Promise<EventGuild>;
    /** Reads a page of the audit log. */
    fetchAuditLog(args?: FetchAuditLog): Promise<AuditLog>;
}

/** An invite into the guild. */
interface Invite {
    code: string;
    type?: number;
    channel: {
        id: string;
        name?: string | null;
        type: number;
    } | null;
    inviter?: EventUser;
    targetType?: number;
    targetUser?: EventUser;
    expiresAt?: string | null;
    /** Only with `withCounts`. */
    approximateMemberCount?: number;
    /** Only with `withCounts`. */
    approximatePresenceCount?: number;
    /** In lists, and of one that was just made. */
    uses?: number;
    maxUses?: number;
    /** Seconds; 0 is for ever. */
    maxAge?: number;
    temporary?: boolean;
    createdAt?: string;
}
/** A new invite. */
interface InviteBody extends Audited {
    /** Seconds; 0 is for ever. Default: a day. */
    maxAge?: number | undefined;
    /** 0 is as often as one likes. */
    maxUses?: number | undefined;
    temporary?: boolean | undefined;
    /** Not one that is there already. */
    unique?: boolean | undefined;
    /** 1: to the stream of `targetUserId`. */
    targetType?: 1 | undefined;
    targetUserId?: string | undefined;
    roleIds?: string[] | undefined;
}
/** Calls about invites. */
interface InviteCalls {
    /** Reads the guild's invites. */
    fetchInvites(args?: OwnGuild): Promise<Invite[]>;
    /** Reads a channel's invites. */
    fetchChannelInvites(args: InChannel): Promise<Invite[]>;
    /** Reads an invite into this guild. */
    fetchInvite(args: OwnGuild & {
        code: string;
        withCounts?: boolean | undefined;
    }): Promise<Invite>;
    /** Makes an invite into a channel. */
    createInvite(args: InChannel & InviteBody): Promise<Invite>;
    /** Ends an invite into this guild. */
    deleteInvite(args: Audited & {
        code: string;
    }): Promise<Invite>;
}

/** A user. */
interface OfUser extends OwnGuild {
    userId: string;
}
/** What changes in a member. */
interface MemberChanges extends Audited {
    nick?: string | null | undefined;
    /** All of their roles. */
    roles?: string[] | undefined;
    mute?: boolean | undefined;
    deaf?: boolean | undefined;
    /** The voice channel they are moved to; null out of voice. */
    channelId?: string | null | undefined;
    /** Until when they may not speak; null ends it. */
    communicationDisabledUntil?: TimeLike | null | undefined;
    flags?: number | undefined;
}
/** What changes in the bot as a member. */
interface OwnChanges extends Audited {
    nick?: string | null | undefined;
    avatar?: FileData | null | undefined;
    banner?: FileData | null | undefined;
    bio?: string | null | undefined;
}
/** Calls about members and users. */
interface MemberCalls {
    /** Reads a page of up to 1000 members in order of ids; one where `limit` is left out. */
    fetchMembers(args?: OwnGuild & PageOptions): Promise<EventMember[]>;
    /** Reads members whose name or nick begins so. */
    searchMembers(args: OwnGuild & {
        query: string;
        limit?: number | undefined;
    }): Promise<EventMember[]>;
    /** Reads a member. */
    fetchMember(args: OfUser): Promise<EventMember>;
    /** Changes a member. */
    editMember(args: (OfUser & MemberChanges) | (OfUser & Audited & Payload)): Promise<EventMember>;
    /** Changes the bot as a member. */
    editCurrentMember(args: OwnChanges | (Audited & Payload)): Promise<EventMember>;
    /** Keeps a member from speaking for so many seconds, at most 28 days; 0 ends it. */
    timeoutMember(args: OfUser & Audited & {
        seconds: number;
    }): Promise<EventMember>;
    /** Removes a member from the guild. */
    kickMember(args: OfUser & Audited): Promise<void>;
    /** Gives a member a role. */
    addMemberRole(args: OfUser & Audited & {
        roleId: string;
    }): Promise<void>;
    /** Takes a role from a member. */
    removeMemberRole(args: OfUser & Audited & {
        roleId: string;
    }): Promise<void>;
    /** Reads where a member is in voice; rejects with `not_found` if nowhere. */
    fetchVoiceState(args: OfUser): Promise<EventVoiceState>;
    /** Has a member on a stage speak (`suppress` false) or listen. */
    editVoiceState(args: OfUser & {
        channelId: string;
        suppress?: boolean | undefined;
    }): Promise<void>;
    /** Counts who would be removed for being idle. Nobody is. */
    fetchPruneCount(args?: OwnGuild & {
        days?: number | undefined;
        includeRoles?: string[] | undefined;
    }): Promise<{
        pruned: number | null;
    }>;
    /** Reads a user, who need not be a member. */
    fetchUser(args: OfUser): Promise<EventUser>;
}

/** A channel or thread. */
interface InChannel extends OwnGuild {
    channelId: string;
}
/** A message. */
interface OfMessage extends InChannel {
    messageId: string;
}
/** Which messages to read: the newest where nothing else is said. */
interface FetchMessages extends InChannel {
    /** 1 to 100. Default: 50. */
    limit?: number | undefined;
    before?: string | undefined;
    after?: string | undefined;
    around?: string | undefined;
}
/** Which pinned messages to read. */
interface FetchPinnedMessages extends InChannel {
    /** 2 to 50. */
    limit?: number | undefined;
    /** Pinned before then. */
    before?: TimeLike | undefined;
}
/** Pinned messages, pinned last first. */
interface PinnedMessages {
    items: {
        pinnedAt: string;
        message: EventMessage;
    }[];
    hasMore: boolean;
}
/** A message for a member of the guild. */
interface SendDirectMessage extends MessageBody, OwnGuild {
    userId: string;
    poll?: PollBody | undefined;
}
/** Calls about messages. */
interface MessageCalls {
    /** Sends a message to a channel of the guild. */
    sendMessage(args: RawSendMessage): Promise<EventMessage>;
    /** Edits a message of the bot. */
    editMessage(args: RawEditMessage): Promise<EventMessage>;
    /** Deletes a message. */
    deleteMessage(args: RawDeleteMessage): Promise<void>;
    /** Deletes up to 100 messages of the last two weeks. */
    bulkDeleteMessages(args: InChannel & Audited & {
        messageIds: string[];
    }): Promise<void>;
    /** Reads a message. */
    fetchMessage(args: OfMessage): Promise<EventMessage>;
    /** Reads a page of messages, newest first. */
    fetchMessages(args: FetchMessages): Promise<EventMessage[]>;
    /** Forwards a message of `fromChannelId` to `channelId`. */
    forwardMessage(args: OfMessage & {
        fromChannelId: string;
    }): Promise<EventMessage>;
    /** Publishes a message of an announcement channel. */
    crosspostMessage(args: OfMessage): Promise<EventMessage>;
    /** Reads a page of pinned messages. */
    fetchPinnedMessages(args: FetchPinnedMessages): Promise<PinnedMessages>;
    /** Pins a message. */
    pinMessage(args: OfMessage & Audited): Promise<void>;
    /** Unpins a message. */
    unpinMessage(args: OfMessage & Audited): Promise<void>;
    /** Ends a poll of the bot. */
    endPoll(args: OfMessage): Promise<EventMessage>;
    /** Reads a page of those who voted for an answer; the first answer is 1. */
    fetchPollVoters(args: OfMessage & PageOptions & {
        answerId: number;
    }): Promise<{
        users: EventUser[];
    }>;
    /** Sends a private message to a member of the guild. It cannot be changed later. */
    sendDirectMessage(args: SendDirectMessage): Promise<EventMessage>;
    /** Shows for ten seconds that the bot is typing. */
    startTyping(args: InChannel): Promise<void>;
}

/** An answer of a poll: its words, or words and an emoji. */
type PollAnswerBody = string | {
    text?: string;
    emoji?: EmojiJson;
};
/**
 * A poll to send.
 *
 * @example
 * const poll: PollBody = { question: "Tea?", answers: ["yes", "no"], duration: 24 };
 */
interface PollBody {
    question: string | {
        text: string;
    };
    /** 1 to 10. */
    answers: PollAnswerBody[];
    /** Hours, at most 768. Default: 24. */
    duration?: number | undefined;
    allowMultiselect?: boolean | undefined;
}

/** An emoji: the character, `name:id`, `<:name:id>`, or its JSON. */
type ReactionEmoji = string | EmojiJson;
/** A message and an emoji. */
interface OfReaction extends OfMessage {
    emoji: ReactionEmoji;
}
/** Calls about reactions. */
interface ReactionCalls {
    /** Reacts to a message. */
    addReaction(args: OfReaction): Promise<void>;
    /** Takes off a reaction: the bot's own where no user is named. */
    removeReaction(args: OfReaction & {
        userId?: string | undefined;
    }): Promise<void>;
    /** Takes off all reactions, or all of one emoji. */
    clearReactions(args: OfMessage & {
        emoji?: ReactionEmoji | undefined;
    }): Promise<void>;
    /** Reads a page of those who reacted; `type` 1 for super reactions. */
    fetchReactions(args: OfReaction & PageOptions & {
        type?: 0 | 1;
    }): Promise<EventUser[]>;
}

/** What a role is. */
interface RoleBody extends Audited {
    name?: string | undefined;
    permissions?: PermissionBits | undefined;
    /** Such as 0x5865f2; 0 is none. */
    color?: number | undefined;
    colors?: {
        primaryColor: number;
        secondaryColor?: number | null;
        tertiaryColor?: number | null;
    } | undefined;
    /** Whether its members are shown apart. */
    hoist?: boolean | undefined;
    mentionable?: boolean | undefined;
    icon?: FileData | null | undefined;
    unicodeEmoji?: string | null | undefined;
}
/** A role. */
interface OfRole extends OwnGuild {
    roleId: string;
}
/** Calls about roles. */
interface RoleCalls {
    /** Reads the roles. */
    fetchRoles(args?: OwnGuild): Promise<EventRole[]>;
    /** Reads a role. */
    fetchRole(args: OfRole): Promise<EventRole>;
    /** Counts the members of each role, by its id. */
    fetchRoleMemberCounts(args?: OwnGuild): Promise<Record<string, number>>;
    /** Makes a role. */
    createRole(args?: RoleBody | (Audited & Payload)): Promise<EventRole>;
    /** Changes a role. */
    editRole(args: (OfRole & RoleBody) | (OfRole & Audited & Payload)): Promise<EventRole>;
    /** Deletes a role. */
    deleteRole(args: OfRole & Audited): Promise<void>;
    /** Moves roles; 1 is just above everyone. */
    reorderRoles(args: Audited & {
        roles: {
            id: string;
            position: number;
        }[];
    }): Promise<EventRole[]>;
}

/** What a scheduled event is. */
interface ScheduledEventBody extends Audited {
    description?: string | null | undefined;
    image?: FileData | null | undefined;
    scheduledEndTime?: TimeLike | null | undefined;
    channelId?: string | null | undefined;
    /** Where it takes place that is in no channel. */
    entityMetadata?: {
        location: string;
    } | null | undefined;
    recurrenceRule?: JsonObject | null | undefined;
}
/** A new scheduled event. */
interface CreateScheduledEvent extends ScheduledEventBody {
    name: string;
    scheduledStartTime: TimeLike;
    /** 1 on a stage, 2 in a voice channel, 3 elsewhere. */
    entityType: 1 | 2 | 3;
    privacyLevel: 2;
}
/** What changes in a scheduled event. */
interface ScheduledEventChanges extends ScheduledEventBody {
    name?: string | undefined;
    scheduledStartTime?: TimeLike | undefined;
    entityType?: 1 | 2 | 3 | undefined;
    privacyLevel?: 2 | undefined;
    /** 2 begins it, 3 ends it, 4 calls it off. */
    status?: 1 | 2 | 3 | 4 | undefined;
}
/** A scheduled event. */
interface OfScheduledEvent extends OwnGuild {
    eventId: string;
}
/** Whether to count those who are interested. */
interface WithUserCount {
    withUserCount?: boolean | undefined;
}
/** Whom to read that is interested in an event. */
interface FetchScheduledEventUsers extends OfScheduledEvent, PageOptions {
    before?: string | undefined;
    withMember?: boolean | undefined;
}
/** Calls about scheduled events. */
interface ScheduledEventCalls {
    /** Reads the scheduled events. */
    fetchScheduledEvents(args?: OwnGuild & WithUserCount): Promise<EventScheduledEvent[]>;
    /** Reads a scheduled event. */
    fetchScheduledEvent(args: OfScheduledEvent & WithUserCount): Promise<EventScheduledEvent>;
    /** Makes a scheduled event. */
    createScheduledEvent(args: CreateScheduledEvent): Promise<EventScheduledEvent>;
    /** Changes, begins or ends a scheduled event. */
    editScheduledEvent(args: OfScheduledEvent & ScheduledEventChanges): Promise<EventScheduledEvent>;
    /** Deletes a scheduled event. */
    deleteScheduledEvent(args: OfScheduledEvent & Audited): Promise<void>;
    /** Reads a page of those who are interested. */
    fetchScheduledEventUsers(args: FetchScheduledEventUsers): Promise<{
        user: EventUser;
        member?: EventMember;
    }[]>;
}

/** A sound of the guild. */
interface OfSound extends OwnGuild {
    soundId: string;
}
/** How a sound is played, and the emoji beside it. */
interface SoundBody extends Audited {
    /** 0 to 1. */
    volume?: number | null | undefined;
    /** An emoji of the guild. */
    emojiId?: string | null | undefined;
    /** An emoji that is a character. */
    emojiName?: string | null | undefined;
}
/** A new sound. */
interface CreateSound extends SoundBody {
    name: string;
    /** MP3 or Ogg, at most 512 KiB and 5.2 seconds. */
    sound: FileData;
}
/** What changes in a sound. */
interface SoundChanges extends SoundBody {
    name?: string | undefined;
}
/** Calls about the soundboard. */
interface SoundCalls {
    /** Reads the guild's sounds. */
    fetchSounds(args?: OwnGuild): Promise<EventSoundboardSound[]>;
    /** Reads a sound. */
    fetchSound(args: OfSound): Promise<EventSoundboardSound>;
    /** Makes a sound. */
    createSound(args: CreateSound): Promise<EventSoundboardSound>;
    /** Changes a sound. */
    editSound(args: OfSound & SoundChanges): Promise<EventSoundboardSound>;
    /** Deletes a sound. */
    deleteSound(args: OfSound & Audited): Promise<void>;
}

/** A stage to open. */
interface BeginStage extends InChannel, Audited {
    /** What is spoken of, up to 120 characters. */
    topic: string;
    /** The scheduled event that begins with it. */
    guildScheduledEventId?: string | undefined;
    /** Tells everybody, which the bot needs the permission for. */
    sendStartNotification?: boolean | undefined;
}
/** Calls about stages that are live. */
interface StageCalls {
    /** Reads the live stage of a channel. */
    fetchStage(args: InChannel): Promise<EventStageInstance>;
    /** Opens the stage of a channel. */
    beginStage(args: BeginStage): Promise<EventStageInstance>;
    /** Changes what is spoken of on a live stage. */
    editStage(args: InChannel & Audited & {
        topic: string;
    }): Promise<EventStageInstance>;
    /** Closes a stage. */
    endStage(args: InChannel & Audited): Promise<void>;
}

/** A sticker of the guild. */
interface OfSticker extends OwnGuild {
    stickerId: string;
}
/** A new sticker. */
interface CreateSticker extends Audited {
    name: string;
    /** The emoji that suggests it. */
    tags: string;
    description?: string | undefined;
    /** PNG, APNG, GIF or Lottie, at most 512 KiB. */
    file: FileData;
}
/** What changes in a sticker. */
interface StickerChanges extends Audited {
    name?: string | undefined;
    tags?: string | undefined;
    description?: string | null | undefined;
}
/** Calls about stickers. */
interface StickerCalls {
    /** Reads the guild's stickers. */
    fetchStickers(args?: OwnGuild): Promise<EventSticker[]>;
    /** Reads a sticker. */
    fetchSticker(args: OfSticker): Promise<EventSticker>;
    /** Makes a sticker. */
    createSticker(args: CreateSticker): Promise<EventSticker>;
    /** Changes a sticker. */
    editSticker(args: OfSticker & StickerChanges): Promise<EventSticker>;
    /** Deletes a sticker. */
    deleteSticker(args: OfSticker & Audited): Promise<void>;
}

/** What a thread is. */
interface ThreadBody extends Audited {
    name: string;
    /** Minutes. */
    autoArchiveDuration?: 60 | 1440 | 4320 | 10080 | undefined;
    /** Slow mode, in seconds. */
    rateLimitPerUser?: number | null | undefined;
}
/** A new thread of a channel, or a post of a forum: that has a first message. */
interface NewThread extends ThreadBody {
    /** 11 public, 12 private, 10 of an announcement channel. Default: 12, as Discord has it. */
    type?: 10 | 11 | 12 | undefined;
    invitable?: boolean | undefined;
    appliedTags?: string[] | undefined;
    message?: MessageBody | undefined;
}
/** A thread: its id may be called a channel's. */
type OfThread = OwnGuild & ({
    threadId: string;
} | {
    channelId: string;
});
/** Which archived threads of a channel to read. */
interface FetchArchivedThreads extends InChannel {
    /** The private ones. */
    private?: boolean | undefined;
    /** Archived before then. */
    before?: TimeLike | undefined;
    /** 2 to 100. */
    limit?: number | undefined;
}
/** Threads, and the bot's membership in those that it has joined. */
interface ThreadPage {
    threads: EventThread[];
    members: ThreadMember[];
    /** Of archived threads: whether there are more. */
    hasMore?: boolean;
}
/** Calls about threads. */
interface ThreadCalls {
    /** Makes a thread, or a post of a forum. */
    createThread(args: (InChannel & NewThread) | (InChannel & Audited & Payload)): Promise<EventThread>;
    /** Makes a thread under a message. */
    createThreadFromMessage(args: (OfMessage & ThreadBody) | (OfMessage & Audited & Payload)): Promise<EventThread>;
    /** Reads the guild's threads that are not archived. */
    fetchActiveThreads(args?: OwnGuild): Promise<ThreadPage>;
    /** Reads a page of a channel's archived threads. */
    fetchArchivedThreads(args: FetchArchivedThreads): Promise<ThreadPage>;
    /** Joins a thread. */
    joinThread(args: OfThread): Promise<void>;
    /** Leaves a thread. */
    leaveThread(args: OfThread): Promise<void>;
    /** Adds a member to a thread. */
    addThreadMember(args: OfThread & {
        userId: string;
    }): Promise<void>;
    /** Removes a member from a thread. */
    removeThreadMember(args: OfThread & {
        userId: string;
    }): Promise<void>;
    /** Reads a member of a thread. */
    fetchThreadMember(args: OfThread & {
        userId: string;
        withMember?: boolean | undefined;
    }): Promise<ThreadMember>;
    /** Reads the members of a thread; a page of them with `withMember`. */
    fetchThreadMembers(args: OfThread & PageOptions & {
        withMember?: boolean | undefined;
    }): Promise<ThreadMember[]>;
}

/** A webhook. Its token stays with the host. */
interface Webhook {
    id: string;
    /** 1 for messages, 2 follows a channel, 3 an application's own. */
    type: number;
    guildId?: string | null;
    channelId: string | null;
    name: string | null;
    avatar: string | null;
    /** The application that made it. */
    applicationId: string | null;
    user?: EventUser;
}
/** A webhook. */
interface OfWebhook extends OwnGuild {
    webhookId: string;
}
/** A webhook to use. */
interface UseWebhook extends OfWebhook {
    /** Needed where the bot did not make the webhook. */
    token?: string | undefined;
    /** A thread of the webhook's channel. */
    threadId?: string | undefined;
}
/** What a webhook says, and as whom. */
interface ExecuteWebhook extends UseWebhook, MessageBody {
    username?: string | undefined;
    avatarUrl?: string | undefined;
    poll?: PollBody | undefined;
    /** Whether to wait for the message, and get it. */
    wait?: boolean | undefined;
    withComponents?: boolean | undefined;
    /** Begins a post of a forum. */
    threadName?: string | undefined;
    appliedTags?: string[] | undefined;
}
/** A message that a webhook sent. */
interface OfWebhookMessage extends UseWebhook {
    messageId: string;
}
/** Calls about webhooks. */
interface WebhookCalls {
    /** Makes a webhook, which the script can use by its id. */
    createWebhook(args: InChannel & Audited & {
        name: string;
        avatar?: FileData | null | undefined;
    }): Promise<Webhook>;
    /** Reads a webhook. */
    fetchWebhook(args: OfWebhook): Promise<Webhook>;
    /** Reads a channel's webhooks. */
    fetchChannelWebhooks(args: InChannel): Promise<Webhook[]>;
    /** Reads the guild's webhooks. */
    fetchGuildWebhooks(args?: OwnGuild): Promise<Webhook[]>;
    /** Changes a webhook. */
    editWebhook(args: OfWebhook & Audited & {
        name?: string;
        avatar?: FileData | null;
        channelId?: string | undefined;
    }): Promise<Webhook>;
    /** Deletes a webhook. */
    deleteWebhook(args: OfWebhook & Audited): Promise<void>;
    /** Sends a message by a webhook; gives it with `wait`, else null. */
    executeWebhook(args: ExecuteWebhook): Promise<EventMessage | null>;
    /** Reads a message of a webhook. */
    fetchWebhookMessage(args: OfWebhookMessage): Promise<EventMessage>;
    /** Edits a message of a webhook. */
    editWebhookMessage(args: OfWebhookMessage & MessageEditOptions & {
        withComponents?: boolean | undefined;
    }): Promise<EventMessage>;
    /** Deletes a message of a webhook. */
    deleteWebhookMessage(args: OfWebhookMessage): Promise<void>;
}

/** Calls about interactions and commands. */
interface InteractionCalls {
    /** Gives the first response to an interaction. */
    sendInteractionResponse(args: RawInteractionResponse): Promise<void>;
    /** Says that the response will follow. */
    deferInteractionResponse(args: RawDeferInteractionResponse): Promise<void>;
    /** Changes the message that carries the component, as the first response. */
    updateInteractionResponse(args: RawUpdateInteractionResponse): Promise<void>;
    /** Edits the first response. */
    editOriginalInteractionResponse(args: RawUpdateInteractionResponse): Promise<EventMessage>;
    /** Deletes the first response. */
    deleteOriginalInteractionResponse(args: InteractionReference): Promise<void>;
    /** Sends a further message after the first response. */
    createFollowupMessage(args: RawInteractionResponse): Promise<EventMessage>;
    /** Edits a further message. */
    editFollowupMessage(args: RawEditFollowupMessage): Promise<EventMessage>;
    /** Deletes a further message. */
    deleteFollowupMessage(args: RawDeleteFollowupMessage): Promise<void>;
}


/** Calls to Discord that need no event. */
interface Rest extends MessageCalls, ReactionCalls, ChannelCalls, ThreadCalls, MemberCalls, BanCalls, RoleCalls, WebhookCalls, EmojiCalls, StickerCalls, SoundCalls, StageCalls, ScheduledEventCalls, AutoModerationCalls, InviteCalls, GuildCalls, InteractionCalls, CommandCalls {
}
/**
 * Calls to Discord that need no event. They reach the script's own guild only. A call that fails
 * rejects with an Error whose `code` says why: `forbidden`, `not_found`, `rate_limited`, ...
 *
 * @example
 * await rest.sendMessage({ channelId: "81384788765712384", content: "The shop is open." });
 */
declare const rest: Rest;

/** A message to send. */
interface RawSendMessage extends MessageBody, OwnGuild {
    channelId: string;
    poll?: PollBody | undefined;
    stickerIds?: string[] | undefined;
    /** The message to reply to. */
    replyTo?: string | null | undefined;
}
/** A message and what to change in it. */
interface RawEditMessage extends MessageEditOptions, OwnGuild {
    /** New files, and those of the old ones that stay, by their id. */
    attachments?: (RawAttachment | {
        id: string;
    })[] | undefined;
    channelId: string;
    messageId: string;
}
/** Which message to delete. */
interface RawDeleteMessage extends Audited {
    channelId: string;
    messageId: string;
}
/** Names an interaction: by its id, or by the token that stands for it. */
interface InteractionReference {
    interactionId?: string | undefined;
    /** The event's `interactionToken`. */
    token?: string | undefined;
    /** Another name of `token`. */
    interactionToken?: string | undefined;
    /** Not needed. */
    applicationId?: string | undefined;
}
/** The first response to an interaction, or a message after it. */
interface RawInteractionResponse extends InteractionReference, MessageBody {
    ephemeral?: boolean | undefined;
}
/** How to put an answer off. */
interface RawDeferInteractionResponse extends InteractionReference {
    ephemeral?: boolean | undefined;
    /** For a component: whether its own message is what will be updated. */
    update?: boolean | undefined;
}
/** What to change in a component's message or in a response. */
interface RawUpdateInteractionResponse extends InteractionReference, MessageEditOptions {
}
/** A further message of an interaction and what to change in it. */
interface RawEditFollowupMessage extends RawUpdateInteractionResponse {
    messageId: string;
}
/** Which further message of an interaction to delete. */
interface RawDeleteFollowupMessage extends InteractionReference {
    messageId: string;
}

/**
 * Runs a handler when a button is pressed whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onButton("buy:{item}", async (ctx) => {
 *   await ctx.reply({ content: `You bought ${ctx.params.item}.`, ephemeral: true });
 * });
 */
declare function onButton<const Pattern extends string>(pattern: Pattern, handler: (ctx: ButtonContext<Pattern>) => unknown, options?: RouteOptions): void;

/**
 * Runs a handler when a modal is sent whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onModal("report:{user}", async (ctx) => {
 *   await ctx.reply({ content: `Reported: ${ctx.fields.why}`, ephemeral: true });
 * });
 */
declare function onModal<const Pattern extends string>(pattern: Pattern, handler: (ctx: ModalContext<Pattern>) => unknown, options?: RouteOptions): void;

/**
 * Runs a handler when something is chosen in a menu whose custom id fits a pattern: `{name}` in it stands for any
 * text, which is in `ctx.params`. What the builder's `state()` was given is in `ctx.state`.
 *
 * Register while the script loads: then it works for what was sent before a restart, too. The same
 * pattern once more takes the place of the first.
 *
 * @example
 * onSelect("role:{group}", async (ctx) => {
 *   await ctx.update(`Of ${ctx.params.group} you chose ${ctx.msg.data.values?.join()}.`);
 * });
 */
declare function onSelect<const Pattern extends string>(pattern: Pattern, handler: (ctx: SelectContext<Pattern>) => unknown, options?: RouteOptions): void;

/** The names in a pattern such as `"buy:{item}"`, each with a text. */
type PatternParams<Pattern extends string> = string extends Pattern ? Record<string, string> : {
    [Name in NamesIn<Pattern>]: string;
};
/** The names in a pattern. */
type NamesIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** A pattern taken apart: `texts[0] {names[0]} texts[1] ...`. */
interface Pattern {
    readonly text: string;
    readonly texts: readonly string[];
    readonly names: readonly string[];
}





/** What the custom id of a component or of a modal carried. */
interface Carried<Pattern extends string, State> {
    /** What the names in the pattern stand for. */
    params: PatternParams<Pattern>;
    /** What `state()` was given, null where it was not called. */
    state: State;
}
/** The context of `onButton`. */
type ButtonContext<Pattern extends string = string, State = any> = ComponentInteractionContext & Carried<Pattern, State>;
/** The context of `onSelect`; `values` of `ctx.msg.data` are what was chosen. */
type SelectContext<Pattern extends string = string, State = any> = ComponentInteractionContext & Carried<Pattern, State>;
/** The context of `onModal`. */
type ModalContext<Pattern extends string = string, State = any, Fields = ModalFields> = ModalSubmitContext<Fields> & Carried<Pattern, State>;

/** What a handler is registered for. */
type RouteKind = "button" | "select" | "modal";
/** How the host treats what a handler answers. */
interface RouteOptions {
    /**
     * `false` where `ctx.showModal` may be the answer: the host then defers after 2.5 s in place of
     * 1.8 s, for a deferred interaction takes no modal.
     */
    defer?: false | undefined;
}
type Handler = (context: never) => unknown;


/**
 * What a component remembers, inside of its custom id: `id#~`, twelve characters of signature, then
 * `j` and JSON, or `k` and the key under which the guild's KV keeps it; between the two the minute
 * in which it ends, in base 36, and a full stop.
 */
/** How long a component's state is good for. */
interface StateOptions {
    /**
     * Seconds. Without it, state that fits into the custom id is good for ever, and state that the
     * KV keeps for seven days.
     */
    ttl?: number | undefined;
}

/** State that a builder was given, encoded when it was given. */
interface PackedState {
    json: string;
    ttl: number | null;
    /** Its key, once the KV keeps it. */
    key: string | null;
}


/** A custom id without its state, and what its state is encoded as; null where it has none. */
interface Split {
    id: string;
    rest: string | null;
}




/** The guild's secrets. */
interface Secrets {
    /** What stands for a secret, null where the guild has none of that name. */
    get(name: string): string | null;
}
/**
 * The guild's secrets. A script sees a placeholder; the host puts the value in its place where a
 * request leaves for a host that the secret allows.
 *
 * @example
 * const key = secrets.get("API_KEY");
 * if (key === null) throw new Error("set API_KEY with `trellis secrets set`");
 * const answer = await fetch("https://api.example.com/v1/me", { headers: { "X-Api-Key": key } });
 */
declare const secrets: Secrets;

/**
 * When a task is due: a Date, milliseconds since 1970 (as `Date.now()` gives them), an ISO 8601 text,
 * or a time from now: seconds, or a text such as `"90s"`, `"5m"`, `"1h30m"`, `"2d"`, `"1w"`.
 */
type TaskTime = Date | number | string | {
    in: number | string;
};
/** The arguments of `tasks.schedule` that say when. */
interface DueTime {
    dueAt?: number;
    inMs?: number;
}


/**
 * Does the tasks of a name when they are due. A task whose handler throws is tried again after 10 s,
 * 1 min, 5 min and 30 min, and then given up; so it may be begun more than once.
 *
 * @example
 * onTask<{ channelId: string; text: string }>("remind", async (ctx) => {
 *   const { channelId, text } = ctx.payload;
 *   await rest.sendMessage({ channelId, content: text });
 * });
 */
declare function onTask<Payload = unknown>(name: string, handler: (ctx: TaskContext<Payload>) => unknown): void;

/** How a task is kept. */
interface TaskOptions {
    /** What the task goes by: it takes the place of the guild's task of the same key. */
    key?: string | undefined;
}
/** A task that is not done. Times are in milliseconds since 1970. */
interface TaskInfo {
    id: string;
    name: string;
    key: string | null;
    dueAt: number;
    /** When the next attempt begins; of a task that failed, when it was given up. */
    nextAt: number;
    /** How often it was begun. */
    attempt: number;
    state: "waiting" | "running" | "failed";
    /** Why the latest attempt failed. */
    error: string | null;
}
/** Which tasks to list. */
interface TaskListOptions {
    name?: string | undefined;
    /** 1 to 100. Default: 100. */
    limit?: number | undefined;
    /** Where the page before this one ended. */
    cursor?: string | undefined;
}
/** Tasks in the order in which they are due; `cursor` is null on the last page. */
interface TaskPage {
    tasks: TaskInfo[];
    cursor: string | null;
}
/** What a script wants done later; see `tasks`. */
interface Tasks {
    /** Has a task done from that time on, at least once. */
    schedule(name: string, when: TaskTime, payload?: unknown, options?: TaskOptions): Promise<TaskInfo>;
    /** Forgets a task by its key or id; false where there is none. */
    cancel(keyOrId: string): Promise<boolean>;
    /** The tasks that are not done, a page at a time. */
    list(options?: TaskListOptions): Promise<TaskPage>;
}
/**
 * What is to be done later, once, whatever becomes of the script or the host meanwhile: reminders,
 * mutes that end, polls that close. `onTask` does it.
 *
 * @example
 * await tasks.schedule("remind", { in: "2h" }, { channelId: "81384788765712384", text: "Tea!" });
 * await tasks.schedule("unmute", new Date("2030-01-01"), null, { key: "unmute:80351110224678912" });
 * await tasks.cancel("unmute:80351110224678912");
 */
declare const tasks: Tasks;

/**
 * Whom a message may ping. Nobody is pinged by `@everyone`, `@here` or a role unless it says so.
 *
 * @example
 * await ctx.reply({ content: "<@81384788765712384>", allowedMentions: { parse: ["users"] } });
 */
interface RawAllowedMentions {
    parse?: ("everyone" | "users" | "roles")[] | undefined;
    users?: string[] | undefined;
    roles?: string[] | undefined;
    /** Whether the author of the message replied to is pinged. */
    repliedUser?: boolean | undefined;
}

/** A file's bytes, or their base64. */
type FileData = string | Uint8Array | ArrayBuffer;
/**
 * A file to send with a message: its bytes, or a URL from which the host fetches them as it does for
 * `fetch`. Without a name it takes that of the URL.
 *
 * @example
 * const note: RawAttachment = { data: "aGVsbG8=", filename: "hello.txt" };
 * const chart: RawAttachment = { url: "https://example.com/chart.png" };
 */
type RawAttachment = FileAttachment | RemoteAttachment;
/** A file of bytes that the script has. */
interface FileAttachment {
    /** The bytes, or their base64. */
    data: FileData;
    filename: string;
    /** What a screen reader says. */
    description?: string | undefined;
}
/** A file that lies at a URL. */
interface RemoteAttachment {
    url: string;
    filename?: string | undefined;
    /** What a screen reader says. */
    description?: string | undefined;
}

/** What a rule of AutoMod does. */
interface AutoModerationAction {
    /** 1 block the message, 2 send an alert, 3 time the member out, 4 block interaction. */
    type: number;
    metadata?: {
        channelId?: string;
        durationSeconds?: number;
        customMessage?: string;
    };
}

/** A rule of AutoMod has acted. */
interface EventAutoModerationActionExecution {
    guildId: string;
    action: AutoModerationAction;
    ruleId: string;
    ruleTriggerType: number;
    userId: string;
    channelId?: string;
    /** Absent where the message was blocked. */
    messageId?: string;
    alertSystemMessageId?: string;
    /** What the member wrote; empty without the message content intent. */
    content: string;
    matchedKeyword: string | null;
    matchedContent: string | null;
}

/** A rule of AutoMod. Needs the Manage Server permission. */
interface EventAutoModerationRule {
    id: string;
    guildId: string;
    name: string;
    creatorId: string;
    /** 1 a message is sent, 2 a member's profile is updated. */
    eventType: number;
    /** 1 keyword, 3 spam, 4 keyword preset, 5 mention spam, 6 member profile. */
    triggerType: number;
    triggerMetadata: AutoModerationTrigger;
    actions: AutoModerationAction[];
    enabled: boolean;
    exemptRoles: string[];
    exemptChannels: string[];
}

/** What makes a rule of AutoMod act. */
interface AutoModerationTrigger {
    keywordFilter?: string[];
    regexPatterns?: string[];
    /** 1 profanity, 2 sexual content, 3 slurs. */
    presets?: number[];
    allowList?: string[];
    mentionTotalLimit?: number;
    mentionRaidProtectionEnabled?: boolean;
}

/** A channel of the guild. What a type of channel does not have is absent. */
interface EventChannel {
    id: string;
    /** 0 text, 2 voice, 4 category, 5 announcement, 10 to 12 thread, 13 stage, 15 forum, 16 media. */
    type: number;
    guildId: string;
    name?: string | null;
    topic?: string | null;
    position?: number;
    permissionOverwrites?: PermissionOverwrite[];
    nsfw?: boolean;
    /** The category, or the channel that a thread belongs to. */
    parentId?: string | null;
    lastMessageId?: string | null;
    lastPinTimestamp?: string | null;
    /** Slow mode, in seconds. */
    rateLimitPerUser?: number;
    bitrate?: number;
    userLimit?: number;
    rtcRegion?: string | null;
    videoQualityMode?: number;
    status?: string | null;
    /** Minutes after which new threads are archived. */
    defaultAutoArchiveDuration?: number;
    defaultThreadRateLimitPerUser?: number;
    availableTags?: ForumTag[];
    defaultReactionEmoji?: DefaultReaction | null;
    defaultSortOrder?: number | null;
    defaultForumLayout?: number;
    defaultTagSetting?: string | null;
    flags?: number;
}

/** A message was pinned or unpinned. */
interface EventChannelPinsUpdate {
    guildId: string;
    channelId: string;
    lastPinTimestamp?: string | null;
}

/** The emoji that a forum offers below each post. */
interface DefaultReaction {
    emojiId: string | null;
    emojiName: string | null;
}

/** A tag of a forum. */
interface ForumTag {
    id: string;
    name: string;
    /** Whether only moderators can use it. */
    moderated: boolean;
    emojiId: string | null;
    emojiName: string | null;
}

/** What a role or a member may or may not do in a channel. */
interface PermissionOverwrite {
    id: string;
    /** 0 is a role, 1 a member. */
    type: number;
    /** Permission bits, as a number in a string. */
    allow: string;
    deny: string;
}

/** A webhook of a channel was made, changed or deleted. Discord does not say which. */
interface EventWebhooksUpdate {
    guildId: string;
    channelId: string;
}

/** A message component as Discord's JSON. */
interface ComponentJson {
    type: number;
    [key: string]: JsonValue | undefined;
}
/** Makes a component when it is sent. */
interface ComponentBuilder {
    toJSON(): ComponentJson;
}
/** A component as JSON, or a builder that makes one. */
type ComponentLike = ComponentJson | ComponentBuilder;

/** A field of an embed. */
interface EmbedField {
    name: string;
    value: string;
    inline?: boolean | undefined;
}
/**
 * An embed as JSON: Discord's own keys, or the same in camelCase.
 *
 * @example
 * const card: Embed = { title: "Build 12", color: 0x57f287, footer: { text: "nightly" } };
 */
interface Embed {
    title?: string | undefined;
    description?: string | undefined;
    url?: string | undefined;
    /** A colour as a number, such as 0x5865f2. */
    color?: number | undefined;
    /** ISO 8601. */
    timestamp?: string | undefined;
    footer?: EmbedFooter | undefined;
    image?: {
        url: string;
    } | undefined;
    thumbnail?: {
        url: string;
    } | undefined;
    author?: EmbedAuthor | undefined;
    fields?: EmbedField[] | undefined;
}
/** The last line of an embed. */
interface EmbedFooter {
    text: string;
    icon_url?: string | undefined;
    iconUrl?: string | undefined;
}
/** The first line of an embed. */
interface EmbedAuthor {
    name: string;
    url?: string | undefined;
    icon_url?: string | undefined;
    iconUrl?: string | undefined;
}
/** An embed as JSON, or a builder that makes one. */
type EmbedLike = Embed | {
    toJSON(): Embed;
};

/** An emoji: a character as `name`, or a custom one with an id. */
interface EventEmoji {
    id: string | null;
    name: string | null;
    animated?: boolean;
}

/** An emoji as components take it: a character as `name`, or a custom one by `id`. */
type EmojiJson = {
    id?: string | null;
    name?: string | null;
    animated?: boolean;
};

/** A custom emoji of the guild. */
interface EventGuildEmoji {
    id: string;
    name: string;
    /** Roles that may use it; none is everybody. */
    roles?: string[];
    /** Who made it. */
    user?: EventUser;
    requireColons?: boolean;
    managed?: boolean;
    animated?: boolean;
    available?: boolean;
}

/** The guild's emojis changed: these are all of them now. */
interface EventGuildEmojisUpdate {
    guildId: string;
    emojis: EventGuildEmoji[];
}

/** The guild's stickers changed: these are all of them now. */
interface EventGuildStickersUpdate {
    guildId: string;
    stickers: EventSticker[];
}

/** A sound of the guild's soundboard. */
interface EventSoundboardSound {
    soundId: string;
    guildId?: string;
    name: string;
    /** 0 to 1. */
    volume: number;
    emojiId: string | null;
    emojiName: string | null;
    available: boolean;
    /** Who made it. */
    user?: EventUser;
}

/** A sound was deleted. */
interface EventSoundboardSoundDelete {
    soundId: string;
    guildId: string;
}

/** Several sounds changed at once. */
interface EventSoundboardSoundsUpdate {
    guildId: string;
    soundboardSounds: EventSoundboardSound[];
}

/** A sticker. */
interface EventSticker {
    id: string;
    packId?: string;
    name: string;
    description: string | null;
    tags: string;
    /** 1 is one of Discord's, 2 one of a guild's. */
    type: number;
    /** 1 PNG, 2 APNG, 3 Lottie, 4 GIF. */
    formatType: number;
    available?: boolean;
    guildId?: string;
    user?: EventUser;
    sortValue?: number;
}

/** A sticker in a message. */
interface StickerItem {
    id: string;
    name: string;
    /** 1 PNG, 2 APNG, 3 Lottie, 4 GIF. */
    formatType: number;
}

/** A property that an entry of the audit log changed. `key` is Discord's own name of it. */
interface AuditLogChange {
    key: string;
    oldValue?: JsonValue;
    newValue?: JsonValue;
}

/** What somebody did to the guild, and why. Needs the View Audit Log permission. */
interface EventAuditLogEntry {
    id: string;
    guildId: string;
    /** Whom or what it was done to. */
    targetId: string | null;
    /** Who did it. */
    userId: string | null;
    /** Such as 20 for a kick, 22 for a ban, 72 for a deleted message. */
    actionType: number;
    changes?: AuditLogChange[];
    options?: AuditLogOptions;
    reason?: string;
}

/** What some entries of the audit log say besides. */
interface AuditLogOptions {
    applicationId?: string;
    autoModerationRuleName?: string;
    autoModerationRuleTriggerType?: string;
    channelId?: string;
    count?: string;
    deleteMemberDays?: string;
    /** The role or member whose permissions in a channel changed. */
    id?: string;
    integrationType?: string;
    membersRemoved?: string;
    messageId?: string;
    roleName?: string;
    /** "0" is a role, "1" a member. */
    type?: string;
}

/** Whether a role, a member or a channel may use a command. */
interface CommandPermission {
    id: string;
    /** 1 is a role, 2 a user, 3 a channel. */
    type: number;
    permission: boolean;
}

/** Who may use a command was changed. */
interface EventCommandPermissions {
    /** The command, or the application where it holds for all of them. */
    id: string;
    applicationId: string;
    guildId: string;
    permissions: CommandPermission[];
}

/** What somebody, or the guild, has bought of the application. */
interface EventEntitlement {
    id: string;
    skuId: string;
    applicationId: string;
    guildId: string;
    userId?: string;
    /** The entitlement that this one is part of. */
    parentId?: string | null;
    /** Who gave it as a present. */
    gifterUserId?: string | null;
    fulfilledAt?: string | null;
    fulfillmentStatus?: number | null;
    type: number;
    deleted: boolean;
    consumed?: boolean;
    startsAt: string | null;
    endsAt: string | null;
}

/** The guild itself. */
interface EventGuild {
    id: string;
    name: string;
    icon: string | null;
    splash: string | null;
    discoverySplash: string | null;
    banner: string | null;
    description: string | null;
    ownerId: string;
    afkChannelId: string | null;
    /** Seconds. */
    afkTimeout: number;
    widgetEnabled?: boolean;
    widgetChannelId?: string | null;
    /** 0 none, 1 low, 2 medium, 3 high, 4 very high. */
    verificationLevel: number;
    defaultMessageNotifications: number;
    explicitContentFilter: number;
    roles: EventRole[];
    emojis: EventGuildEmoji[];
    stickers?: EventSticker[];
    /** What Discord has switched on for it, such as `COMMUNITY`. */
    features: string[];
    region?: string | null;
    homeHeader?: string | null;
    nsfw?: boolean;
    premiumProgressBarEnabledUserUpdatedAt?: string | null;
    mfaLevel: number;
    nsfwLevel: number;
    applicationId: string | null;
    systemChannelId: string | null;
    systemChannelFlags: number;
    rulesChannelId: string | null;
    publicUpdatesChannelId: string | null;
    safetyAlertsChannelId?: string | null;
    maxMembers?: number;
    maxPresences?: number | null;
    maxVideoChannelUsers?: number;
    maxStageVideoChannelUsers?: number;
    vanityUrlCode: string | null;
    /** 0 to 3. */
    premiumTier: number;
    premiumSubscriptionCount?: number;
    premiumProgressBarEnabled: boolean;
    preferredLocale: string;
    incidentsData?: IncidentsData | null;
}

/** Somebody was banned, or the ban was lifted. */
interface EventGuildBan {
    guildId: string;
    user: EventUser;
}

/** The guild with all that is in it, as far as Discord tells a bot. */
interface EventGuildCreate extends EventGuild {
    joinedAt: string;
    large: boolean;
    memberCount: number;
    /** The bot, and more with the presences intent. */
    members: EventMember[];
    channels: EventChannel[];
    threads: EventThread[];
    voiceStates: Omit<EventVoiceState, "guildId">[];
    presences: Partial<EventPresence>[];
    stageInstances: EventStageInstance[];
    guildScheduledEvents: EventScheduledEvent[];
    soundboardSounds?: EventSoundboardSound[];
}

/** The bot was removed from the guild, or Discord cannot serve it for now. */
interface EventGuildDelete {
    id: string;
    /** True in an outage of Discord's. */
    unavailable?: boolean;
}

/** Something about the guild's integrations changed. */
interface EventGuildIntegrationsUpdate {
    guildId: string;
}

/** What was switched off in the guild because of a raid, and until when. */
interface IncidentsData {
    invitesDisabledUntil: string | null;
    dmsDisabledUntil: string | null;
    dmSpamDetectedAt?: string | null;
    raidDetectedAt?: string | null;
}

/** An integration: a bot, or an account of Twitch or YouTube. */
interface EventIntegration {
    id: string;
    guildId: string;
    name: string;
    type: string;
    enabled: boolean;
    syncing?: boolean;
    roleId?: string;
    enableEmoticons?: boolean;
    expireBehavior?: number;
    /** Days. */
    expireGracePeriod?: number;
    user?: EventUser;
    account: {
        id: string;
        name: string;
    };
    syncedAt?: string;
    subscriberCount?: number;
    revoked?: boolean;
    application?: IntegrationApplication;
    scopes?: string[];
}

/** The application behind an integration. */
interface IntegrationApplication {
    id: string;
    name: string;
    icon: string | null;
    description: string;
    bot?: EventUser;
}

/** An integration was taken away. */
interface EventIntegrationDelete {
    id: string;
    guildId: string;
    applicationId?: string;
}

/** What all interactions have. */
interface EventInteraction {
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
interface CommandDataOption {
    name: string;
    type: number;
    value?: string | number | boolean;
    options?: CommandDataOption[];
    focused?: boolean;
}
/** What a command was used with: Discord's own snake_case. */
interface CommandData {
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
interface EventInteractionCreate extends EventInteraction {
    commandName: string;
    data: CommandData;
}
/** Somebody types an option of a command. */
interface EventAutocomplete extends EventInteraction {
    commandName: string;
    data: CommandData;
}
/** What a component was used with: Discord's own snake_case. */
interface ComponentData {
    custom_id: string;
    component_type: number;
    /** What was chosen in a select menu. */
    values?: string[];
    resolved?: JsonObject;
    [key: string]: unknown;
}
/** Somebody pressed a button or chose from a menu. */
interface EventComponentInteraction extends EventInteraction {
    customId: string;
    data: ComponentData;
    /** The message that carries the component. */
    messageId: string;
    message: EventMessage;
}
/** What a modal was sent with: Discord's own snake_case. */
interface ModalData {
    custom_id: string;
    components: ComponentJson[];
    resolved?: JsonObject;
    [key: string]: unknown;
}
/** Somebody sent a modal. */
interface EventModalSubmit extends EventInteraction {
    customId: string;
    data: ModalData;
    messageId?: string;
    message?: EventMessage;
}
/** An event that has no type of its own here, in camelCase. */
interface EventPayload {
    [key: string]: any;
}
/** A value of a command's option. */
type OptionValue = Extract<JsonValue, string | number | boolean>;

/** An invite was made. */
interface EventInviteCreate {
    channelId: string;
    guildId: string;
    code: string;
    createdAt: string;
    expiresAt?: string | null;
    inviter?: EventUser;
    /** Seconds that it is good for; 0 is for ever. */
    maxAge: number;
    /** How often it can be used; 0 is as often as one likes. */
    maxUses: number;
    targetType?: number;
    targetUser?: EventUser;
    targetApplication?: {
        id: string;
        name: string;
    };
    temporary: boolean;
    uses: number;
    roleIds?: string[];
}

/** An invite was deleted. */
interface EventInviteDelete {
    channelId: string;
    guildId: string;
    code: string;
}

/** Anything JSON can say. */
type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
/** A JSON object. */
interface JsonObject {
    [key: string]: JsonValue | undefined;
}

/** A member of the guild. */
interface EventMember {
    user: EventUser;
    nick?: string | null;
    /** The avatar and banner that the member has in this guild only. */
    avatar?: string | null;
    banner?: string | null;
    avatarDecorationData?: AvatarDecoration | null;
    collectibles?: Collectibles | null;
    /** Ids of the member's roles. */
    roles: string[];
    joinedAt?: string | null;
    premiumSince?: string | null;
    deaf?: boolean;
    mute?: boolean;
    flags?: number;
    /** Whether the member has not passed the guild's screening yet. */
    pending?: boolean;
    /**
     * The member's permissions in the channel, as a number in a string: in interactions, and in
     * `messageCreate` and `messageUpdate`. It is absent everywhere else.
     */
    permissions?: string;
    /** Until when the member is timed out. */
    communicationDisabledUntil?: string | null;
}

/**
 * A message, as Discord sends it but in camelCase.
 *
 * Without the message content intent `content`, `embeds`, `attachments`, `components` and `poll`
 * are empty, but for messages that the bot wrote or is mentioned in.
 */
interface EventMessage {
    id: string;
    channelId: string;
    guildId?: string;
    content: string;
    author: EventUser;
    /** The author as a member; its `user` is left out by Discord, see `author`. */
    member?: Omit<EventMember, "user">;
    /** ISO 8601, as all times here. */
    timestamp: string;
    editedTimestamp: string | null;
    tts: boolean;
    pinned: boolean;
    /** 0 is an ordinary message, 19 a reply, 20 the answer to a command. */
    type: number;
    flags?: number;
    mentionEveryone: boolean;
    mentions: MentionedUser[];
    /** Ids of the roles mentioned. */
    mentionRoles: string[];
    mentionChannels?: {
        id: string;
        guildId: string;
        type: number;
        name: string;
    }[];
    attachments: MessageAttachment[];
    embeds: MessageEmbed[];
    components?: JsonObject[];
    stickerItems?: StickerItem[];
    stickers?: EventSticker[];
    poll?: EventPoll;
    reactions?: MessageReaction[];
    nonce?: string | number;
    webhookId?: string;
    applicationId?: string;
    messageReference?: MessageReference;
    /** The message replied to; null where it was deleted. */
    referencedMessage?: EventMessage | null;
    /** The messages that this one forwards. */
    messageSnapshots?: MessageSnapshot[];
    /** What an invitation to an application's activity says. */
    activity?: {
        type: number;
        partyId?: string;
    };
    application?: {
        id: string;
        name: string;
        icon: string | null;
        description: string;
    };
    /** Of a call among friends; null where it is under way. */
    call?: {
        participants: string[];
        endedTimestamp?: string | null;
    };
    /** Users, members, roles and channels that select menus of it preselect, by id. */
    resolved?: JsonObject;
    purchaseNotification?: JsonObject;
    interactionMetadata?: MessageInteractionMetadata;
    /** The thread that was started from it. */
    thread?: EventThread;
    /** Where it stands in its thread, about. */
    position?: number;
    roleSubscriptionData?: RoleSubscription;
}

/**
 * What an edit changes; what it leaves out stays.
 *
 * @example
 * await ctx.edit({ content: "done", components: [] });
 */
interface MessageEditOptions {
    content?: string | null | undefined;
    embeds?: EmbedLike[] | undefined;
    components?: ComponentLike[] | undefined;
    allowedMentions?: RawAllowedMentions | undefined;
    /** A sum of `MessageFlags`. */
    flags?: number | bigint | undefined;
}
/** What a message is made of. */
interface MessageBody extends MessageEditOptions {
    attachments?: RawAttachment[] | undefined;
    tts?: boolean | undefined;
}
/**
 * What a reply is made of.
 *
 * @example
 * await ctx.reply({ content: "only you see this", ephemeral: true });
 */
interface MessageReplyOptions extends MessageBody {
    /** The message replied to: that of the event where this is left out; null makes it no reply. */
    replyTo?: string | null | undefined;
    /** Shown only to whoever used the command or component. Ignored elsewhere. */
    ephemeral?: boolean | undefined;
}

/** A picture or a video of an embed. */
interface EmbedMedia {
    url?: string;
    proxyUrl?: string;
    width?: number;
    height?: number;
    description?: string;
    placeholder?: string;
    placeholderVersion?: number;
    contentType?: string;
    flags?: number;
}

/** The interaction that a message answers. */
interface MessageInteractionMetadata {
    id: string;
    /** 2 is a command, 3 a component, 5 a modal. */
    type: number;
    user: EventUser;
    authorizingIntegrationOwners?: Record<string, string>;
    originalResponseMessageId?: string;
    interactedMessageId?: string;
    targetUser?: EventUser;
    targetMessageId?: string;
}

/**
 * Somebody whom a message mentions. Events say who they are in the guild, too; answers of calls
 * do not.
 */
interface MentionedUser extends EventUser {
    member?: Omit<EventMember, "user">;
}

/** A file that came with a message. */
interface MessageAttachment {
    id: string;
    filename: string;
    title?: string;
    size: number;
    url: string;
    proxyUrl: string;
    contentType?: string;
    description?: string;
    width?: number | null;
    height?: number | null;
    /** Whether Discord deletes it after a while. */
    ephemeral?: boolean;
    /** Of a voice message. */
    durationSecs?: number;
    waveform?: string;
    /** A blurred picture of it, as base64. */
    placeholder?: string;
    placeholderVersion?: number;
    /** Of a clip of a stream. */
    clipCreatedAt?: string;
    clipParticipants?: EventUser[];
    application?: {
        id: string;
        name: string;
        icon: string | null;
    } | null;
    flags?: number;
}

/** A message that was deleted: Discord says which, not what it said. */
interface EventMessageDelete {
    id: string;
    channelId: string;
    guildId: string;
}

/** Messages deleted together. */
interface EventMessageDeleteBulk {
    ids: string[];
    channelId: string;
    guildId: string;
}

/** An embed as Discord shows it. */
interface MessageEmbed {
    title?: string;
    /** Such as `rich` for a bot's own, `link`, `image`, `video`. */
    type?: string;
    description?: string;
    url?: string;
    timestamp?: string;
    color?: number;
    footer?: {
        text: string;
        iconUrl?: string;
        proxyIconUrl?: string;
    };
    image?: EmbedMedia;
    thumbnail?: EmbedMedia;
    video?: EmbedMedia;
    provider?: {
        name?: string;
        url?: string;
    };
    author?: {
        name: string;
        url?: string;
        iconUrl?: string;
        proxyIconUrl?: string;
    };
    fields?: {
        name: string;
        value: string;
        inline?: boolean;
    }[];
    flags?: number;
}

/** How often a message was given an emoji. */
interface MessageReaction {
    count: number;
    countDetails?: {
        burst: number;
        normal: number;
    };
    /** Whether the bot did so, too. */
    me: boolean;
    meBurst?: boolean;
    emoji: EventEmoji;
    burstColors?: string[];
}

/** The message that another one replies to, or forwards. */
interface MessageReference {
    /** 0 is a reply, 1 a forwarded message. */
    type?: number;
    messageId?: string;
    channelId?: string;
    guildId?: string;
}

/** A forwarded message as it was. */
interface MessageSnapshot {
    message: Pick<EventMessage, "content" | "timestamp" | "editedTimestamp" | "type" | "flags" | "mentions" | "mentionRoles" | "attachments" | "embeds" | "components" | "stickerItems">;
}

/** A message that was edited; what did not change may be missing. */
interface EventMessageUpdate extends Partial<EventMessage> {
    id: string;
    channelId: string;
}

/** A reaction added or removed. */
interface EventReaction {
    userId: string;
    channelId: string;
    messageId: string;
    guildId: string;
    /** Who reacted; absent when a reaction is removed. */
    member?: EventMember;
    messageAuthorId?: string;
    emoji: EventEmoji;
    burst: boolean;
}

/** All reactions removed from a message. */
interface EventReactionRemoveAll {
    channelId: string;
    messageId: string;
    guildId: string;
}

/** All reactions with one emoji removed from a message. */
interface EventReactionRemoveEmoji {
    channelId: string;
    messageId: string;
    guildId: string;
    emoji: EventEmoji;
}

/** What a message says of somebody who subscribed to a role. */
interface RoleSubscription {
    roleSubscriptionListingId: string;
    tierName: string;
    totalMonthsSubscribed: number;
    isRenewal: boolean;
}

/** A poll in a message. */
interface EventPoll {
    question: PollMedia;
    answers: PollAnswer[];
    expiry: string | null;
    allowMultiselect: boolean;
    layoutType: number;
    /** Absent while Discord does not know. */
    results?: PollResults;
}

/** An answer that a poll offers. */
interface PollAnswer {
    answerId: number;
    pollMedia: PollMedia;
}

/** What a poll asks, or an answer to it. */
interface PollMedia {
    text?: string;
    emoji?: EventEmoji;
}

/** How often each answer was chosen. */
interface PollResults {
    isFinalized: boolean;
    answerCounts: {
        id: number;
        count: number;
        meVoted: boolean;
    }[];
}

/** Somebody chose an answer of a poll, or took that back. */
interface EventPollVote {
    userId: string;
    channelId: string;
    messageId: string;
    guildId: string;
    answerId: number;
}

/** The bot is connected and the script is loaded. */
interface EventReady {
    /** The bot itself. */
    user: EventUser;
    /** Always empty: a script knows its own guild only. */
    guildIds: string[];
}

/** A user that an option names; `member` where the user is in the guild. */
interface ResolvedUser extends EventUser {
    /** The same user as a member; its own `user` is left out by Discord. */
    member?: Omit<EventMember, "user">;
}
/** A channel that an option names, as much of it as Discord tells. */
interface ResolvedChannel {
    id: string;
    name: string;
    /** 0 text, 2 voice, 4 category, 5 announcement, 10 to 12 thread, 13 stage, 15 forum. */
    type: number;
    /** What the user may do there, as a number in a string. */
    permissions: string;
    parentId?: string | null;
    topic?: string | null;
    nsfw?: boolean;
    position?: number;
}

/** A role of the guild. */
interface EventRole {
    id: string;
    name: string;
    /** The colour as a number; 0 is none. */
    color: number;
    colors?: RoleColors;
    /** Whether its members are shown apart. */
    hoist: boolean;
    icon?: string | null;
    unicodeEmoji?: string | null;
    position: number;
    /** Permission bits, as a number in a string. */
    permissions: string;
    /** Whether an integration owns it. */
    managed: boolean;
    mentionable: boolean;
    tags?: RoleTags;
    flags: number;
}

/** A role was made or changed. */
interface EventRoleChange {
    guildId: string;
    role: EventRole;
}

/** The colours of a role: one, two for a gradient, or three for a hologram. */
interface RoleColors {
    primaryColor: number;
    secondaryColor: number | null;
    tertiaryColor: number | null;
}

/** A role was deleted. */
interface EventRoleDelete {
    guildId: string;
    roleId: string;
}

/** Whom a managed role belongs to. A tag that is null is set; one that is absent is not. */
interface RoleTags {
    botId?: string;
    integrationId?: string;
    premiumSubscriber?: null;
    subscriptionListingId?: string;
    availableForPurchase?: null;
    guildConnections?: null;
}

/** How often a scheduled event happens. */
interface RecurrenceRule {
    start: string;
    end: string | null;
    /** 0 yearly, 1 monthly, 2 weekly, 3 daily. */
    frequency: number;
    interval: number;
    byWeekday: number[] | null;
    byNWeekday: {
        n: number;
        day: number;
    }[] | null;
    byMonth: number[] | null;
    byMonthDay: number[] | null;
    byYearDay: number[] | null;
    count: number | null;
}

/** A scheduled event of the guild. */
interface EventScheduledEvent {
    id: string;
    guildId: string;
    channelId: string | null;
    creatorId?: string | null;
    creator?: EventUser;
    name: string;
    description?: string | null;
    scheduledStartTime: string;
    scheduledEndTime: string | null;
    privacyLevel: number;
    /** 1 scheduled, 2 under way, 3 over, 4 cancelled. */
    status: number;
    /** 1 stage, 2 voice, 3 somewhere else. */
    entityType: number;
    entityId: string | null;
    entityMetadata: {
        location?: string;
    } | null;
    userCount?: number;
    image?: string | null;
    /** Single times of a recurring event that differ from the rule. */
    guildScheduledEventExceptions?: JsonObject[];
    recurrenceRule: RecurrenceRule | null;
}

/** Somebody is interested in a scheduled event, or no longer is. */
interface EventScheduledEventUser {
    guildScheduledEventId: string;
    userId: string;
    guildId: string;
}

/** A thread, or a post of a forum. */
interface EventThread extends EventChannel {
    parentId: string;
    ownerId: string;
    threadMetadata: ThreadMetadata;
    /** Messages in it without the first and the deleted ones. */
    messageCount?: number;
    totalMessageSent?: number;
    /** Stops counting at 50. */
    memberCount?: number;
    /** Ids of the tags of a forum's post. */
    appliedTags?: string[];
    /** The bot's own membership, if it has joined. */
    member?: ThreadMember;
}

/** A thread was made, or the bot was added to one. */
interface EventThreadCreate extends EventThread {
    /** True for a new thread; absent where the bot was added to one that exists. */
    newlyCreated?: boolean;
}

/** A thread was deleted. */
interface EventThreadDelete {
    id: string;
    guildId: string;
    parentId: string;
    type: number;
}

/** The bot was given access to channels: these are their threads. */
interface EventThreadListSync {
    guildId: string;
    /** Channels whose threads these are; absent where they are those of the whole guild. */
    channelIds?: string[];
    threads: EventThread[];
    members: ThreadMember[];
}

/** Somebody's membership in a thread. */
interface ThreadMember {
    /** The thread. */
    id?: string;
    userId?: string;
    joinTimestamp: string;
    flags: number;
    member?: EventMember;
    presence?: EventPresence | null;
}

/** The bot's own membership in a thread changed. */
interface EventThreadMemberUpdate extends ThreadMember {
    guildId: string;
}

/** Members were added to a thread or left it. Without the members intent only the bot counts. */
interface EventThreadMembersUpdate {
    /** The thread. */
    id: string;
    guildId: string;
    /** Stops counting at 50. */
    memberCount: number;
    addedMembers?: ThreadMember[];
    removedMemberIds?: string[];
}

/** Whether a thread is archived or locked. */
interface ThreadMetadata {
    archived: boolean;
    /** Minutes without a message after which it is archived. */
    autoArchiveDuration: number;
    archiveTimestamp: string;
    locked: boolean;
    invitable?: boolean;
    createTimestamp?: string | null;
}

/** A Discord user. Discord may send more than is listed here. */
interface EventUser {
    id: string;
    username: string;
    /** "0" for everybody but bots. */
    discriminator?: string;
    globalName?: string | null;
    avatar?: string | null;
    avatarDecorationData?: AvatarDecoration | null;
    banner?: string | null;
    accentColor?: number | null;
    bot?: boolean;
    /** Whether this is Discord itself. */
    system?: boolean;
    flags?: number;
    publicFlags?: number;
    collectibles?: Collectibles | null;
    primaryGuild?: PrimaryGuild | null;
}

/** What a user does: a game, a song, a status of their own words. */
interface EventActivity {
    name: string;
    /** 0 playing, 1 streaming, 2 listening, 3 watching, 4 custom, 5 competing. */
    type: number;
    id?: string;
    url?: string | null;
    /** Unix milliseconds. */
    createdAt?: number;
    timestamps?: {
        start?: number;
        end?: number;
    };
    applicationId?: string;
    details?: string | null;
    /** What they wrote, in a custom status. */
    state?: string | null;
    emoji?: EventEmoji | null;
    party?: {
        id?: string;
        size?: [current: number, max: number];
    };
    assets?: ActivityAssets;
    instance?: boolean;
    flags?: number;
}

/** The pictures of an activity. */
interface ActivityAssets {
    largeImage?: string;
    largeText?: string;
    largeUrl?: string;
    smallImage?: string;
    smallText?: string;
    smallUrl?: string;
    inviteCoverImage?: string;
}

/** What surrounds an avatar. */
interface AvatarDecoration {
    asset: string;
    skuId: string;
    /** Unix seconds; null when it stays. */
    expiresAt?: number | null;
}

/** The status on each device that somebody uses. */
interface ClientStatus {
    desktop?: string;
    mobile?: string;
    web?: string;
}

/** What a user has bought to show. */
interface Collectibles {
    nameplate?: {
        skuId: string;
        asset: string;
        label: string;
        palette: string;
    } | null;
}

/** Somebody joined the guild. */
interface EventMemberAdd extends EventMember {
    guildId: string;
}

/** Somebody left the guild, or was removed from it. */
interface EventMemberRemove {
    guildId: string;
    user: EventUser;
}

/** A member changed: roles, nickname, timeout. */
interface EventMemberUpdate extends EventMember {
    guildId: string;
}

/** Whether somebody is online, and what they do. */
interface EventPresence {
    /** Only its `id` is always there. */
    user: Partial<EventUser> & {
        id: string;
    };
    guildId: string;
    status: "online" | "idle" | "dnd" | "offline";
    activities: EventActivity[];
    clientStatus: ClientStatus;
}

/** The guild whose tag a user shows beside their name. */
interface PrimaryGuild {
    identityGuildId: string | null;
    identityEnabled: boolean | null;
    tag: string | null;
    badge: string | null;
}

/** Somebody began to type. */
interface EventTyping {
    channelId: string;
    guildId: string;
    userId: string;
    /** Unix seconds. */
    timestamp: number;
    member?: EventMember;
}

/** A stage that is live. */
interface EventStageInstance {
    id: string;
    guildId: string;
    channelId: string;
    topic: string;
    privacyLevel: number;
    discoverableDisabled?: boolean;
    guildScheduledEventId: string | null;
}

/** Somebody sent an emoji or a sound into a voice channel where the bot is. */
interface EventVoiceChannelEffect {
    channelId: string;
    guildId: string;
    userId: string;
    emoji?: EventEmoji | null;
    animationType?: number | null;
    animationId?: number;
    /** Discord sends a small number for its own sounds. */
    soundId?: string | number;
    /** 0 to 1. */
    soundVolume?: number;
}

/** The first one joined a voice channel, or the last one left. */
interface EventVoiceChannelStartTime {
    /** The channel. */
    id: string;
    guildId: string;
    /** Since when somebody is there; null where nobody is. */
    voiceStartTime: number | string | null;
}

/** What a voice channel is said to be about was changed. */
interface EventVoiceChannelStatus {
    /** The channel. */
    id: string;
    guildId: string;
    status: string | null;
}

/** Where somebody is in voice, and whether they can hear and be heard. */
interface EventVoiceState {
    guildId: string;
    /** Null where they left voice. */
    channelId: string | null;
    userId: string;
    member?: EventMember;
    sessionId: string;
    deaf: boolean;
    mute: boolean;
    selfDeaf: boolean;
    selfMute: boolean;
    selfStream?: boolean;
    selfVideo: boolean;
    suppress: boolean;
    requestToSpeakTimestamp: string | null;
}

/** Events as they come, for `for await`; it ends by itself, and never rejects. */
interface Collector<Context> extends AsyncIterableIterator<Context> {
    /** Ends it; what it has taken and nobody has seen yet still comes. */
    stop(): void;
}
/**
 * Collects events that the filter accepts, until `max` of them came, or `time` is over, or nothing
 * came for `idle`. It collects for as long as the script is loaded. While 100 events wait to be
 * looked at it takes no more.
 *
 * @example
 * const votes = collect("messageReactionAdd", { time: 60_000, max: 20 });
 * for await (const vote of votes) console.log(vote.msg.userId, vote.msg.emoji.name);
 */
declare function collect<Name extends keyof EventContexts>(event: Name, options?: CollectOptions<EventContexts[Name]>): Collector<EventContexts[Name]>;


/** Which events are wanted: what the function says of each. */
type EventFilter<Context> = (ctx: Context) => boolean | Promise<boolean>;
/** How long to wait. */
interface WaitOptions {
    /** Milliseconds. Default: 60,000; at most what the operator allows, 15 minutes by default. */
    timeout?: number | undefined;
}
/** What a collector takes, and when it ends. */
interface CollectOptions<Context> {
    /** Which events are wanted. Default: all. */
    filter?: EventFilter<Context> | undefined;
    /** It ends when it has taken so many. */
    max?: number | undefined;
    /** Milliseconds until it ends. Default: 60,000; at most what the operator allows. */
    time?: number | undefined;
    /** It ends when nothing came for so many milliseconds. */
    idle?: number | undefined;
}



/** Which events a waiter may take at all, before its filter is asked. */
type Reach = ((context: unknown) => boolean) | null;



/**
 * Waits for an event that the filter accepts, and gives its context. When none came in time it
 * rejects with an Error whose `code` is `timeout`. It waits for as long as the script is loaded:
 * a deployment or a restart ends it without a word.
 *
 * @example
 * const answer = await waitFor("messageCreate", (ctx) => ctx.msg.content === "yes", {
 *   timeout: 30_000,
 * });
 * await answer.reply("Then let us go.");
 */
declare function waitFor<Name extends keyof EventContexts>(event: Name, filter?: EventFilter<EventContexts[Name]> | null, options?: WaitOptions): Promise<EventContexts[Name]>;


/** Something that waits for events of one kind. */
interface Waiter {
    /** Looks at an event; the event is under way until the promise settles. */
    offer(context: never, event: EventLife): Promise<void>;
}
/**
 * How long an event is under way, and who sees to it.
 *
 * An interaction that a waiter took is answered by whoever waited, in the handler of another event:
 * it stays under way until it is answered, or until that other event is over.
 */
interface EventLife {
    /** Settles when the interaction is answered; null for other events. */
    answered: Promise<void> | null;
    /** Settles when all that sees to the event is over. */
    over: Promise<void>;
}




/**
 * Everything the SDK offers, in one object.
 *
 * @example
 * trellis.on("messageCreate", (ctx) => console.log(ctx.msg.content));
 */
declare const trellis: {
    readonly createBot: typeof createBot;
    readonly flattenCommands: typeof flattenCommands;
    readonly flattenInteractionOptions: typeof flattenInteractionOptions;
    readonly getSubcommand: typeof getSubcommand;
    readonly getSubcommandGroup: typeof getSubcommandGroup;
    readonly handleSubcommand: typeof handleSubcommand;
    readonly hasRole: typeof hasRole;
    readonly messageCommand: typeof messageCommand;
    readonly userCommand: typeof userCommand;
    readonly prefix: typeof prefix;
    readonly slash: typeof slash;
    readonly subcommand: typeof subcommand;
    readonly ComponentType: typeof ComponentType;
    readonly cron: typeof cron;
    readonly on: typeof on;
    readonly KvStore: typeof KvStore;
    readonly kv: typeof kv;
    readonly SortedSet: typeof SortedSet;
    readonly store: typeof store;
    readonly secrets: typeof secrets;
    readonly collect: typeof collect;
    readonly waitFor: typeof waitFor;
    readonly ActionRowBuilder: typeof ActionRowBuilder;
    readonly actionRow: typeof actionRow;
    readonly ButtonBuilder: typeof ButtonBuilder;
    readonly button: typeof button;
    readonly ChannelSelectMenuBuilder: typeof ChannelSelectMenuBuilder;
    readonly channelSelect: typeof channelSelect;
    readonly CheckboxBuilder: typeof CheckboxBuilder;
    readonly checkbox: typeof checkbox;
    readonly CheckboxGroupBuilder: typeof CheckboxGroupBuilder;
    readonly checkboxGroup: typeof checkboxGroup;
    readonly ContainerBuilder: typeof ContainerBuilder;
    readonly container: typeof container;
    readonly EmbedBuilder: typeof EmbedBuilder;
    readonly embed: typeof embed;
    readonly FileBuilder: typeof FileBuilder;
    readonly file: typeof file;
    readonly FileUploadBuilder: typeof FileUploadBuilder;
    readonly fileUpload: typeof fileUpload;
    readonly InputTextBuilder: typeof InputTextBuilder;
    readonly inputText: typeof inputText;
    readonly LabelBuilder: typeof LabelBuilder;
    readonly label: typeof label;
    readonly MediaGalleryBuilder: typeof MediaGalleryBuilder;
    readonly mediaGallery: typeof mediaGallery;
    readonly MentionableSelectMenuBuilder: typeof MentionableSelectMenuBuilder;
    readonly mentionableSelect: typeof mentionableSelect;
    readonly ModalBuilder: typeof ModalBuilder;
    readonly modal: typeof modal;
    readonly RadioGroupBuilder: typeof RadioGroupBuilder;
    readonly radioGroup: typeof radioGroup;
    readonly RoleSelectMenuBuilder: typeof RoleSelectMenuBuilder;
    readonly roleSelect: typeof roleSelect;
    readonly SectionBuilder: typeof SectionBuilder;
    readonly section: typeof section;
    readonly SelectMenuBuilderBase: typeof SelectMenuBuilderBase;
    readonly SeparatorBuilder: typeof SeparatorBuilder;
    readonly separator: typeof separator;
    readonly StringSelectMenuBuilder: typeof StringSelectMenuBuilder;
    readonly stringSelect: typeof stringSelect;
    readonly TextDisplayBuilder: typeof TextDisplayBuilder;
    readonly textDisplay: typeof textDisplay;
    readonly ThumbnailBuilder: typeof ThumbnailBuilder;
    readonly thumbnail: typeof thumbnail;
    readonly UserSelectMenuBuilder: typeof UserSelectMenuBuilder;
    readonly userSelect: typeof userSelect;
    readonly ButtonStyle: typeof ButtonStyle;
    readonly ButtonStyles: typeof ButtonStyles;
    readonly InputTextStyle: typeof InputTextStyle;
    readonly InputTextStyles: typeof InputTextStyles;
    readonly MessageFlags: typeof MessageFlags;
    readonly onButton: typeof onButton;
    readonly onModal: typeof onModal;
    readonly onSelect: typeof onSelect;
    readonly registerSlashCommands: typeof registerSlashCommands;
    readonly channel: typeof channel;
    readonly guild: typeof guild;
    readonly member: typeof member;
    readonly message: typeof message;
    readonly role: typeof role;
    readonly user: typeof user;
    readonly Permissions: typeof Permissions;
    readonly permissionsOf: typeof permissionsOf;
    readonly rest: typeof rest;
    readonly once: typeof once;
    readonly onTask: typeof onTask;
    readonly tasks: typeof tasks;
};

/**
 * Another name of `trellis`.
 *
 * @example
 * flora.createBot({ commands: [] });
 */
declare const flora: typeof trellis;
