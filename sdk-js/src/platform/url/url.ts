/** `URL`. */

import { SafeTypeError, addPrinter, charCode, slice, toText } from "../../prelude/lent";
import { need, tag, text } from "../classes";
import { type State, parseUrl, setPart } from "./parse";
import { percentEncode, userinfoSet } from "./percent";
import { type UrlRecord, hostText, originOf, pathText, urlText } from "./record";
import { URLSearchParams, inside } from "./search-params";

function parsed(url: string, base: unknown): UrlRecord | null {
  if (base === undefined) return parseUrl(url, null);
  const from = parseUrl(text(base), null);
  return from === null ? null : parseUrl(url, from);
}

function required(url: string, base: unknown): UrlRecord {
  const record = parsed(url, base);
  if (record !== null) return record;
  throw new SafeTypeError("Invalid URL: " + slice(url, 0, 200) + (base === undefined ? "" : ", relative to " + slice(text(base), 0, 200)));
}

export class URL {
  #record: UrlRecord;
  #params: URLSearchParams | null = null;

  constructor(url: unknown, base?: unknown) {
    need(arguments, 1, "URL");
    this.#record = required(text(url), base);
  }

  static {
    addPrinter((value) => (#record in value ? urlText(value.#record) : undefined));
  }

  static canParse(url: unknown, base?: unknown): boolean {
    need(arguments, 1, "URL.canParse");
    return parsed(text(url), base) !== null;
  }

  static parse(url: unknown, base?: unknown): URL | null {
    need(arguments, 1, "URL.parse");
    const record = parsed(text(url), base);
    if (record === null) return null;
    const made = new URL("a:");
    made.#record = record;
    return made;
  }

  get href(): string {
    return urlText(this.#record);
  }
  set href(value: unknown) {
    this.#record = required(text(value), undefined);
    this.#queryChanged();
  }

  get origin(): string {
    const { scheme, path } = this.#record;
    if (scheme !== "blob") return originOf(this.#record);
    const inner = typeof path === "string" ? parseUrl(path, null) : null;
    return inner !== null && (inner.scheme === "http" || inner.scheme === "https") ? originOf(inner) : "null";
  }

  get protocol(): string {
    return this.#record.scheme + ":";
  }
  set protocol(value: unknown) {
    setPart(this.#record, text(value) + ":", "scheme start");
  }

  get username(): string {
    return this.#record.username;
  }
  set username(value: unknown) {
    if (!this.#hasNoCredentials()) this.#record.username = percentEncode(text(value), userinfoSet);
  }

  get password(): string {
    return this.#record.password;
  }
  set password(value: unknown) {
    if (!this.#hasNoCredentials()) this.#record.password = percentEncode(text(value), userinfoSet);
  }

  get host(): string {
    return hostText(this.#record);
  }
  set host(value: unknown) {
    this.#set(text(value), "host");
  }

  get hostname(): string {
    return this.#record.host ?? "";
  }
  set hostname(value: unknown) {
    this.#set(text(value), "hostname");
  }

  get port(): string {
    return this.#record.port === null ? "" : toText(this.#record.port);
  }
  set port(value: unknown) {
    const port = text(value);
    if (this.#hasNoCredentials()) return;
    if (port === "") this.#record.port = null;
    else setPart(this.#record, port, "port");
  }

  get pathname(): string {
    return pathText(this.#record);
  }
  set pathname(value: unknown) {
    const path = text(value);
    if (typeof this.#record.path === "string") return;
    this.#record.path.length = 0;
    setPart(this.#record, path, "path start");
  }

  get search(): string {
    return this.#record.query === null || this.#record.query === "" ? "" : "?" + this.#record.query;
  }
  set search(value: unknown) {
    const query = text(value);
    this.#record.query = query === "" ? null : "";
    if (query !== "") setPart(this.#record, withoutMark(query, 63), "query");
    this.#queryChanged();
  }

  get searchParams(): URLSearchParams {
    if (this.#params === null) {
      this.#params = new URLSearchParams(this.#record.query ?? "");
      if (charCode(this.#record.query ?? "", 0) === 63) inside.reset(this.#params, this.#record.query ?? "");
      inside.bind(this.#params, (query) => {
        this.#record.query = query === "" ? null : query;
      });
    }
    return this.#params;
  }

  get hash(): string {
    return this.#record.fragment === null || this.#record.fragment === "" ? "" : "#" + this.#record.fragment;
  }
  set hash(value: unknown) {
    const fragment = text(value);
    this.#record.fragment = fragment === "" ? null : "";
    if (fragment !== "") setPart(this.#record, withoutMark(fragment, 35), "fragment");
  }

  toString(): string {
    return urlText(this.#record);
  }

  toJSON(): string {
    return urlText(this.#record);
  }

  /** Hosts that have neither a name and a password before them nor a port behind them. */
  #hasNoCredentials(): boolean {
    const { host, scheme } = this.#record;
    return host === null || host === "" || scheme === "file";
  }

  #set(value: string, state: State): void {
    if (typeof this.#record.path !== "string") setPart(this.#record, value, state);
  }

  #queryChanged(): void {
    if (this.#params !== null) inside.reset(this.#params, this.#record.query ?? "");
  }
}

const withoutMark = (value: string, mark: number): string => (charCode(value, 0) === mark ? slice(value, 1) : value);

tag(URL, "URL");
