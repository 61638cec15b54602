/** Tasks and `once`: there once a script names one of them. */

export { once } from "../once/once";
export { onTask } from "../tasks/on-task";
export { tasks } from "../tasks/tasks";
