"""Stages that are live, each in its channel."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Loose
from trellis.gateway.rest.ids import ChannelId, EventId
from trellis.gateway.rest.messages import OfChannel

Topic = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Privacy = Annotated[int, Field(ge=2, le=2)]  # the guild alone: the one level that is left


class BeginStage(Loose):
    """A stage to open, and what is spoken of; perhaps as a scheduled event."""

    channel_id: ChannelId
    topic: Topic
    privacy_level: Privacy | None = None
    guild_scheduled_event_id: EventId | None = None
    send_start_notification: bool | None = None


class EditStage(Loose):
    """A stage that is live, and what is spoken of now."""

    channel_id: ChannelId
    topic: Topic


class EndStage(Audited):
    """A stage that is live."""

    channel_id: ChannelId


_ONE: Final = "/stage-instances/{channel_id}"

STAGES: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("stage.get", OfChannel, f"GET {_ONE}"),
    Endpoint("stage.begin", BeginStage, "POST /stage-instances"),
    Endpoint("stage.edit", EditStage, f"PATCH {_ONE}"),
    Endpoint("stage.end", EndStage, f"DELETE {_ONE}", answer=nothing),
)
