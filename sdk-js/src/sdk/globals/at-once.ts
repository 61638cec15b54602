/** What nearly every script uses, or events need: there from the start. */

export { createBot } from "../commands/create-bot";
export { flattenCommands } from "../commands/flatten-commands";
export { flattenInteractionOptions } from "../commands/flatten-interaction-options";
export { getSubcommand } from "../commands/get-subcommand";
export { getSubcommandGroup } from "../commands/get-subcommand-group";
export { handleSubcommand } from "../commands/handle-subcommand";
export { hasRole } from "../commands/has-role";
export { messageCommand, userCommand } from "../commands/menu-command";
export { prefix } from "../commands/prefix";
export { slash } from "../commands/slash";
export { subcommand } from "../commands/subcommand";
export { ComponentType } from "../constants/component-type";
export { cron } from "../events/cron";
export { on } from "../events/on";
export { KvStore } from "../kv/kv-store";
export { kv } from "../kv/kv";
export { SortedSet } from "../kv/sorted-set";
export { store } from "../kv/store";
export { secrets } from "../secrets";
export { collect } from "../waiting/collect";
export { waitFor } from "../waiting/wait-for";
