/** The sentence that `/hello` answers with. */
export function greeting(name: unknown, visits: number): string {
  const who = typeof name === "string" && name !== "" ? name : "stranger";
  return `Hello ${who}! That was greeting number ${visits}.`;
}
