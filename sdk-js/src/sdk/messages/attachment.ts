import { own } from "../primordials";

/** An attachment as ops take it; the forms tagged `url`/`Url` and `base64`/`Base64` are opened. */
export function attachmentOf(attachment: unknown): unknown {
  return (
    tagged(attachment, "url") ??
    tagged(attachment, "Url") ??
    tagged(attachment, "base64") ??
    tagged(attachment, "Base64") ??
    attachment
  );
}

function tagged(attachment: unknown, tag: string): object | undefined {
  const inner = own(attachment, tag);
  return typeof inner === "object" && inner !== null ? inner : undefined;
}
