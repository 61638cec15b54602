"""What may stand in the bodies about stages, with Discord's limits."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Snowflake

Topic = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Privacy = Literal[1, 2]


class NewStageForm(Form):
    channel_id: Snowflake
    topic: Topic
    privacy_level: Privacy | None = None
    guild_scheduled_event_id: Snowflake | None = None
    send_start_notification: bool | None = None


class StageForm(Form):
    """Changes of a stage; what is not set stays."""

    topic: Topic | None = None
    privacy_level: Privacy | None = None
