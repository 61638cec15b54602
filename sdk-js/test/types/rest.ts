import type { Equal } from "./equal";
import { expectType } from "./equal";

async function reads(): Promise<void> {
  const role = await rest.createRole({ name: "Red", permissions: 8n, color: 0xff0000 });
  expectType<Equal<typeof role, EventRole>>();
  const [member] = await rest.fetchMembers({ limit: 1000, after: "0" });
  expectType<Equal<typeof member, EventMember | undefined>>();
  const { items } = await rest.fetchPinnedMessages({ channelId: "1" });
  expectType<Equal<(typeof items)[number]["message"], EventMessage>>();
  const said = await rest.executeWebhook({ webhookId: "1", content: "hi", wait: true });
  expectType<Equal<typeof said, EventMessage | null>>();
  expectType<Equal<ReturnType<typeof rest.banMember>, Promise<void>>>();
}
void reads;

// As scripts written for flora have it.
void rest.createChannel({ guildId: "1", payload: { name: "new", rate_limit_per_user: 5 } });
void rest.editMember({ guildId: "1", userId: "2", payload: { nick: null } });
void rest.createThread({ channelId: "1", payload: { name: "t", type: 11 } });

void rest.sendMessage({ channelId: "1", poll: { question: "Tea?", answers: ["yes", "no"] } });
void rest.createEmoji({ name: "cat", image: new Uint8Array(4) });
void rest.joinThread({ threadId: "1" });
void rest.joinThread({ channelId: "1" });

// @ts-expect-error the user is missing
void rest.kickMember({ reason: "r" });
// @ts-expect-error there is no such call
void rest.fetchEverything();
// @ts-expect-error a channel has a name
void rest.createChannel({ topic: "t" });
// @ts-expect-error seconds are a number
void rest.timeoutMember({ userId: "1", seconds: "60" });
