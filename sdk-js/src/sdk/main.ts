/** Entry of `sdk.js`: makes the SDK's names global and takes the events. */

import * as atOnce from "part:at-once";
import * as components from "part:components";
import * as rest from "part:rest";
import * as tasks from "part:tasks";

import { dispatch } from "./events/dispatch";
import { host } from "./host";
import { define, defineProperty, freeze } from "./primordials";

interface Part {
  names: readonly string[];
  /** What the part exports under one of its names. */
  of(name: string): unknown;
}

const first = opened(atOnce);
const later = [opened(components), opened(rest), opened(tasks)];
const parts = [first, ...later];
for (const name of first.names) host.lend(name, first.of(name));
for (const { names, of } of later) for (const name of names) host.lendLater(name, () => of(name));
host.lendLater("trellis", namespace);
host.lendLater("flora", namespace);
host.setDispatcher(dispatch);

/** What was cut off in the middle is not used: the next who asks has the part made anew. */
function opened({ names, make }: typeof atOnce): Part {
  let made: Record<string, unknown> | null = null;
  return { names, of: (name) => (made ??= named(names, make()))[name] };
}

/** The build shortens names; what is printed shows those that authors know. */
function named(names: readonly string[], made: Record<string, unknown>): Record<string, unknown> {
  for (let i = 0; i < names.length; i++) {
    const value = made[names[i] as string];
    const name = { __proto__: null, value: names[i] } as PropertyDescriptor;
    if (typeof value === "function") defineProperty(value, "name", name);
  }
  return made;
}

let everything: object | null = null;

function namespace(): object {
  return (everything ??= freeze(allOf(parts)));
}

function allOf(parts: Part[]): object {
  const all = {};
  for (let i = 0; i < parts.length; i++) {
    const { names, of } = parts[i] as Part;
    for (let j = 0; j < names.length; j++) define(all, names[j] as string, of(names[j] as string));
  }
  return all;
}
