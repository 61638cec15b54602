import { isArray, own } from "../primordials";

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** The subcommand that an interaction's data names, with the group it stands in. */
export interface SubcommandPath {
  group: string | undefined;
  subcommand: string | undefined;
}

/** Reads which subcommand was used. */
export function subcommandPath(data: unknown): SubcommandPath {
  const option = first(data);
  if (own(option, "type") !== SUBCOMMAND_GROUP) {
    return { group: undefined, subcommand: nameOf(option, SUBCOMMAND) };
  }
  return { group: nameOf(option, SUBCOMMAND_GROUP), subcommand: nameOf(first(option), SUBCOMMAND) };
}

function first(parent: unknown): unknown {
  const options = own(parent, "options");
  return isArray(options) ? options[0] : undefined;
}

function nameOf(option: unknown, type: number): string | undefined {
  return own(option, "type") === type ? (own(option, "name") as string) : undefined;
}
