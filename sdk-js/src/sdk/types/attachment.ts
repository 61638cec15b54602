/**
 * A file to send with a message.
 *
 * @example
 * const note: RawAttachment = { data: "aGVsbG8=", filename: "hello.txt" };
 */
export interface RawAttachment {
  /** The bytes in base64. */
  data: string;
  filename: string;
  /** What a screen reader says. */
  description?: string | undefined;
}
