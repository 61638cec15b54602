import type { Host } from "../prelude/host";

/**
 * What the prelude lends: taken once, kept in this module's scope and on no object that guild code
 * can reach.
 */
export const host: Host = globalThis.__trellis;
