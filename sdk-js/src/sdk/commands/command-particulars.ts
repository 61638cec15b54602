import { host } from "../host";
import { define, own } from "../primordials";
import { CommandType } from "./command-json";
import { flattenInteractionOptions } from "./flatten-interaction-options";
import { resolvedOptions, resolvedUser } from "./resolved-options";

/** What the context of a command has besides: its options, or what it was used on. */
export function commandParticulars(data: unknown): object {
  const options = flattenInteractionOptions(own(data, "options"));
  const type = own(data, "type");
  if (type === CommandType.User) return { options, ...targetUser(data) };
  if (type === CommandType.Message) return { options, ...targetMessage(data) };
  return { options, resolved: resolvedOptions(data) };
}

function targetUser(data: unknown): object {
  const targetId = own(data, "target_id") as string;
  const user = resolvedUser(own(data, "resolved"), targetId);
  const member = own(user, "member");
  if (member === undefined) return { targetId, targetUser: user };
  const { member: left, ...plain } = user as Record<string, unknown>;
  define(left as object, "user", plain);
  return { targetId, targetUser: plain, targetMember: left };
}

function targetMessage(data: unknown): object {
  const targetId = own(data, "target_id") as string;
  const messages = own(own(data, "resolved"), "messages");
  return { targetId, targetMessage: host.camelize(own(messages, targetId)) };
}
