import type { JsonObject } from "../json";
import type { EventUser } from "../user";
import type { RecurrenceRule } from "./recurrence-rule";

/** A scheduled event of the guild. */
export interface EventScheduledEvent {
  id: string;
  guildId: string;
  channelId: string | null;
  creatorId?: string | null;
  creator?: EventUser;
  name: string;
  description?: string | null;
  scheduledStartTime: string;
  scheduledEndTime: string | null;
  privacyLevel: number;
  /** 1 scheduled, 2 under way, 3 over, 4 cancelled. */
  status: number;
  /** 1 stage, 2 voice, 3 somewhere else. */
  entityType: number;
  entityId: string | null;
  entityMetadata: { location?: string } | null;
  userCount?: number;
  image?: string | null;
  /** Single times of a recurring event that differ from the rule. */
  guildScheduledEventExceptions?: JsonObject[];
  recurrenceRule: RecurrenceRule | null;
}
