/** `sdk-js/parts.mjs` makes these of the modules of this folder. */
declare module "part:*" {
  /** What the module exports. */
  export const names: readonly string[];
  /** Runs the module and gives its exports. */
  export function make(): Record<string, unknown>;
}
