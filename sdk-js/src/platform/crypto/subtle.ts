/** `crypto.subtle`: SHA-1 and SHA-2, and HMAC with them. Every other algorithm is refused by name. */

import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

import { SafeTypeError, addPrinter, define, floor, list, slice, toNumber, typedBuffer, typedByteLength, upper } from "../../prelude/lent";
import { type Bytes, copyOf, needBytes } from "../bytes";

import { need, tag, text } from "../classes";
import { DOMException } from "../dom-exception";
import { offered } from "../offers";
import { randomBytes } from "./random";

interface Hash {
  (message: Uint8Array): Uint8Array;
  blockLen: number;
}

const HASHES: [name: string, hash: Hash][] = [
  ["SHA-1", sha1],
  ["SHA-256", sha256],
  ["SHA-384", sha384],
  ["SHA-512", sha512],
];
const USAGES = ["sign", "verify"];

function unsupported(what: string): DOMException {
  return new DOMException(what + " is not supported here", "NotSupportedError");
}

/** The name in what is an algorithm: a text, or an object with a name. */
function nameOf(algorithm: unknown): string {
  const named = typeof algorithm === "object" && algorithm !== null ? (algorithm as { name?: unknown }).name : algorithm;
  if (named === undefined) throw new SafeTypeError("an algorithm has a name");
  return slice(upper(text(named)), 0, 100);
}

function hashOf(algorithm: unknown): [name: string, hash: Hash] {
  const name = nameOf(algorithm);
  for (let i = 0; i < HASHES.length; i++) if ((HASHES[i] as [string, Hash])[0] === name) return HASHES[i] as [string, Hash];
  throw unsupported(name);
}

function needHmac(algorithm: unknown): void {
  const name = nameOf(algorithm);
  if (name !== "HMAC") throw unsupported(name);
}

interface HmacAlgorithm {
  name: string;
  hash: { name: string };
  length: number;
}

interface KeyFacts {
  bytes: Bytes;
  hash: Hash;
  algorithm: HmacAlgorithm;
  extractable: boolean;
  usages: string[];
}

let factsOf: (key: unknown) => KeyFacts;
let makingFrom: KeyFacts | null = null;

export class CryptoKey {
  #facts: KeyFacts;

  constructor() {
    if (makingFrom === null) throw new SafeTypeError("keys come from crypto.subtle");
    this.#facts = makingFrom;
    makingFrom = null;
  }

