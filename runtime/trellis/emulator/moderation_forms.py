"""What may stand in a rule of automatic moderation, with Discord's limits."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from trellis.emulator.forms import Form, Refused
from trellis.emulator.member_forms import Snowflake

KEYWORD, SPAM, PRESET, MENTIONS, PROFILE = 1, 3, 4, 5, 6  # types of triggers
BLOCK, ALERT, TIMEOUT, QUARANTINE = 1, 2, 3, 4  # types of actions

Word = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Pattern = Annotated[str, StringConstraints(min_length=1, max_length=260)]


class TriggerForm(Form):
    keyword_filter: Annotated[list[Word], Field(max_length=1000)] | None = None
    regex_patterns: Annotated[list[Pattern], Field(max_length=10)] | None = None
    allow_list: Annotated[list[Word], Field(max_length=1000)] | None = None
    presets: list[Literal[1, 2, 3]] | None = None
    mention_total_limit: Annotated[int, Field(ge=0, le=50)] | None = None
    mention_raid_protection_enabled: bool | None = None


class ActionDetails(Form):
    channel_id: Snowflake | None = None
    duration_seconds: Annotated[int, Field(ge=0, le=2419200)] | None = None
    custom_message: Annotated[str, StringConstraints(max_length=150)] | None = None


class ActionForm(Form):
    type: Literal[1, 2, 3, 4]
    metadata: ActionDetails | None = None

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> ActionForm:
        details = self.metadata or ActionDetails()
        lacks_channel = self.type == ALERT and details.channel_id is None
        if lacks_channel or (self.type == TIMEOUT and details.duration_seconds is None):
            raise Refused("BASE_TYPE_REQUIRED", "This field is required")
        return self


Actions = Annotated[list[ActionForm], Field(min_length=1, max_length=5)]


class RuleForm(Form):
    """Changes of a rule; what is not set stays."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None
    event_type: Literal[1, 2] | None = None
    trigger_metadata: TriggerForm | None = None
    actions: Actions | None = None
    enabled: bool | None = None
    exempt_roles: Annotated[list[Snowflake], Field(max_length=20)] | None = None
    exempt_channels: Annotated[list[Snowflake], Field(max_length=50)] | None = None


class NewRuleForm(RuleForm):
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    event_type: Literal[1, 2]
    trigger_type: Literal[1, 3, 4, 5, 6]
    actions: Actions
