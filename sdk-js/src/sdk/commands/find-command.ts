import { isArray, own } from "../primordials";
import { subcommandPath } from "./subcommand-path";

/** The command, or the subcommand of it that an interaction names; undefined where it has none. */
export function calledPart(command: unknown, data: unknown): unknown {
  const { group, subcommand } = subcommandPath(data);
  let part = command;
  if (group !== undefined) part = childOf(part, group);
  return subcommand === undefined ? part : childOf(part, subcommand);
}

/** What of a list has a name. */
export function named(list: unknown, name: unknown): unknown {
  if (!isArray(list)) return undefined;
  for (let i = 0; i < list.length; i++) if (own(list[i], "name") === name) return list[i];
  return undefined;
}

/** Subcommands may be written as such, or as options. */
function childOf(part: unknown, name: string): unknown {
  return named(own(part, "subcommands"), name) ?? named(own(part, "options"), name);
}
