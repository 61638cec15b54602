import type { Equal } from "./equal";
import { expectType } from "./equal";

async function moderate(): Promise<void> {
  const sent = await channel("1").send({ content: "hi", poll: { question: "?", answers: ["a"] } });
  expectType<Equal<typeof sent, EventMessage>>();
  const held = await member("2").permissions("1");
  expectType<Equal<typeof held, bigint>>();
  expectType<Equal<ReturnType<typeof permissionsOf>, Promise<bigint>>>();
  if (Permissions.has(held, Permissions.BAN_MEMBERS)) await member("3").ban({ reason: "r" });
  for await (const one of guild.everyMember()) expectType<Equal<typeof one, EventMember>>();
  const names = Permissions.names("8");
  expectType<Equal<typeof names, PermissionName[]>>();
  await message("1", "2").react({ id: "3", name: "cat" });
  await role("4").edit({ permissions: Permissions.add(held, 8) });
  await user("5").send("hello");
  // @ts-expect-error minutes are a number
  await member("2").timeout("10");
  // @ts-expect-error there is no such permission
  Permissions.FLY;
  // @ts-expect-error a channel's id cannot be sent elsewhere
  await channel("1").send({ channelId: "2", content: "x" });
}
void moderate;
