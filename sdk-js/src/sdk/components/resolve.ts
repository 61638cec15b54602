import { SafeTypeError } from "../primordials";
import type { ComponentJson, ComponentLike } from "../types/component";

/** A component as JSON, whether it was given so or as a builder. */
export function resolve(component: ComponentLike): ComponentJson {
  const builder = component as { toJSON?: unknown };
  return typeof builder.toJSON === "function"
    ? (builder.toJSON() as ComponentJson)
    : (component as ComponentJson);
}

/** As `resolve`, for a list. */
export function resolveAll(components: readonly ComponentLike[]): ComponentJson[] {
  return components.map(resolve);
}

/** The value, or a TypeError that says which call would have set it. */
export function required<T>(value: T | undefined, what: string, call: string): T {
  if (value === undefined) throw new SafeTypeError(`${what}: it needs ${call}`);
  return value;
}
