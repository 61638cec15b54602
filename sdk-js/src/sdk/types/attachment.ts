/** A file's bytes, or their base64. */
export type FileData = string | Uint8Array | ArrayBuffer;

/**
 * A file to send with a message: its bytes, or a URL from which the host fetches them as it does for
 * `fetch`. Without a name it takes that of the URL.
 *
 * @example
 * const note: RawAttachment = { data: "aGVsbG8=", filename: "hello.txt" };
 * const chart: RawAttachment = { url: "https://example.com/chart.png" };
 */
export type RawAttachment = FileAttachment | RemoteAttachment;

/** A file of bytes that the script has. */
export interface FileAttachment {
  /** The bytes, or their base64. */
  data: FileData;
  filename: string;
  /** What a screen reader says. */
  description?: string | undefined;
}

/** A file that lies at a URL. */
export interface RemoteAttachment {
  url: string;
  filename?: string | undefined;
  /** What a screen reader says. */
  description?: string | undefined;
}
