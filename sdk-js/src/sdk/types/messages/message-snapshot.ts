import type { EventMessage } from "../message";

/** A forwarded message as it was. */
export interface MessageSnapshot {
  message: Pick<
    EventMessage,
    "content" | "timestamp" | "editedTimestamp" | "type" | "flags" | "mentions" | "mentionRoles"
    | "attachments" | "embeds" | "components" | "stickerItems"
  >;
}
