/** A file to send, fetched by the host from a URL. */
export interface UrlAttachment {
  url: string;
  filename?: string | undefined;
  /** What a screen reader says. */
  description?: string | undefined;
}

/** A file to send, its bytes in base64. */
export interface DataAttachment {
  data: string;
  filename: string;
  /** What a screen reader says. */
  description?: string | undefined;
}

/**
 * A file to send with a message.
 *
 * @example
 * const note: RawAttachment = { data: "aGVsbG8=", filename: "hello.txt" };
 */
export type RawAttachment = UrlAttachment | DataAttachment;
