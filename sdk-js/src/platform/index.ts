/**
 * The web-standard globals that most scripts never use: evaluated in an isolate when the first of
 * them is. Each module runs when something of it is asked for, so that a script which only takes
 * a URL apart does not pay for cryptography. What is written `import()` here runs its module at once
 * and gives nothing: `build.mjs` makes that of it. What a module offers, it puts into `offers.ts`.
 *
 * Guild code may have changed every prototype by then: built-ins come from `prelude/lent`.
 */

import { offered } from "./offers";

/** What the function around all of this gives: the build writes it. */
declare let platform: (name: string) => unknown;

/** What is called `name`. */
platform = (name) => {
  if (offered[name] === undefined) run(name);
  return offered[name];
};

function run(name: string): unknown {
  switch (name) {
    case "AbortController":
    case "AbortSignal":
      return import("./abort");
    case "Blob":
    case "File":
      return import("./blob");
    case "CryptoKey":
      return import("./crypto/subtle");
    case "crypto":
      return import("./crypto/crypto");
    case "CustomEvent":
    case "Event":
    case "EventTarget":
      return import("./events");
    case "DOMException":
      return import("./dom-exception");
    case "FormData":
      return import("./fetch/form-data");
    case "Headers":
      return import("./fetch/headers");
    case "Request":
      return import("./fetch/request");
    case "Response":
      return import("./fetch/response");
    case "TextDecoder":
      return import("./text-decoder");
    case "TextEncoder":
      return import("./text-encoder");
    case "URL":
      return import("./url/url");
    case "URLSearchParams":
      return import("./url/search-params");
    case "atob":
    case "btoa":
      return import("./base64");
    case "fetch":
      return import("./fetch/fetch");
    case "structuredClone":
      return import("./structured-clone");
    default:
      return import("./console-table");
  }
}
