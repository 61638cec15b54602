"""What may stand in the bodies about emojis and stickers, with Discord's limits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Snowflake

EmojiName = Annotated[str, StringConstraints(min_length=2, max_length=32, pattern=r"^\w+$")]
StickerName = Annotated[str, StringConstraints(min_length=2, max_length=30)]
Tags = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Description = Annotated[str, StringConstraints(max_length=100)]
Roles = Annotated[list[Snowflake], Field(max_length=1521)]


class NewEmojiForm(Form):
    name: EmojiName
    image: str
    roles: Roles | None = None


class EmojiForm(Form):
    """Changes of an emoji; what is not set stays."""

    name: EmojiName | None = None
    roles: Roles | None = None


class NewStickerForm(Form):
    name: StickerName
    tags: Tags
    description: Description | None = None


class StickerForm(Form):
    """Changes of a sticker; what is not set stays."""

    name: StickerName | None = None
    tags: Tags | None = None
    description: Description | None = None
