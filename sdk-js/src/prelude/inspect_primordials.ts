/** What printing needs of the built-ins, and how a property's name is shown. */

import { stringify, symbolText } from "./primordials";

export {
  bigintText,
  errorPrototype,
  getOwnPropertyDescriptor,
  getOwnPropertySymbols,
  getPrototypeOf,
  includes,
  is,
  isArray,
  isoDate,
  keys,
  list,
  looksPlain,
  mapEach,
  mapSize,
  objectPrototype,
  regexpPrototype,
  regexpText,
  setPrototypeOf,
  setEach,
  setSize,
  slice,
  stringify,
  symbolTag,
  symbolText,
  toText,
  typedLength,
  typedName,
  unboxed,
} from "./primordials";

/** A name as it would stand in an object literal. */
export function quoteKey(name: string | symbol): string {
  if (typeof name === "symbol") return "[" + symbolText(name) + "]";
  return isIdentifier(name) ? name : stringify(name);
}

const identifier = /^[A-Za-z_$][\w$]*$/;
const exec = RegExp.prototype.exec;
Object.defineProperty(identifier, "exec", { value: exec });
Object.defineProperty(identifier, "test", { value: RegExp.prototype.test });

function isIdentifier(name: string): boolean {
  return identifier.test(name);
}
