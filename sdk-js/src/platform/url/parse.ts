/** The URL standard's parser: a machine of states that reads a character at a time. */

import { charCode, indexOf, list, lower, slice } from "../../prelude/lent";
import { parseHost } from "./host";
import {
  controlSet,
  fragmentSet,

  pathSet,
  percentEncode,
  querySet,
  specialQuerySet,
  userinfoSet,
} from "./percent";
import { type UrlRecord, copySegments, defaultPort, isSpecial, newRecord } from "./record";

export type State =
  | "scheme start" | "scheme" | "no scheme" | "special relative or authority" | "path or authority" | "relative"
  | "relative slash" | "special authority slashes" | "special authority ignore slashes" | "authority" | "host" | "hostname"
  | "port" | "file" | "file slash" | "file host" | "path start" | "path" | "opaque path" | "query" | "fragment";

/** A step ends in one of these; anything else goes on to the next character. */
const FAILURE = 1;
const DONE = 2;
type Outcome = typeof FAILURE | typeof DONE | undefined;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The URL, null for what is none. */
export function parseUrl(input: string, base: UrlRecord | null): UrlRecord | null {
  const machine = new Machine(withoutTabs(trimmed(input)), base, newRecord(), null);
  return machine.run("scheme start") ? machine.url : null;
}

/** Sets a part of a URL, from the state that reads it; what is no such part changes nothing. */
export function setPart(url: UrlRecord, input: string, state: State): void {
  new Machine(withoutTabs(input), null, url, state).run(state);
}

/** Without controls and blanks at both ends. */
function trimmed(input: string): string {
  let from = 0;
  let to = input.length;
  while (from < to && charCode(input, from) <= 32) from++;
  while (to > from && charCode(input, to - 1) <= 32) to--;
  return slice(input, from, to);
}

function withoutTabs(input: string): string {
  let made = "";
  let from = 0;
  for (let i = 0; i < input.length; i++) {
    const code = charCode(input, i);
    if (code !== 9 && code !== 10 && code !== 13) continue;
    made += slice(input, from, i);
    from = i + 1;
  }
  return from === 0 ? input : made + slice(input, from);
}

/** Whether a Windows drive letter stands there: `C:` or `C|`. */
function isDrive(text: string, normalized = false): boolean {
  if (text.length !== 2 || !isLetter(charCode(text, 0))) return false;
  const second = slice(text, 1);
  return second === ":" || (!normalized && second === "|");
}

function startsWithDrive(text: string): boolean {
  return isDrive(slice(text, 0, 2)) && (text.length === 2 || indexOf("/\\?#", slice(text, 2, 3)) >= 0);
}

function isSingleDot(segment: string): boolean {
  return segment === "." || lower(segment) === "%2e";
}

function isDoubleDot(segment: string): boolean {
  const small = lower(slice(segment, 0, 7));
  return small === ".." || small === ".%2e" || small === "%2e." || (small === "%2e%2e" && segment.length === 6);
}

class Machine {
  readonly url: UrlRecord;
  #input: string;
  #base: UrlRecord | null;
  #override: State | null;
  #state: State = "scheme start";
  #at = 0;

  #from = 0;
  #sawAt = false;
  #inBrackets = false;
  #sawPassword = false;

  constructor(input: string, base: UrlRecord | null, url: UrlRecord, override: State | null) {
    this.#input = input;
    this.#base = base;
    this.url = url;
    this.#override = override;
  }

  /** False where the input is no URL. */
  run(state: State): boolean {
    this.#state = state;
    for (; this.#at <= this.#input.length; this.#at++) {
      const outcome = this.#step(this.#at < this.#input.length ? charCode(this.#input, this.#at) : -1);
      if (outcome !== undefined) return outcome !== FAILURE;
    }
    return true;
  }

