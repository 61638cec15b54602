import { host } from "../host";
import { SafeError, SafeTypeError, append, bare, define, isArray } from "../primordials";
import { checkedValue } from "./checked-value";

const ATTEMPTS = 50;

type Args = Record<string, unknown>;

interface Entry {
  value: unknown;
  version: number;
}

/**
 * Reads the keys, has `change` say what becomes of their values, and writes all of it if none of
 * them was written to meanwhile; else begins again. The values afterwards.
 */
export async function transactOn(
  refs: readonly Args[],
  change: (values: unknown[]) => unknown,
): Promise<unknown[]> {
  requireFunction(change);
  const args = bare<Args>();
  args.keys = refs;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const entries = (await host.op("kv.get_many", args)) as Entry[];
    const wanted = await change(valuesOf(entries));
    if (!isArray(wanted) || wanted.length !== refs.length) {
      throw new SafeTypeError("transact: the function must give one value for each key");
    }
    const commit = bare<Args>();
    commit.changes = changesOf(refs, entries, wanted);
    if ((await host.op("kv.commit", commit)) === true) return after(entries, wanted);
  }
  throw conflict();
}

export function requireFunction(change: unknown): void {
  if (typeof change !== "function") {
    throw new SafeTypeError("transact: what becomes of the values is said by a function");
  }
}

function valuesOf(entries: readonly Entry[]): unknown[] {
  const values: unknown[] = [];
  for (let i = 0; i < entries.length; i++) append(values, (entries[i] as Entry).value);
  return values;
}

function changesOf(refs: readonly Args[], entries: readonly Entry[], wanted: unknown[]): Args[] {
  const changes: Args[] = [];
  for (let i = 0; i < refs.length; i++) {
    const ref = refs[i] as Args;
    const made = bare<Args>();
    made.store = ref.store;
    made.key = ref.key;
    made.version = (entries[i] as Entry).version;
    const value = wanted[i];
    if (value === null) made.kind = "delete";
    else if (value !== undefined) {
      made.kind = "set";
      made.value = checkedValue(value);
    }
    append(changes, made);
  }
  return changes;
}

function after(entries: readonly Entry[], wanted: readonly unknown[]): unknown[] {
  const values: unknown[] = [];
  for (let i = 0; i < wanted.length; i++) {
    append(values, wanted[i] === undefined ? (entries[i] as Entry).value : wanted[i]);
  }
  return values;
}

function conflict(): Error {
  const error = new SafeError(`transact: others wrote to these keys ${ATTEMPTS} times in a row`);
  const details = { code: "conflict" };
  define(error, "code", details.code);
  return error;
}
