/** Bytes of buffers and views, and copies of them. */

import {
  SafeTypeError,
  accepts,
  arrayBufferLength,
  isView,
  sharedLength,
  typedBuffer,
  typedByteLength,
  typedByteOffset,
  typedName,
  typedSet,
  viewBuffer,
  viewByteLength,
  viewByteOffset,
} from "../prelude/lent";

export type Bytes = Uint8Array<ArrayBuffer>;

/** Whether a value is a buffer, shared or not. */
export function isBuffer(value: unknown): value is ArrayBuffer {
  return typeof value === "object" && value !== null && (isOwnBuffer(value) || accepts(() => sharedLength(value)));
}

/** Whether a value is a buffer that no other thread could share. */
export function isOwnBuffer(value: object): value is ArrayBuffer {
  return accepts(() => arrayBufferLength(value));
}

/** A view of the bytes of a buffer or a view, not a copy; null for everything else. */
export function bytesOf(value: unknown): Bytes | null {
  if (isBuffer(value)) return new Uint8Array(value);
  if (!isView(value)) return null;
  if (typedName(value) === undefined) return new Uint8Array(viewBuffer(value), viewByteOffset(value), viewByteLength(value));
  return new Uint8Array(typedBuffer(value), typedByteOffset(value), typedByteLength(value));
}

export function needBytes(value: unknown, what: string): Bytes {
  const bytes = bytesOf(value);
  if (bytes === null) throw new SafeTypeError(what + " takes an ArrayBuffer or a view of one");
  return bytes;
}

export function copyOf(bytes: Bytes): Bytes {
  const copy = new Uint8Array(typedByteLength(bytes));
  typedSet(copy, bytes);
  return copy;
}

/** A view of a part of the bytes. */
export function part(bytes: Bytes, from: number, to: number): Bytes {
  return new Uint8Array(typedBuffer(bytes), typedByteOffset(bytes) + from, to - from);
}

/** The pieces behind one another. */
export function joined(pieces: Bytes[]): Bytes {
  let length = 0;
  for (let i = 0; i < pieces.length; i++) length += typedByteLength(pieces[i]);
  const all = new Uint8Array(length);
  for (let i = 0, at = 0; i < pieces.length; i++) {
    typedSet(all, pieces[i] as Bytes, at);
    at += typedByteLength(pieces[i]);
  }
  return all;
}
