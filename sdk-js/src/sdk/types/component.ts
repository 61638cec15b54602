import type { JsonValue } from "./json";

/** A message component as Discord's JSON. */
export interface ComponentJson {
  type: number;
  [key: string]: JsonValue | undefined;
}

/** Makes a component when it is sent. */
export interface ComponentBuilder {
  toJSON(): ComponentJson;
}

/** A component as JSON, or a builder that makes one. */
export type ComponentLike = ComponentJson | ComponentBuilder;
