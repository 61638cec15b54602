import { SafeTypeError, toText } from "../primordials";

/** The value; throws where it is none that JSON can say, which would be kept as null. */
export function checkedValue(value: unknown): unknown {
  const kind = typeof value;
  const isOdd = kind === "number" && (value as number) - (value as number) !== 0;
  if (isOdd || kind === "undefined" || kind === "function" || kind === "symbol" || kind === "bigint") {
    const shown = isOdd ? toText(value) : `of type ${kind}`;
    throw new SafeTypeError(`kv: a value is a text or other JSON, not ${shown}`);
  }
  return value;
}
