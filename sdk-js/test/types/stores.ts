import type { Equal } from "./equal";
import { expectType } from "./equal";

const notes: KvStore = kv.store("notes");
const value = await notes.get("a");
expectType<Equal<typeof value, string | null>>();
await notes.set("a", "b", { expiration: 1_900_000_000, metadata: { by: ["me", 1, null] } });
await new KvStore("x").delete("a");
const page = await store("notes").list({ prefix: "user:", limit: 10 });
if (!page.list_complete) await notes.list({ cursor: page.cursor });
// @ts-expect-error values are texts
await notes.set("a", { b: 1 });
const wallets = kv.store<{ gold: number }>("wallets");
const wallet = await wallets.get("ada");
expectType<Equal<typeof wallet, { gold: number } | null>>();
await wallets.set("ada", { gold: 1 }, { ttl: 5, ifAbsent: true });
// @ts-expect-error a wallet is no number
await wallets.set("ada", 1);
const many = await wallets.getMany(["ada", "bob"]);
expectType<Equal<typeof many, ({ gold: number } | null)[]>>();
const left = await wallets.transact("ada", (old) => ({ gold: (old?.gold ?? 0) - 1 }));
expectType<Equal<typeof left, { gold: number } | null>>();
await wallets.transact(["ada", "bob"], ([ada, bob]) => [ada, bob && { gold: bob.gold + 1 }]);
await kv.transact<number>([{ store: "a", key: "b" }], ([n]) => [(n ?? 0) + 1]);
const best = await kv.sortedSet("levels").range({ reverse: true });
expectType<Equal<typeof best, SortedMember[]>>();
// @ts-expect-error metadata is what JSON can say
await notes.updateMetadata("a", () => 1);

const kept = await notes.getWithMetadata("a");
console.log(kept.metadata?.by, (await notes.list()).keys[0]?.metadata?.by);

expectType<Equal<ReturnType<typeof secrets.get>, string | null>>();

// What tasks carry is often an interface, which JsonValue does not take.
interface Reminder {
  channelId: string;
  text?: string;
}
const reminder: Reminder = { channelId: "1" };
await tasks.schedule("remind", { in: "2h" }, reminder);
onTask<Reminder>("remind", (ctx) => {
  expectType<Equal<typeof ctx.payload, Reminder>>();
  expectType<Equal<typeof ctx.msg.payload, Reminder>>();
});
onTask("later", (ctx) => console.log((ctx.payload as Reminder).channelId));

const sent = await rest.sendMessage({ channelId: "1", content: "a", replyTo: null });
expectType<Equal<typeof sent, EventMessage>>();
await rest.editOriginalInteractionResponse({ applicationId: "1", token: "2", content: "b" });
await rest.upsertGuildCommands({ guildId: "1", commands: [{ name: "raw", type: 1 }] });
// @ts-expect-error a message goes to a channel
await rest.sendMessage({ content: "a" });
// @ts-expect-error rest stays
rest = { ...rest };

void once("k", async () => ({ id: "1" }), { expiresIn: "1h", again: true }).then(({ id }) => id.length);
void once("k", () => {}).then(() => once.forget("k"));
// @ts-expect-error there is something to be done
void once("k");
