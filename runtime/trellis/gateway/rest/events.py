"""The guild's scheduled events."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import (
    Audited,
    Image,
    Loose,
    Page100,
    Part,
    Raw,
    RestArgs,
    Text100,
    Time,
)
from trellis.gateway.rest.ids import ChannelId, EventId, UserId

GUILD_ONLY: Final = 2  # the one level of privacy there is


class EventPlace(Part):
    """Where an event takes place that is in no channel."""

    location: Text100 | None = None


class EventFields(Loose):
    """What a scheduled event is; `entityType` 1 on a stage, 2 in a voice channel, 3 elsewhere."""

    description: Annotated[str, StringConstraints(max_length=1000)] | None = None
    image: Image | None = None
    scheduled_end_time: Time | None = None
    channel_id: ChannelId | None = None
    entity_metadata: EventPlace | None = None
    recurrence_rule: Raw | None = None


class CreateEvent(EventFields):
    """A new scheduled event."""

    name: Text100
    scheduled_start_time: Time
    entity_type: Annotated[int, Field(ge=1, le=3)]
    privacy_level: Annotated[int, Field(ge=GUILD_ONLY, le=GUILD_ONLY)]


class EditEvent(EventFields):
    """An event, and what changes; `status` 2 begins it, 3 ends it, 4 calls it off."""

    event_id: EventId
    name: Text100 | None = None
    scheduled_start_time: Time | None = None
    entity_type: Annotated[int, Field(ge=1, le=3)] | None = None
    privacy_level: Annotated[int, Field(ge=GUILD_ONLY, le=GUILD_ONLY)] | None = None
    status: Annotated[int, Field(ge=1, le=4)] | None = None


class ListEvents(RestArgs):
    """Events, perhaps with how many are interested."""

    with_user_count: bool | None = None


class GetEvent(ListEvents):
    """An event, perhaps with how many are interested."""

    event_id: EventId


class DeleteEvent(Audited):
    """An event."""

    event_id: EventId


class ListEventUsers(RestArgs):
    """A page of those who are interested in an event."""

    event_id: EventId
    with_member: bool | None = None
    limit: Page100 | None = None
    before: UserId | None = None
    after: UserId | None = None


_ALL: Final = "/guilds/{guild_id}/scheduled-events"
_ONE: Final = "/guilds/{guild_id}/scheduled-events/{event_id}"

EVENTS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("event.list", ListEvents, f"GET {_ALL}"),
    Endpoint("event.get", GetEvent, f"GET {_ONE}"),
    Endpoint("event.create", CreateEvent, f"POST {_ALL}"),
    Endpoint("event.edit", EditEvent, f"PATCH {_ONE}"),
    Endpoint("event.delete", DeleteEvent, f"DELETE {_ONE}", answer=nothing),
    Endpoint("event.list_users", ListEventUsers, f"GET {_ONE}/users"),
)
