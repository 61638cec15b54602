import { host } from "../host";
import { own } from "../primordials";

/** `ready` says who the bot is; which other guilds it serves is nobody's business here. */
export function readyPayload(payload: unknown): object {
  const user = own(payload, "user") ?? payload;
  return { user: host.camelize(user), guildIds: [] };
}
