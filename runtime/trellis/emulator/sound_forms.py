"""What may stand in the bodies about sounds of the soundboard, with Discord's limits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Snowflake

SoundName = Annotated[str, StringConstraints(min_length=2, max_length=32)]
Volume = Annotated[float, Field(ge=0, le=1)]
EmojiName = Annotated[str, StringConstraints(min_length=1, max_length=32)]


class SoundForm(Form):
    """Changes of a sound; what is not set stays."""

    name: SoundName | None = None
    volume: Volume | None = None
    emoji_id: Snowflake | None = None
    emoji_name: EmojiName | None = None


class NewSoundForm(SoundForm):
    name: SoundName
    sound: str
