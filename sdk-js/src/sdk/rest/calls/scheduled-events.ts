import type { FileData } from "../../types/attachment";
import type { JsonObject } from "../../types/json";
import type { EventMember } from "../../types/member";
import type { EventScheduledEvent } from "../../types/scheduled/scheduled-event";
import type { EventUser } from "../../types/user";
import type { Audited, OwnGuild, PageOptions, TimeLike } from "./common";

/** What a scheduled event is. */
export interface ScheduledEventBody extends Audited {
  description?: string | null | undefined;
  image?: FileData | null | undefined;
  scheduledEndTime?: TimeLike | null | undefined;
  channelId?: string | null | undefined;
  /** Where it takes place that is in no channel. */
  entityMetadata?: { location: string } | null | undefined;
  recurrenceRule?: JsonObject | null | undefined;
}

/** A new scheduled event. */
export interface CreateScheduledEvent extends ScheduledEventBody {
  name: string;
  scheduledStartTime: TimeLike;
  /** 1 on a stage, 2 in a voice channel, 3 elsewhere. */
  entityType: 1 | 2 | 3;
  privacyLevel: 2;
}

/** What changes in a scheduled event. */
export interface ScheduledEventChanges extends ScheduledEventBody {
  name?: string | undefined;
  scheduledStartTime?: TimeLike | undefined;
  entityType?: 1 | 2 | 3 | undefined;
  privacyLevel?: 2 | undefined;
  /** 2 begins it, 3 ends it, 4 calls it off. */
  status?: 1 | 2 | 3 | 4 | undefined;
}

/** A scheduled event. */
export interface OfScheduledEvent extends OwnGuild {
  eventId: string;
}

/** Whether to count those who are interested. */
export interface WithUserCount {
  withUserCount?: boolean | undefined;
}

/** Whom to read that is interested in an event. */
export interface FetchScheduledEventUsers extends OfScheduledEvent, PageOptions {
  before?: string | undefined;
  withMember?: boolean | undefined;
}

/** Calls about scheduled events. */
export interface ScheduledEventCalls {
  /** Reads the scheduled events. */
  fetchScheduledEvents(args?: OwnGuild & WithUserCount): Promise<EventScheduledEvent[]>;
  /** Reads a scheduled event. */
  fetchScheduledEvent(args: OfScheduledEvent & WithUserCount): Promise<EventScheduledEvent>;
  /** Makes a scheduled event. */
  createScheduledEvent(args: CreateScheduledEvent): Promise<EventScheduledEvent>;
  /** Changes, begins or ends a scheduled event. */
  editScheduledEvent(args: OfScheduledEvent & ScheduledEventChanges): Promise<EventScheduledEvent>;
  /** Deletes a scheduled event. */
  deleteScheduledEvent(args: OfScheduledEvent & Audited): Promise<void>;
  /** Reads a page of those who are interested. */
  fetchScheduledEventUsers(
    args: FetchScheduledEventUsers,
  ): Promise<{ user: EventUser; member?: EventMember }[]>;
}
