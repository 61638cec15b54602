import { host } from "./host";
import { freeze, toText } from "./primordials";

/** The guild's secrets. */
export interface Secrets {
  /** What stands for a secret, null where the guild has none of that name. */
  get(name: string): string | null;
}

/**
 * The guild's secrets. A script sees a placeholder; the host puts the value in its place where a
 * request leaves for a host that the secret allows.
 *
 * @example
 * const key = secrets.get("API_KEY");
 * if (key === null) throw new Error("set API_KEY with `trellis secrets set`");
 * const answer = await fetch("https://api.example.com/v1/me", { headers: { "X-Api-Key": key } });
 */
export const secrets: Secrets = freeze({
  get(name: string): string | null {
    return host.secret(toText(name));
  },
});
