/** `crypto`: random numbers, and of `subtle` what webhooks and tokens need: digests and HMAC. */

import { SafeTypeError, isView, slice, toText, typedByteLength, typedName } from "../../prelude/lent";
import { needBytes } from "../bytes";
import { need, tag } from "../classes";
import { DOMException } from "../dom-exception";
import { offered } from "../offers";
import { randomBytes } from "./random";
import type { SubtleCrypto } from "./subtle";

const MOST = 65_536;
const HEX = "0123456789abcdef";

let making = false;

class Crypto {
  constructor() {
    if (!making) throw new SafeTypeError("there is one crypto already");
  }

  /** Most scripts want random numbers only: digests come when they are asked for. */
  get subtle(): SubtleCrypto {
    if (offered["crypto.subtle"] === undefined) void import("./subtle");
    return offered["crypto.subtle"] as SubtleCrypto;
  }

  getRandomValues(array?: unknown): unknown {
    need(arguments, 1, "getRandomValues");
    const name = isView(array) ? typedName(array) : undefined;
    if (name === undefined || slice(name, 0, 5) === "Float") {
      throw new DOMException("getRandomValues takes an array of whole numbers", "TypeMismatchError");
    }
    const bytes = needBytes(array, "getRandomValues");
    const length = typedByteLength(bytes);
    if (length > MOST) throw new DOMException("getRandomValues fills at most " + toText(MOST) + " bytes", "QuotaExceededError");
    randomBytes(bytes, length);
    return array;
  }

  randomUUID(): string {
    const bytes = new Uint8Array(16);
    randomBytes(bytes, 16);
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    let text = "";
    for (let i = 0; i < 16; i++) {
      const byte = bytes[i] as number;
      text += (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + slice(HEX, byte >> 4, (byte >> 4) + 1) + slice(HEX, byte & 15, (byte & 15) + 1);
    }
    return text;
  }
}

tag(Crypto, "Crypto");
making = true;
offered["crypto"] = new Crypto();
making = false;
