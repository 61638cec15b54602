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
// @ts-expect-error metadata is what JSON can say
await notes.updateMetadata("a", () => 1);

expectType<Equal<ReturnType<typeof secrets.get>, string | null>>();

const sent = await rest.sendMessage({ channelId: "1", content: "a", replyTo: null });
expectType<Equal<typeof sent, EventMessage>>();
await rest.editOriginalInteractionResponse({ applicationId: "1", token: "2", content: "b" });
await rest.upsertGuildCommands({ guildId: "1", commands: [{ name: "raw", type: 1 }] });
// @ts-expect-error a message goes to a channel
await rest.sendMessage({ content: "a" });
// @ts-expect-error rest stays
rest = { ...rest };
