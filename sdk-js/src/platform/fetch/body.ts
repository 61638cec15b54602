/** Bodies of requests and responses: bytes in memory, read once. There are no streams. */

import { SafeTypeError, lower, parse, slice, typedBuffer, typedByteLength } from "../../prelude/lent";
import { type Blob, blobBytes, blobOf, blobType, isBlob } from "../blob";
import { type Bytes, bytesOf, copyOf } from "../bytes";
import { text } from "../classes";
import { formText, inside as params, parseForm } from "../url/search-params";
import { decodeUtf8, encodeUtf8 } from "../utf8";
import { type Entry, type FormData, entriesOf, formOf } from "./form-data";
import { type Headers, inside as headersInside } from "./headers";
import { newBoundary, parameter, readMultipart, writeMultipart } from "./multipart";

/** The bytes of a body, and the type they are sent with; "" for none. */
export interface Extracted {
  bytes: Bytes;
  type: string;
}

export function extract(body: unknown): Extracted {
  if (typeof body === "object" && body !== null) {
    if (isBlob(body)) return { bytes: blobBytes(body), type: blobType(body) };
    const form = entriesOf(body);
    if (form !== null) return extractForm(form);
    const pairs = params.pairs(body);
    if (pairs !== null) return { bytes: encodeUtf8(formText(pairs)), type: "application/x-www-form-urlencoded;charset=UTF-8" };
    const bytes = bytesOf(body);
    if (bytes !== null) return { bytes: copyOf(bytes), type: "" };
  }
  return { bytes: encodeUtf8(text(body)), type: "text/plain;charset=UTF-8" };
}

function extractForm(entries: Entry[]): Extracted {
  const boundary = newBoundary();
  return { bytes: writeMultipart(entries, boundary), type: "multipart/form-data; boundary=" + boundary };
}

export let fill: (body: Body, bytes: Bytes | null, headers: Headers) => void;
/** The bytes, which cannot be read again. */
export let take: (body: Body) => Bytes;
/** The bytes for a second body: they never change. */
export let share: (body: Body) => Bytes | null;

/** What requests and responses have in common. */
export class Body {
  #bytes: Bytes | null = null;
  #used = false;
  #headers: Headers | null = null;

  static {
    fill = (body, bytes, headers) => {
      body.#bytes = bytes;
      body.#headers = headers;
    };
    take = (body) => body.#take();
    share = (body) => {
      if (body.#used) throw new SafeTypeError("the body was read already");
      return body.#bytes;
    };
  }

  #take(): Bytes {
    if (this.#used) throw new SafeTypeError("the body was read already");
    if (this.#bytes === null) return new Uint8Array(0);
    const bytes = this.#bytes;
    this.#used = true;
    this.#bytes = new Uint8Array(0);
    return bytes;
  }

  #type(): string {
    return this.#headers === null ? "" : (headersInside.get(this.#headers, "content-type") ?? "");
  }

  get bodyUsed(): boolean {
    return this.#used;
  }

  async text(): Promise<string> {
    const bytes = this.#take();
    return decodeUtf8(bytes, 0, typedByteLength(bytes));
  }

  async json(): Promise<unknown> {
    const bytes = this.#take();
    return parse(decodeUtf8(bytes, 0, typedByteLength(bytes))) as unknown;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return typedBuffer(copyOf(this.#take()));
  }

  async bytes(): Promise<Bytes> {
    return copyOf(this.#take());
  }

  async blob(): Promise<Blob> {
    return blobOf(this.#take(), lower(this.#type()));
  }

  async formData(): Promise<FormData> {
    const type = this.#type();
    const bytes = this.#take();
    const essence = lower(slice(type, 0, 33));
    if (essence === "application/x-www-form-urlencoded") return formOf(parseForm(decodeUtf8(bytes, 0, typedByteLength(bytes))));
    const boundary = slice(essence, 0, 19) === "multipart/form-data" ? parameter(type, "boundary") : null;
    const entries = boundary === null ? null : readMultipart(bytes, boundary);
    if (entries === null) throw new SafeTypeError("the body is not a form");
    return formOf(entries);
  }
}
