import { host } from "../host";
import { outgoing } from "./outgoing";

/** Calls an op with what a script gave, and answers in camelCase. */
export async function call(op: string, args: unknown, caller: string): Promise<unknown> {
  return host.camelize(await host.op(op, outgoing(args, caller)));
}
