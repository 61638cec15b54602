"""What may stand in the bodies about scheduled events, with Discord's limits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from trellis.emulator.forms import Form, Refused
from trellis.emulator.member_forms import Snowflake
from trellis.emulator.models import Json

STAGE, VOICE, EXTERNAL = 1, 2, 3

Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Description = Annotated[str, StringConstraints(max_length=1000)]


class EventPlace(Form):
    location: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None


class ScheduledEventForm(Form):
    """Changes of an event; what is not set stays."""

    name: Name | None = None
    description: Description | None = None
    scheduled_start_time: datetime | None = None
    scheduled_end_time: datetime | None = None
    privacy_level: Literal[2] | None = None
    entity_type: Literal[1, 2, 3] | None = None
    entity_metadata: EventPlace | None = None
    channel_id: Snowflake | None = None
    status: Literal[1, 2, 3, 4] | None = None
    recurrence_rule: Json | None = None
    image: str | None = None

    def given(self, key: str) -> bool:
        return key in self.model_fields_set


class NewScheduledEventForm(ScheduledEventForm):
    name: Name
    scheduled_start_time: datetime
    privacy_level: Annotated[Literal[2], Field()]
    entity_type: Literal[1, 2, 3]

    @model_validator(mode="after")
    def _has_a_place(self) -> NewScheduledEventForm:
        place = self.entity_metadata.location if self.entity_metadata else None
        if self.entity_type == EXTERNAL:
            if not place or self.scheduled_end_time is None:
                raise Refused("BASE_TYPE_REQUIRED", "A location and an end are required")
        elif self.channel_id is None:
            raise Refused("BASE_TYPE_REQUIRED", "A channel is required")
        return self
