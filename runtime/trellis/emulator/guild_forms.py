"""What may stand in the bodies about a guild itself and its voice states, with Discord's limits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Snowflake


class GuildForm(Form):
    """Changes of a guild; what is not set stays."""

    name: Annotated[str, StringConstraints(min_length=2, max_length=100)] | None = None
    description: Annotated[str, StringConstraints(max_length=300)] | None = None
    icon: str | None = None
    splash: str | None = None
    banner: str | None = None
    discovery_splash: str | None = None
    verification_level: Annotated[int, Field(ge=0, le=4)] | None = None
    default_message_notifications: Literal[0, 1] | None = None
    explicit_content_filter: Literal[0, 1, 2] | None = None
    afk_timeout: Literal[60, 300, 900, 1800, 3600] | None = None
    afk_channel_id: Snowflake | None = None
    system_channel_id: Snowflake | None = None
    rules_channel_id: Snowflake | None = None
    public_updates_channel_id: Snowflake | None = None
    safety_alerts_channel_id: Snowflake | None = None
    system_channel_flags: Annotated[int, Field(ge=0)] | None = None
    preferred_locale: str | None = None
    premium_progress_bar_enabled: bool | None = None
    features: list[str] | None = None


class VoiceStateForm(Form):
    channel_id: Snowflake | None = None
    suppress: bool | None = None
    request_to_speak_timestamp: datetime | None = None


class VoiceStatusForm(Form):
    status: Annotated[str, StringConstraints(max_length=500)] | None = None


class DirectForm(Form):
    recipient_id: Snowflake
