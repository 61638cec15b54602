import { host } from "../host";
import { own } from "../primordials";

/**
 * An interaction as scripts see it: camelCase with the names the event types document, but `data`
 * as Discord sent it.
 */
export function interactionPayload(payload: unknown): object {
  const { data, id, token, ...rest } = payload as Record<string, unknown>;
  const msg = host.camelize(rest) as Record<string, unknown>;
  return {
    ...msg,
    id,
    interactionId: id,
    interactionToken: token,
    user: own(msg, "user") ?? own(own(msg, "member"), "user"),
    data,
    ...named(data, own(msg, "message")),
  };
}

/** What depends on the kind of interaction: a command's name, a component's id and message. */
function named(data: unknown, message: unknown): object {
  const commandName = own(data, "name");
  const customId = own(data, "custom_id");
  const messageId = own(message, "id");
  return {
    ...(commandName === undefined ? null : { commandName }),
    ...(customId === undefined ? null : { customId }),
    ...(messageId === undefined ? null : { messageId }),
  };
}
