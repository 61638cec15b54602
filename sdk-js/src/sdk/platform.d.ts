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
