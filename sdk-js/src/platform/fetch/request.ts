/** `Request`. */

import { SafeTypeError, addPrinter, indexOf, slice, upper } from "../../prelude/lent";
import { AbortController, AbortSignal, isSignal } from "../abort";
import { optionsOf, tag, text } from "../classes";
import { parseUrl } from "../url/parse";
import { urlText } from "../url/record";
import { Body, extract, fill, share, take } from "./body";
import { Headers, inside, isToken } from "./headers";

interface RequestInit {
  method?: unknown;
  headers?: unknown;
  body?: unknown;
  signal?: unknown;
  redirect?: unknown;
}

const REDIRECTS = " follow error manual ";
const FORBIDDEN = " CONNECT TRACE TRACK ";
const COMMON = " DELETE GET HEAD OPTIONS POST PUT ";
const DEFAULTS = { method: "GET", redirect: "follow", signal: null };
const { any } = AbortSignal;

function methodOf(value: unknown): string {
  const method = text(value);
  if (!isToken(method)) throw new SafeTypeError("this is no method: " + slice(method, 0, 40));
  const large = upper(method);
  if (indexOf(FORBIDDEN, " " + large + " ") >= 0) throw new SafeTypeError("the method " + large + " is not allowed");
  return indexOf(COMMON, " " + large + " ") >= 0 ? large : method;
}

function urlOf(value: unknown): string {
  const record = parseUrl(text(value), null);
  if (record === null) throw new SafeTypeError('Request takes a whole URL, not "' + slice(text(value), 0, 200) + '"');
  if (record.username !== "" || record.password !== "") throw new SafeTypeError("a request's URL has no name and no password in it");
  return urlText(record);
}

function redirectOf(value: unknown): string {
  const redirect = text(value);
  if (indexOf(REDIRECTS, " " + redirect + " ") < 0) throw new SafeTypeError("redirect is follow, error or manual");
  return redirect;
}

function signalOf(value: unknown): AbortSignal {
  if (value === undefined || value === null) return new AbortController().signal;
  if (!isSignal(value)) throw new SafeTypeError("the signal of a request is an AbortSignal");
  return any([value]);
}

interface Parts {
  url: string;
  method: string;
  headers: Headers;
  signal: AbortSignal;
  redirect: string;
}

/** What a request consists of, whatever was done to its prototype. */
export let partsOf: (request: Request) => Parts;

export class Request extends Body {
  #url: string;
  #method: string;
  #headers: Headers;
  #signal: AbortSignal;
  #redirect: string;

  constructor(input: unknown, init?: unknown) {
    super();
    const from = typeof input === "object" && input !== null && #url in input ? input : null;
    const given = optionsOf<RequestInit>(init, "Request");
    const defaults = from === null ? DEFAULTS : { method: from.#method, redirect: from.#redirect, signal: from.#signal };
    this.#url = from === null ? urlOf(input) : from.#url;
    this.#method = given?.method === undefined ? defaults.method : methodOf(given.method);
    this.#redirect = given?.redirect === undefined ? defaults.redirect : redirectOf(given.redirect);
    this.#signal = signalOf(given?.signal === undefined ? defaults.signal : given.signal);
    this.#headers = new Headers(given?.headers ?? (from === null ? undefined : from.#headers));
    this.#fill(from, given?.body);
  }

  #fill(from: Request | null, body: unknown): void {
    const none = body === undefined || body === null;
    const inherited = none && from !== null ? share(from) : null;
    if ((!none || inherited !== null) && (this.#method === "GET" || this.#method === "HEAD")) {
      throw new SafeTypeError("a request with method " + this.#method + " has no body");
    }
    if (none) {
      if (inherited !== null && from !== null) take(from);
      return fill(this, inherited, this.#headers);
    }
    const { bytes, type } = extract(body);
    if (type !== "") inside.setMissing(this.#headers, "content-type", type);
    fill(this, bytes, this.#headers);
  }

  static {
    partsOf = (request) => ({
      url: request.#url,
      method: request.#method,
      headers: request.#headers,
      signal: request.#signal,
      redirect: request.#redirect,
    });
    addPrinter((value) => (#url in value ? { method: value.#method, url: value.#url, headers: value.#headers } : undefined));
  }

  get url(): string {
    return this.#url;
  }
  get method(): string {
    return this.#method;
  }
  get headers(): Headers {
    return this.#headers;
  }
  get signal(): AbortSignal {
    return this.#signal;
  }
  get redirect(): string {
    return this.#redirect;
  }

  clone(): Request {
    const bytes = share(this);
    const copy = new Request(this.#url, { __proto__: null, method: this.#method, redirect: this.#redirect, signal: this.#signal });
    copy.#headers = new Headers(this.#headers);
    fill(copy, bytes, copy.#headers);
    return copy;
  }
}

tag(Request, "Request");
