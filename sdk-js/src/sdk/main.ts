/** Entry of `sdk.js`: makes the SDK's names global and takes the events. */

import { dispatch } from "./events/dispatch";
import { host } from "./host";
import * as sdk from "./index";
import { define, defineProperty, freeze, keys } from "./primordials";

const names = keys(sdk);
const namespace: Record<string, unknown> = {};
for (let i = 0; i < names.length; i++) {
  const name = names[i] as string;
  const value = (sdk as Record<string, unknown>)[name];
  if (typeof value === "function") nameIt(value, name);
  define(namespace, name, value);
  expose(name, value);
}
freeze(namespace);
expose("trellis", namespace);
expose("flora", namespace);
host.setDispatcher(dispatch);

/** The build shortens names; what is printed shows those that authors know. */
function nameIt(value: object, name: string): void {
  defineProperty(value, "name", { __proto__: null, value: name } as PropertyDescriptor);
}

function expose(name: string, value: unknown): void {
  defineProperty(globalThis, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
