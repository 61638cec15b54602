import { own } from "../primordials";

/** An embed as Discord takes it: builders made JSON, `iconUrl` written `icon_url`. */
export function embedOf(embed: unknown): unknown {
  const json = jsonOf(embed);
  if (typeof json !== "object" || json === null) return json;
  const plain = { ...json };
  return withIcon(withIcon(plain, "footer"), "author");
}

function jsonOf(value: unknown): unknown {
  const builder = value as { toJSON?: unknown } | null | undefined;
  return typeof builder?.toJSON === "function" ? builder.toJSON() : value;
}

function withIcon(embed: object, part: "footer" | "author"): object {
  const line = own(embed, part);
  const iconUrl = own(line, "iconUrl");
  if (iconUrl === undefined) return embed;
  const { iconUrl: _, ...rest } = line as { iconUrl: unknown };
  return { ...embed, [part]: { ...rest, icon_url: iconUrl } };
}
