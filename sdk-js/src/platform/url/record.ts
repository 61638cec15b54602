/** A URL taken apart, and put together again. */

import { list, toText } from "../../prelude/lent";

export interface UrlRecord {
  scheme: string;
  username: string;
  password: string;
  host: string | null;
  port: number | null;
  /** One opaque text, or the segments of a path. */
  path: string | string[];
  query: string | null;
  fragment: string | null;
}

export const newRecord = (): UrlRecord => ({
  scheme: "",
  username: "",
  password: "",
  host: null,
  port: null,
  path: list(),
  query: null,
  fragment: null,
});

/** The port that a special scheme has when none is given, null where it has none; undefined for other schemes. */
export function defaultPort(scheme: string): number | null | undefined {
  switch (scheme) {
    case "http":
    case "ws":
      return 80;
    case "https":
    case "wss":
      return 443;
    case "ftp":
      return 21;
    case "file":
      return null;
    default:
      return undefined;
  }
}

export const isSpecial = (url: UrlRecord): boolean => defaultPort(url.scheme) !== undefined;

export function copySegments(path: string | string[]): string | string[] {
  if (typeof path === "string") return path;
  const copy = list<string>();
  for (let i = 0; i < path.length; i++) copy[i] = path[i] as string;
  return copy;
}

export function pathText(url: UrlRecord): string {
  if (typeof url.path === "string") return url.path;
  let text = "";
  for (let i = 0; i < url.path.length; i++) text += "/" + (url.path[i] as string);
  return text;
}

export const hostText = (url: UrlRecord): string =>
  url.host === null ? "" : url.host + (url.port === null ? "" : ":" + toText(url.port));

export function urlText(url: UrlRecord): string {
  let text = url.scheme + ":";
  if (url.host !== null) {
    text += "//";
    if (url.username !== "" || url.password !== "") {
      text += url.username + (url.password === "" ? "" : ":" + url.password) + "@";
    }
    text += hostText(url);
  } else if (typeof url.path !== "string" && url.path.length > 1 && url.path[0] === "") text += "/.";
  text += pathText(url);
  if (url.query !== null) text += "?" + url.query;
  if (url.fragment !== null) text += "#" + url.fragment;
  return text;
}

/** Only of these two URLs with the same origin are known to be the same's. */
export function originOf(url: UrlRecord): string {
  const port = defaultPort(url.scheme);
  return port === undefined || port === null ? "null" : url.scheme + "://" + hostText(url);
}
