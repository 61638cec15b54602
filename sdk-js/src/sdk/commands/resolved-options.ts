import { host } from "../host";
import { define, isArray, own } from "../primordials";

const SUBCOMMAND = 1;
const GROUP = 2;

/** Which part of `resolved` has what an option of a type names. */
const parts: Record<string, string | undefined> = {
  __proto__: null as never,
  6: "users",
  7: "channels",
  8: "roles",
  11: "attachments",
};
const MENTIONABLE = 9;

/** What the options of a command's data name, in full and in camelCase, by the option's name. */
export function resolvedOptions(data: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const resolved = own(data, "resolved");
  if (resolved !== undefined) collect(values, own(data, "options"), resolved);
  return values;
}

/** A user with the member beside it, undefined where the interaction does not tell. */
export function resolvedUser(resolved: unknown, id: string): Record<string, unknown> | undefined {
  const user = host.camelize(own(own(resolved, "users"), id));
  if (user === undefined) return undefined;
  const member = host.camelize(own(own(resolved, "members"), id));
  if (member !== undefined) define(user as object, "member", member);
  return user as Record<string, unknown>;
}

function collect(values: Record<string, unknown>, options: unknown, resolved: unknown): void {
  if (!isArray(options)) return;
  for (let i = 0; i < options.length; i++) {
    const option = options[i];
    const type = own(option, "type") as number;
    if (type === SUBCOMMAND || type === GROUP) {
      collect(values, own(option, "options"), resolved);
      continue;
    }
    const found = find(resolved, type, own(option, "value") as string);
    if (found !== undefined) define(values, own(option, "name") as string, found);
  }
}

function find(resolved: unknown, type: number, id: string): unknown {
  const part = parts[type];
  if (part === "users") return resolvedUser(resolved, id);
  if (type === MENTIONABLE) return resolvedUser(resolved, id) ?? find(resolved, 8, id);
  return part === undefined ? undefined : host.camelize(own(own(resolved, part), id));
}
