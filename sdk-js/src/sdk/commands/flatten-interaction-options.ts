import { define, isArray, own } from "../primordials";
import type { JsonValue } from "../types/json";

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/**
 * The options of an interaction as one object of names and values, whatever subcommand they belong
 * to.
 *
 * @example
 * on("interactionCreate", (ctx) => {
 *   const values = flattenInteractionOptions(ctx.msg.data.options);
 *   console.log(values.name);
 * });
 */
export function flattenInteractionOptions(options: unknown): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {};
  collect(values, options);
  return values;
}

function collect(values: Record<string, JsonValue>, options: unknown): void {
  if (!isArray(options)) return;
  for (let i = 0; i < options.length; i++) {
    const option = options[i];
    const type = own(option, "type");
    if (type === SUBCOMMAND || type === SUBCOMMAND_GROUP) collect(values, own(option, "options"));
    else define(values, own(option, "name") as string, own(option, "value"));
  }
}
