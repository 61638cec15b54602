import { own } from "../primordials";
import { plain } from "../rest/outgoing";

/** An attachment as ops take it; the form tagged `base64` or `Base64` is opened. */
export function attachmentOf(attachment: unknown): unknown {
  return plain(tagged(attachment, "base64") ?? tagged(attachment, "Base64") ?? attachment);
}

function tagged(attachment: unknown, tag: string): object | undefined {
  const inner = own(attachment, tag);
  return typeof inner === "object" && inner !== null ? inner : undefined;
}
