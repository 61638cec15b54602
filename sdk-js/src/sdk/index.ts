/** Everything authors may name: what is exported here becomes a global, and its types too. */

export * from "./globals/at-once";
export * from "./globals/components";
export * from "./globals/rest";
export * from "./globals/tasks";
