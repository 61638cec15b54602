import type { EventMember } from "../member";

/** Where somebody is in voice, and whether they can hear and be heard. */
export interface EventVoiceState {
  guildId: string;
  /** Null where they left voice. */
  channelId: string | null;
  userId: string;
  member?: EventMember;
  sessionId: string;
  deaf: boolean;
  mute: boolean;
  selfDeaf: boolean;
  selfMute: boolean;
  selfStream?: boolean;
  selfVideo: boolean;
  suppress: boolean;
  requestToSpeakTimestamp: string | null;
}
