import type { EventChannel } from "../channels/channel";
import type { EventSoundboardSound } from "../expressions/soundboard-sound";
import type { EventMember } from "../member";
import type { EventScheduledEvent } from "../scheduled/scheduled-event";
import type { EventThread } from "../threads/thread";
import type { EventPresence } from "../users/presence";
import type { EventStageInstance } from "../voice/stage-instance";
import type { EventVoiceState } from "../voice/voice-state";
import type { EventGuild } from "./guild";

/** The guild with all that is in it, as far as Discord tells a bot. */
export interface EventGuildCreate extends EventGuild {
  joinedAt: string;
  large: boolean;
  memberCount: number;
  /** The bot, and more with the presences intent. */
  members: EventMember[];
  channels: EventChannel[];
  threads: EventThread[];
  voiceStates: Omit<EventVoiceState, "guildId">[];
  presences: Partial<EventPresence>[];
  stageInstances: EventStageInstance[];
  guildScheduledEvents: EventScheduledEvent[];
  soundboardSounds?: EventSoundboardSound[];
}
