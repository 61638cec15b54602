import { SafeError } from "../primordials";

/** The answers of an event that has no channel: both say so. */
export function noAnswers(eventName: string): object {
  async function refuse(method: string): Promise<never> {
    throw new SafeError(
      `ctx.${method}: "${eventName}" has no channel to answer in; use rest.sendMessage()`,
    );
  }
  return {
    async reply(): Promise<never> {
      return await refuse("reply");
    },
    async edit(): Promise<never> {
      return await refuse("edit");
    },
    async editReply(): Promise<never> {
      return await refuse("editReply");
    },
  };
}
