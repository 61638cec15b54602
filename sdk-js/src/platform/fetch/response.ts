/** `Response`. */

import { SafeRangeError, SafeTypeError, addPrinter, charCode, stringify, toNumber, toText } from "../../prelude/lent";
import type { Bytes } from "../bytes";
import { optionsOf, tag, text } from "../classes";
import { parseUrl } from "../url/parse";
import { urlText } from "../url/record";
import { encodeUtf8 } from "../utf8";
import { Body, type Extracted, extract, fill, share } from "./body";
import { Headers, inside } from "./headers";

interface ResponseInit {
  status?: unknown;
  statusText?: unknown;
  headers?: unknown;
}

const withoutBody = (status: number): boolean => status === 101 || status === 103 || status === 204 || status === 205 || status === 304;
const redirects = (status: number): boolean =>
  status === 301 || status === 302 || status === 303 || status === 307 || status === 308;

function statusOf(value: unknown): number {
  const status = value === undefined ? 200 : toNumber(value);
  if (!(status >= 200 && status <= 599)) throw new SafeRangeError("a response's status is between 200 and 599");
  return status - (status % 1);
}

function statusTextOf(value: unknown): string {
  const given = value === undefined ? "" : text(value);
  for (let i = 0; i < given.length; i++) {
    const code = charCode(given, i);
    if (code > 255 || code === 127 || (code < 32 && code !== 9)) throw new SafeTypeError("this is no statusText");
  }
  return given;
}

/** What a server has answered. */
export interface Answered {
  status: number;
  statusText: string;
  url: string;
  redirected: boolean;
  bytes: Bytes | null;
  eachHeader(action: (name: string, value: string) => void): void;
}

export let responseOf: (answered: Answered) => Response;

export class Response extends Body {
  #url = "";
  #redirected = false;
  #status: number;
  #statusText: string;
  #headers: Headers;
  #type = "default";

  constructor(body?: unknown, init?: unknown) {
    super();
    const given = optionsOf<ResponseInit>(init, "Response");
    this.#status = statusOf(given?.status);
    this.#statusText = statusTextOf(given?.statusText);
    this.#headers = new Headers(given?.headers ?? undefined);
    const extracted = body === undefined || body === null ? null : extract(body);
    if (extracted !== null && withoutBody(this.#status)) {
      throw new SafeTypeError("a response with status " + toText(this.#status) + " has no body");
    }
    this.#begin(extracted);
  }

  #begin(extracted: Extracted | null): void {
    if (extracted !== null && extracted.type !== "") inside.setMissing(this.#headers, "content-type", extracted.type);
    fill(this, extracted?.bytes ?? null, this.#headers);
  }

  static {
    responseOf = (answered) => {
      const response = new Response();
      response.#status = answered.status;
      response.#statusText = answered.statusText;
      response.#url = answered.url;
      response.#redirected = answered.redirected;
      response.#type = "basic";
      answered.eachHeader((name, value) => inside.add(response.#headers, name, value));
      inside.freeze(response.#headers);
      fill(response, answered.bytes, response.#headers);
      return response;
    };
    addPrinter((value) =>
      #status in value ? { status: value.#status, statusText: value.#statusText, headers: value.#headers } : undefined,
    );
  }

  static json(data: unknown, init?: unknown): Response {
    const encoded: unknown = stringify(data);
    if (typeof encoded !== "string") throw new SafeTypeError("this has no JSON");
    const response = new Response(null, init);
    if (withoutBody(response.#status)) throw new SafeTypeError("a response with status " + toText(response.#status) + " has no body");
    response.#begin({ bytes: encodeUtf8(encoded), type: "application/json" });
    return response;
  }

  static redirect(url: unknown, status: unknown = 302): Response {
    const location = parseUrl(text(url), null);
    if (location === null) throw new SafeTypeError("Response.redirect takes a whole URL");
    const code = toNumber(status);
    if (!redirects(code)) throw new SafeRangeError("this status does not redirect");
    const response = new Response();
    response.#status = code;
    inside.setMissing(response.#headers, "location", urlText(location));
    inside.freeze(response.#headers);
    return response;
  }

  static error(): Response {
    const response = new Response();
    response.#status = 0;
    response.#type = "error";
    inside.freeze(response.#headers);
    return response;
  }

  get status(): number {
    return this.#status;
  }
  get ok(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }
  get statusText(): string {
    return this.#statusText;
  }
  get headers(): Headers {
    return this.#headers;
  }
  get type(): string {
    return this.#type;
  }
  get url(): string {
    return this.#url;
  }
  get redirected(): boolean {
    return this.#redirected;
  }

  clone(): Response {
    const bytes = share(this);
    const copy = new Response();
    copy.#status = this.#status;
    copy.#statusText = this.#statusText;
    copy.#headers = new Headers(this.#headers);
    copy.#type = this.#type;
    copy.#url = this.#url;
    copy.#redirected = this.#redirected;
    fill(copy, bytes, copy.#headers);
    return copy;
  }
}

tag(Response, "Response");
