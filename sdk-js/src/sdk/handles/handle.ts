import type { OpArgs } from "../messages/body";
import { SafeTypeError, append, bare, define, keys, own, slice, split } from "../primordials";
import { call } from "../rest/call";

/** A method of a handle: the op that it calls, and how what it is given becomes arguments. */
interface Method {
  name: string;
  op: string;
  parameters: readonly Parameter[];
}

interface Parameter {
  /** The argument; of an object of options: the argument that a mere text stands for. */
  name: string;
  kind: "value" | "minutes" | "options" | "renamed";
  /** The id that goes by this name in this call. */
  from: string;
}

/** What a script names by its ids to work with it. Nothing is asked of Discord to make one. */
export class Handle {
  readonly #ids: OpArgs;

  constructor(ids: OpArgs) {
    this.#ids = ids;
  }

  static run(handle: Handle, method: Method, given: unknown[]): Promise<unknown> {
    return call(method.op, filled(handle.#ids, method, given), method.name);
  }
}

/**
 * Makes handles of one kind, whose methods are "name=op:parameter,..." with spaces between them. A
 * kind is built when the first of it is made: most scripts need few, and all wait for the SDK.
 *
 * A parameter is an argument of the op; `name*` one that is given in minutes and sent in seconds;
 * `...` an object of options, `...name` one that may be a text instead; `to<from` an id of the
 * handle that goes by another name.
 */
export function handleKind<Methods>(table: string): (ids: OpArgs) => Methods {
  let kind: (new (ids: OpArgs) => Handle) | undefined;
  return (ids) => {
    kind ??= built(table);
    return new kind(ids) as unknown as Methods;
  };
}

function built(table: string): new (ids: OpArgs) => Handle {
  // Written out: what stands in for it would ask the iterator of arrays.
  const kind = class extends Handle {
    constructor(ids: OpArgs) {
      super(ids);
    }
  };
  const rows = split(table, " ");
  for (let i = 0; i < rows.length; i++) {
    const method = methodOf(rows[i] as string);
    define(kind.prototype, method.name, function (this: Handle, ...given: unknown[]) {
      return Handle.run(this, method, given);
    });
  }
  return kind;
}

function methodOf(row: string): Method {
  const parts = split(row, "=");
  const call = split(parts[1] as string, ":");
  const words = call.length > 1 ? split(call[1] as string, ",") : [];
  const parameters: Parameter[] = [];
  for (let i = 0; i < words.length; i++) append(parameters, parameterOf(words[i] as string));
  return { name: parts[0] as string, op: call[0] as string, parameters };
}

function parameterOf(word: string): Parameter {
  const parts = split(word, "<");
  const name = parts[0] as string;
  if (parts.length > 1) return { name, kind: "renamed", from: parts[1] as string };
  if (slice(name, 0, 3) === "...") return { name: slice(name, 3), kind: "options", from: "" };
  return slice(name, -1) === "*"
    ? { name: slice(name, 0, -1), kind: "minutes", from: "" }
    : { name, kind: "value", from: "" };
}

function filled(ids: OpArgs, method: Method, given: unknown[]): OpArgs {
  const args = bare<OpArgs>();
  const named = bare<OpArgs>();
  spread(named, ids);
  for (let i = 0, next = 0; i < method.parameters.length; i++) {
    const parameter = method.parameters[i] as Parameter;
    if (parameter.kind === "renamed") {
      named[parameter.name] = named[parameter.from];
      delete named[parameter.from];
    } else {
      take(args, parameter, given[next++], method.name);
    }
  }
  spread(args, named); // last: options do not lead elsewhere
  return args;
}

function take(args: OpArgs, parameter: Parameter, value: unknown, caller: string): void {
  if (value === undefined) return;
  if (parameter.kind === "minutes") {
    args[parameter.name] = typeof value === "number" ? value * 60 : value;
  } else if (parameter.kind === "value" || (typeof value === "string" && parameter.name !== "")) {
    args[parameter.name] = value;
  } else if (typeof value === "object" && value !== null) {
    spread(args, value);
  } else {
    throw new SafeTypeError(`${caller}: expected an object of options`);
  }
}

function spread(target: OpArgs, source: object): void {
  const names = keys(source);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    target[name] = own(source, name);
  }
}