  static {
    addPrinter((value) => (#facts in value ? { algorithm: value.#facts.algorithm, usages: value.usages } : undefined));
    factsOf = (key) => {
      if (typeof key !== "object" || key === null || !(#facts in key)) throw new SafeTypeError("this is no CryptoKey");
      return key.#facts;
    };
  }

  get type(): string {
    return #facts in this ? "secret" : "";
  }
  get extractable(): boolean {
    return this.#facts.extractable;
  }
  get algorithm(): HmacAlgorithm {
    const { name, hash, length } = this.#facts.algorithm;
    return { name, hash: { name: hash.name }, length };
  }
  get usages(): string[] {
    const copy: string[] = [];
    for (let i = 0; i < this.#facts.usages.length; i++) define(copy, "" + i, this.#facts.usages[i]);
    return copy;
  }
}

tag(CryptoKey, "CryptoKey");

function makeKey(facts: KeyFacts): CryptoKey {
  makingFrom = facts;
  return new CryptoKey();
}

function usagesOf(given: unknown): string[] {
  const wanted = list<string>();
  if (typeof given !== "object" || given === null) throw new SafeTypeError("what a key is for is a list");
  for (const one of given as Iterable<unknown>) {
    const usage = text(one);
    if (usage !== "sign" && usage !== "verify") throw new DOMException("an HMAC key cannot be used to " + slice(usage, 0, 40), "SyntaxError");
    wanted[wanted.length] = usage;
  }
  const found = list<string>();
  for (let i = 0; i < USAGES.length; i++) {
    for (let j = 0; j < wanted.length; j++) {
      if (wanted[j] === USAGES[i] && found[found.length - 1] !== wanted[j]) found[found.length] = wanted[j] as string;
    }
  }
  if (found.length === 0) throw new DOMException("a secret key needs a use", "SyntaxError");
  return found;
}

function usable(key: unknown, usage: string): KeyFacts {
  const facts = factsOf(key);
  for (let i = 0; i < facts.usages.length; i++) if (facts.usages[i] === usage) return facts;
  throw new DOMException("this key is not to " + usage, "InvalidAccessError");
}

/** A length in bits that an algorithm names, undefined where it names none. */
function lengthOf(algorithm: unknown): number | undefined {
  const { length } = algorithm as { length?: unknown };
  return length === undefined ? undefined : floor(toNumber(length));
}

function hmacKey(algorithm: unknown, bytes: Bytes, extractable: boolean, usages: string[]): CryptoKey {
  const [name, hash] = hashOf((algorithm as { hash?: unknown }).hash);
  const facts = { name: "HMAC", hash: { name }, length: typedByteLength(bytes) * 8 };
  return makeKey({ bytes, hash, algorithm: facts, extractable, usages });
}

/** Whether two results are the same, in a time that does not tell where they differ. */
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  const length = typedByteLength(one);
  if (length !== typedByteLength(other)) return false;
  let difference = 0;
  for (let i = 0; i < length; i++) difference |= (one[i] as number) ^ (other[i] as number);
  return difference === 0;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => typedBuffer(copyOf(bytes as Bytes));

export class SubtleCrypto {
  async digest(algorithm: unknown, data?: unknown): Promise<ArrayBuffer> {
    need(arguments, 2, "digest");
    const [, hash] = hashOf(algorithm);
    return bufferOf(hash(copyOf(needBytes(data, "digest"))));
  }

  async importKey(format: unknown, data: unknown, algorithm?: unknown, extractable?: unknown, usages?: unknown): Promise<CryptoKey> {
    need(arguments, 5, "importKey");
    if (text(format) !== "raw") throw unsupported("the key format " + slice(text(format), 0, 40));
    needHmac(algorithm);
    const bytes = copyOf(needBytes(data, "importKey"));
    const length = lengthOf(algorithm);
    if (typedByteLength(bytes) === 0) throw new DOMException("the key is empty", "DataError");
    if (length !== undefined && length !== typedByteLength(bytes) * 8) {
      throw new DOMException("the key does not have that length", "DataError");
    }
    return hmacKey(algorithm, bytes, !!extractable, usagesOf(usages));
  }

  async exportKey(format: unknown, key?: unknown): Promise<ArrayBuffer> {
    need(arguments, 2, "exportKey");
    if (text(format) !== "raw") throw unsupported("the key format " + slice(text(format), 0, 40));
    const facts = factsOf(key);
    if (!facts.extractable) throw new DOMException("this key is not to be exported", "InvalidAccessError");
    return bufferOf(facts.bytes);
  }

  async generateKey(algorithm: unknown, extractable?: unknown, usages?: unknown): Promise<CryptoKey> {
    need(arguments, 3, "generateKey");
    needHmac(algorithm);
    const [, hash] = hashOf((algorithm as { hash?: unknown }).hash);
    const bits = lengthOf(algorithm) ?? hash.blockLen * 8;
    if (!(bits > 0 && bits <= 65_536 && bits % 8 === 0)) throw new DOMException("no key can have that length", "OperationError");
    const bytes = new Uint8Array(bits / 8);
    randomBytes(bytes, bits / 8);
    return hmacKey(algorithm, bytes, !!extractable, usagesOf(usages));
  }

  async sign(algorithm: unknown, key: unknown, data?: unknown): Promise<ArrayBuffer> {
    need(arguments, 3, "sign");
    needHmac(algorithm);
    const { hash, bytes } = usable(key, "sign");
    return bufferOf(hmac(hash as typeof sha256, bytes, copyOf(needBytes(data, "sign"))));
  }

  async verify(algorithm: unknown, key: unknown, signature: unknown, data?: unknown): Promise<boolean> {
    need(arguments, 4, "verify");
    needHmac(algorithm);
    const { hash, bytes } = usable(key, "verify");
    const expected = hmac(hash as typeof sha256, bytes, copyOf(needBytes(data, "verify")));
    return sameBytes(copyOf(expected as Bytes), copyOf(needBytes(signature, "verify")));
  }
}

tag(SubtleCrypto, "SubtleCrypto");

offered["crypto.subtle"] = new SubtleCrypto();
