"""Parameters that many requests share."""

from typing import Annotated

from fastapi import Path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    WithJsonSchema,
)

from trellis.engine.ops import parse_snowflake

_SCHEMA = {"type": "string", "pattern": "^[0-9]{1,19}$", "examples": ["81384788765712384"]}

Snowflake = Annotated[
    int,
    BeforeValidator(parse_snowflake),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_SCHEMA),
]
"""Discord's id: a number here, a string of digits outside."""

GuildId = Annotated[Snowflake, Path(description="The guild's id.")]


def _encodable(text: str) -> str:
    if not text.isascii():
        text.encode()
    return text


Text = Annotated[str, AfterValidator(_encodable)]
"""Text that every database takes: no half of a surrogate pair, which JSON can carry."""


class Body(BaseModel):
    """Base of every request's body: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(BaseModel):
    """Base of every answer."""

    model_config = ConfigDict(frozen=True)
