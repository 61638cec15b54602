/** Calls to Discord and the handles on top of them: there once a script names one of them. */

export { registerSlashCommands } from "../commands/register-slash-commands";
export { channel } from "../handles/channel";
export { guild } from "../handles/guild";
export { member } from "../handles/member";
export { message } from "../handles/message";
export { role } from "../handles/role";
export { user } from "../handles/user";
export { Permissions } from "../permissions/permissions";
export { permissionsOf } from "../permissions/permissions-of";
export { rest } from "../rest/rest";
