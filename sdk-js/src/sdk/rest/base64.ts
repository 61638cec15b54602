import { byteLength } from "../primordials";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The base64 of bytes. */
export function base64(bytes: Uint8Array): string {
  const length = byteLength(bytes);
  let text = "";
  for (let i = 0; i < length; i += 3) {
    const second = i + 1 < length ? (bytes[i + 1] as number) : 0;
    const third = i + 2 < length ? (bytes[i + 2] as number) : 0;
    const bits = ((bytes[i] as number) << 16) | (second << 8) | third;
    text += (LETTERS[bits >> 18] as string) + (LETTERS[(bits >> 12) & 63] as string);
    text += i + 1 < length ? (LETTERS[(bits >> 6) & 63] as string) : "=";
    text += i + 2 < length ? (LETTERS[bits & 63] as string) : "=";
  }
  return text;
}