  #step(code: number): Outcome {
    switch (this.#state) {
      case "scheme start":
        return this.#schemeStart(code);
      case "scheme":
        return this.#scheme(code);
      case "no scheme":
        return this.#noScheme(code);
      case "special relative or authority":
        return this.#twoSlashes(code, "special authority ignore slashes", "relative");
      case "path or authority":
        return code === 47 ? this.#go("authority") : this.#again("path");
      case "relative":
        return this.#relative(code);
      case "relative slash":
        return this.#relativeSlash(code);
      case "special authority slashes":
        return this.#twoSlashes(code, "special authority ignore slashes", "special authority ignore slashes");
      case "special authority ignore slashes":
        return code === 47 || code === 92 ? undefined : this.#again("authority");
      case "authority":
        return this.#authority(code);
      case "host":
      case "hostname":
        return this.#host(code);
      case "port":
        return this.#port(code);
      case "file":
        return this.#file(code);
      case "file slash":
        return this.#fileSlash(code);
      case "file host":
        return this.#fileHost(code);
      case "path start":
        return this.#pathStart(code);
      case "path":
        return this.#path(code);
      case "opaque path":
        return this.#opaquePath(code);
      case "query":
        return this.#query(code);
      case "fragment":
        return this.#fragment();
    }
  }

  // --- moves ---------------------------------------------------------------------------------

  /** The next character is the first of another state. */
  #go(state: State): undefined {
    this.#state = state;
    this.#from = this.#at + 1;
  }

  /** This character is the first of another state. */
  #again(state: State): undefined {
    this.#state = state;
    this.#from = this.#at;
    this.#at--;
  }

  #isSlash(code: number): boolean {
    return code === 47 || (code === 92 && isSpecial(this.url));
  }

  #endsAuthority(code: number): boolean {
    return code === -1 || code === 47 || code === 63 || code === 35 || (code === 92 && isSpecial(this.url));
  }

  #twoSlashes(code: number, both: State, otherwise: State): undefined {
    if (code !== 47 || this.#code(1) !== 47) return this.#again(otherwise);
    this.#at++;
    this.#go(both);
  }

  #code(offset: number): number {
    const at = this.#at + offset;
    return at < this.#input.length ? charCode(this.#input, at) : -1;
  }

  /** What was read since this state began. */
  #read(): string {
    return slice(this.#input, this.#from, this.#at);
  }

  // --- scheme --------------------------------------------------------------------------------

  #schemeStart(code: number): Outcome {
    this.#from = this.#at;
    if (isLetter(code)) this.#state = "scheme";
    else if (this.#override === null) this.#again("no scheme");
    else return FAILURE;
    return undefined;
  }

  #scheme(code: number): Outcome {
    if (isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === 46) return undefined;
    if (code !== 58) {
      if (this.#override !== null) return FAILURE;
      this.#at = 0;
      return this.#again("no scheme");
    }
    const scheme = lower(this.#read());
    if (this.#override !== null) return this.#changeScheme(scheme);
    this.url.scheme = scheme;
    return this.#afterScheme();
  }

  #changeScheme(scheme: string): Outcome {
    const { url } = this;
    if (isSpecial(url) !== (defaultPort(scheme) !== undefined)) return DONE;
    if (scheme === "file" && (url.username !== "" || url.password !== "" || url.port !== null)) return DONE;
    if (url.scheme === "file" && url.host === "") return DONE;
    url.scheme = scheme;
    if (url.port === defaultPort(scheme)) url.port = null;
    return DONE;
  }

  #afterScheme(): undefined {
    const { url } = this;
    if (url.scheme === "file") return this.#go("file");
    if (isSpecial(url)) {
      return this.#go(
        this.#base?.scheme === url.scheme ? "special relative or authority" : "special authority slashes",
      );
    }
    if (this.#code(1) === 47) {
      this.#at++;
      return this.#go("path or authority");
    }
    url.path = "";
    this.#go("opaque path");
  }

  #noScheme(code: number): Outcome {
    const base = this.#base;
    if (base === null || (typeof base.path === "string" && code !== 35)) return FAILURE;
    if (typeof base.path === "string") {
      this.#takeFromBase(base);
      this.url.scheme = base.scheme;
      this.url.fragment = "";
      return this.#go("fragment");
    }
    return this.#again(base.scheme === "file" ? "file" : "relative");
  }

  // --- relative ------------------------------------------------------------------------------

  #takeFromBase(base: UrlRecord): void {
    const { url } = this;
    url.username = base.username;
    url.password = base.password;
    url.host = base.host;
    url.port = base.port;
    url.path = copySegments(base.path);
    url.query = base.query;
  }

  #relative(code: number): Outcome {
    const base = this.#base as UrlRecord;
    this.url.scheme = base.scheme;
    if (this.#isSlash(code)) return this.#go("relative slash");
    this.#takeFromBase(base);
    return this.#afterBase(code);
  }

  /** What follows the path that was taken from the base. */
  #afterBase(code: number): undefined {
    if (code === 63) {
      this.url.query = "";
      this.#go("query");
    } else if (code === 35) {
      this.url.fragment = "";
      this.#go("fragment");
    } else if (code !== -1) {
      this.url.query = null;
      this.#shorten();
      this.#again("path");
    }
  }

  #relativeSlash(code: number): Outcome {
    if (isSpecial(this.url) && (code === 47 || code === 92)) return this.#go("special authority ignore slashes");
    if (code === 47) return this.#go("authority");
    const { path, query } = this.url;
    this.#takeFromBase(this.#base as UrlRecord);
    this.url.path = path;
    this.url.query = query;
    return this.#again("path");
  }

  // --- authority -----------------------------------------------------------------------------

  #authority(code: number): Outcome {
    if (code === 64) {
      this.#addCredentials((this.#sawAt ? "%40" : "") + this.#read());
      this.#sawAt = true;
      this.#from = this.#at + 1;
    } else if (this.#endsAuthority(code)) {
      if (this.#sawAt && this.#from === this.#at) return FAILURE;
      this.#at = this.#from;
      return this.#again("host");
    }
    return undefined;
  }

  #addCredentials(text: string): void {
    const colon = this.#sawPassword ? -1 : indexOf(text, ":");
    if (this.#sawPassword) this.url.password += percentEncode(text, userinfoSet);
    else this.url.username += percentEncode(colon < 0 ? text : slice(text, 0, colon), userinfoSet);
    if (colon < 0) return;
    this.#sawPassword = true;
    this.url.password += percentEncode(slice(text, colon + 1), userinfoSet);
  }

  #host(code: number): Outcome {
    const { url } = this;
    if (this.#override !== null && url.scheme === "file") return this.#again("file host");
    if (code === 58 && !this.#inBrackets) {
      if (this.#from === this.#at || this.#override === "hostname") return FAILURE;
      return this.#takeHost("port", false);
    }
    if (this.#endsAuthority(code)) {
      const empty = this.#from === this.#at;
      if (isSpecial(url) && empty) return FAILURE;
      if (this.#override !== null && empty && (url.username !== "" || url.password !== "" || url.port !== null)) return FAILURE;
      return this.#takeHost("path start", true);
    }
    if (code === 91) this.#inBrackets = true;
    if (code === 93) this.#inBrackets = false;
    return undefined;
  }

  #takeHost(next: State, again: boolean): Outcome {
    const text = this.#read();
    const host = text === "" ? "" : parseHost(text, isSpecial(this.url));
    if (host === null) return FAILURE;
    this.url.host = host;
    if (this.#override !== null && again) return DONE;
    return again ? this.#again(next) : this.#go(next);
  }

  #port(code: number): Outcome {
    if (isDigit(code)) return undefined;
    if (!this.#endsAuthority(code) && this.#override === null) return FAILURE;
    const text = this.#read();
    if (text !== "") {
      let port = 0;
      for (let i = 0; i < text.length; i++) {
        port = port * 10 + charCode(text, i) - 48;
        if (port > 65_535) return FAILURE;
      }
      this.url.port = port === defaultPort(this.url.scheme) ? null : port;
      if (this.#override !== null) return DONE;
    }
    if (this.#override !== null) return FAILURE;
    return this.#again("path start");
  }

  // --- file ----------------------------------------------------------------------------------

  #file(code: number): Outcome {
    const { url } = this;
    const base = this.#base;
    url.scheme = "file";
    url.host = "";
    if (code === 47 || code === 92) return this.#go("file slash");
    if (base?.scheme !== "file") return this.#again("path");
    url.host = base.host;
    url.path = copySegments(base.path);
    url.query = base.query;
    if (code === 63 || code === 35 || code === -1) return this.#afterBase(code);
    url.query = null;
    if (startsWithDrive(slice(this.#input, this.#at))) url.path = list();
    else this.#shorten();
    return this.#again("path");
  }

  #fileSlash(code: number): Outcome {
    if (code === 47 || code === 92) return this.#go("file host");
    const base = this.#base;
    if (base?.scheme === "file") {
      this.url.host = base.host;
      const first = typeof base.path === "string" ? "" : (base.path[0] ?? "");
      if (!startsWithDrive(slice(this.#input, this.#at)) && isDrive(first, true)) {
        (this.url.path as string[])[0] = first;
      }
    }
    return this.#again("path");
  }

  #fileHost(code: number): Outcome {
    if (code !== -1 && code !== 47 && code !== 92 && code !== 63 && code !== 35) return undefined;
    const text = this.#read();
    if (this.#override === null && isDrive(text)) {
      this.#state = "path";
      this.#at--;
      return undefined;
    }
    if (text === "") {
      this.url.host = "";
      return this.#override === null ? this.#again("path start") : DONE;
    }
    const host = parseHost(text, isSpecial(this.url));
    if (host === null) return FAILURE;
    this.url.host = host === "localhost" ? "" : host;
    return this.#override === null ? this.#again("path start") : DONE;
  }

  // --- path ----------------------------------------------------------------------------------

  #pathStart(code: number): Outcome {
    if (isSpecial(this.url)) return this.#isSlash(code) ? this.#go("path") : this.#again("path");
    if (this.#override === null && code === 63) {
      this.url.query = "";
      return this.#go("query");
    }
    if (this.#override === null && code === 35) {
      this.url.fragment = "";
      return this.#go("fragment");
    }
    if (code !== -1) return code === 47 ? this.#go("path") : this.#again("path");
    if (this.#override !== null && this.url.host === null) append(this.url, "");
    return undefined;
  }

  #path(code: number): Outcome {
    const slash = this.#isSlash(code);
    const ends = this.#override === null && (code === 63 || code === 35);
    if (code !== -1 && !slash && !ends) return undefined;
    this.#endSegment(percentEncode(this.#read(), pathSet), slash);
    this.#from = this.#at + 1;
    if (code === 63 && ends) {
      this.url.query = "";
      return this.#go("query");
    }
    if (code === 35 && ends) {
      this.url.fragment = "";
      return this.#go("fragment");
    }
    return undefined;
  }

  #endSegment(segment: string, slash: boolean): void {
    const { url } = this;
    if (isDoubleDot(segment)) {
      this.#shorten();
      if (!slash) append(url, "");
    } else if (isSingleDot(segment)) {
      if (!slash) append(url, "");
    } else {
      const drive = url.scheme === "file" && url.path.length === 0 && isDrive(segment);
      append(url, drive ? slice(segment, 0, 1) + ":" : segment);
    }
  }

  #shorten(): void {
    const { path, scheme } = this.url;
    if (typeof path === "string" || path.length === 0) return;
    if (scheme === "file" && path.length === 1 && isDrive(path[0] as string, true)) return;
    path.length--;
  }

  #opaquePath(code: number): Outcome {
    if (code !== -1 && code !== 63 && code !== 35) return undefined;
    let text = this.#read();
    if (code !== -1 && slice(text, text.length - 1) === " ") text = slice(text, 0, text.length - 1) + "%20";
    this.url.path = percentEncode(text, controlSet);
    if (code === 63) {
      this.url.query = "";
      return this.#go("query");
    }
    if (code === 35) {
      this.url.fragment = "";
      return this.#go("fragment");
    }
    return undefined;
  }

  // --- query and fragment --------------------------------------------------------------------

  #query(code: number): Outcome {
    if (code !== -1 && !(code === 35 && this.#override === null)) return undefined;
    this.url.query = (this.url.query ?? "") + percentEncode(this.#read(), isSpecial(this.url) ? specialQuerySet : querySet);
    if (code !== 35) return undefined;
    this.url.fragment = "";
    return this.#go("fragment");
  }

  #fragment(): Outcome {
    this.url.fragment = (this.url.fragment ?? "") + percentEncode(slice(this.#input, this.#at), fragmentSet);
    return DONE;
  }
}

function append(url: UrlRecord, segment: string): void {
  const path = url.path as string[];
  path[path.length] = segment;
}

