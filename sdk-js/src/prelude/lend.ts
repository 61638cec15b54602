/** What guild code finds on `globalThis`, and may replace there. */

import { tryDefine } from "./primordials";

export function lend(name: string, value: unknown): void {
  tryDefine(globalThis, name, {
    __proto__: null,
    value,
    enumerable: false,
    configurable: true,
    writable: true,
  } as PropertyDescriptor);
}

/** A global that is made when it is first read. Where a script froze the globals it stays an accessor. */
export function lendLater(name: string, make: () => unknown): void {
  let made: unknown;
  tryDefine(globalThis, name, {
    __proto__: null,
    get: () => {
      if (made === undefined) lend(name, (made = make()));
      return made;
    },
    set: (value: unknown) => lend(name, value),
    enumerable: false,
    configurable: true,
  } as PropertyDescriptor);
}
