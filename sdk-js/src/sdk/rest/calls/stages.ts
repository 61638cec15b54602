import type { EventStageInstance } from "../../types/voice/stage-instance";
import type { Audited } from "./common";
import type { InChannel } from "./messages";

/** A stage to open. */
export interface BeginStage extends InChannel, Audited {
  /** What is spoken of, up to 120 characters. */
  topic: string;
  /** The scheduled event that begins with it. */
  guildScheduledEventId?: string | undefined;
  /** Tells everybody, which the bot needs the permission for. */
  sendStartNotification?: boolean | undefined;
}

/** Calls about stages that are live. */
export interface StageCalls {
  /** Reads the live stage of a channel. */
  fetchStage(args: InChannel): Promise<EventStageInstance>;
  /** Opens the stage of a channel. */
  beginStage(args: BeginStage): Promise<EventStageInstance>;
  /** Changes what is spoken of on a live stage. */
  editStage(args: InChannel & Audited & { topic: string }): Promise<EventStageInstance>;
  /** Closes a stage. */
  endStage(args: InChannel & Audited): Promise<void>;
}
