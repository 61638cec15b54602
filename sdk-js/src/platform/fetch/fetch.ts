/** `fetch`: the host makes the request, within the guild's limits and with its secrets. */

import { SafePromise, SafeTypeError, cancelRequest, isArray, list, sendRequest, setPrototypeOf, toNumber, toText } from "../../prelude/lent";
import { isAborted, onAbort, reasonOf, release } from "../abort";
import type { AbortSignal } from "../abort";
import { bytesOfBase64, base64OfBytes } from "../base64-bytes";
import { need, offer } from "../classes";
import { share, take } from "./body";
import { type Headers, inside as headersInside } from "./headers";
import { Request, partsOf } from "./request";
import { type Response, responseOf } from "./response";

interface Answer {
  status: unknown;
  statusText: unknown;
  url: unknown;
  redirected: unknown;
  headers: unknown;
  body: unknown;
}

let lastNumber = 0;

async function fetch(...given: unknown[]): Promise<Response> {
  need(given, 1, "fetch");
  const request = new Request(given[0], given[1]);
  const { url, method, headers, redirect, signal } = partsOf(request);
  if (isAborted(signal)) throw reasonOf(signal);
  const number = ++lastNumber;
  const args = { __proto__: null, request: number, url, method, redirect, headers: pairsOf(headers), body: bodyOf(request) };
  // Awaited here: returned, its `then` would be called, which may be the script's.
  return await new SafePromise<Response>((resolve, reject) => {
    const forget = onAbort(signal, () => {
      void cancelRequest(number);
      reject(reasonOf(signal));
    });
    void settle(args, method, signal, forget, resolve, reject);
  });
}

async function settle(
  args: object,
  method: string,
  signal: AbortSignal,
  forget: () => void,
  resolve: (response: Response) => void,
  reject: (reason: unknown) => void,
): Promise<void> {
  try {
    const answer = (await sendRequest(args)) as Answer;
    if (!isAborted(signal)) resolve(answered(answer, method));
  } catch (error) {
    reject(asTypeError(error));
  }
  forget();
  release(signal);
}

/** The web has it that `fetch` fails with a TypeError; the code and the stack stay what they are. */
function asTypeError(error: unknown): unknown {
  return typeof error === "object" && error !== null ? setPrototypeOf(error, SafeTypeError.prototype) : error;
}

function bodyOf(request: Request): string | null {
  return share(request) === null ? null : base64OfBytes(take(request));
}

function pairsOf(headers: Headers): string[][] {
  const pairs = list<string[]>();
  headersInside.each(headers, (name, value) => {
    const pair = list<string>();
    pair[0] = name;
    pair[1] = value;
    pairs[pairs.length] = pair;
  });
  return pairs;
}

function answered(answer: Answer, method: string): Response {
  const status = toNumber(answer.status);
  const hasBody = method !== "HEAD" && status !== 204 && status !== 205 && status !== 304;
  return responseOf({
    status,
    statusText: toText(answer.statusText),
    url: toText(answer.url),
    redirected: answer.redirected === true,
    bytes: hasBody ? bytesOfBase64(toText(answer.body)) : null,
    eachHeader(action) {
      const headers = answer.headers as string[][];
      if (isArray(headers)) for (let i = 0; i < headers.length; i++) action(headers[i]?.[0] as string, headers[i]?.[1] as string);
    },
  });
}

offer(fetch, "fetch");
