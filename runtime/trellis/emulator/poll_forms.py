"""What may stand in a poll, with Discord's limits."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Snowflake

MAX_ANSWERS = 10
MAX_HOURS = 768  # 32 days


class PollEmoji(Form):
    id: Snowflake | None = None
    name: Annotated[str, StringConstraints(max_length=32)] | None = None


class PollQuestion(Form):
    text: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class PollAnswerMedia(Form):
    text: Annotated[str, StringConstraints(min_length=1, max_length=55)]
    emoji: PollEmoji | None = None


class PollAnswer(Form):
    poll_media: PollAnswerMedia


class PollForm(Form):
    question: PollQuestion
    answers: Annotated[list[PollAnswer], Field(min_length=1, max_length=MAX_ANSWERS)]
    duration: Annotated[int, Field(ge=1, le=MAX_HOURS)] | None = None
    allow_multiselect: bool | None = None
    layout_type: Literal[1] | None = None
