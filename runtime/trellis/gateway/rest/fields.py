"""What arguments of many ops are made of, with Discord's limits."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import (
    AfterValidator,
    AwareDatetime,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_camel

from trellis.engine.ops import Args
from trellis.gateway.messages import snake_keys
from trellis.gateway.rest.ids import GuildId

if TYPE_CHECKING:
    from datetime import datetime

MAX_IMAGE_BYTES: Final = 2 * 1024 * 1024

_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)
_WEBP: Final = (b"RIFF", b"WEBP")


class RestArgs(Args):
    """Base of the arguments of `rest.*`.

    Attributes:
        guild_id: nobody needs it, and it has to be the caller's own; flora's scripts say it.
    """

    # Discord's own snake_case is as good: flora's scripts write it.
    model_config = ConfigDict(populate_by_name=True)

    guild_id: GuildId | None = None


class Audited(RestArgs):
    """What Discord notes in the guild's audit log, with a reason if there is one."""

    reason: Annotated[str, StringConstraints(min_length=1, max_length=512)] | None = None


class Loose(Audited):
    """Takes what is to change at the top, or as flora does in `payload`."""

    @model_validator(mode="before")
    @classmethod
    def _opened(cls, given: Any) -> Any:  # noqa: ANN401  # whatever a script sent
        if not isinstance(given, dict) or not isinstance(given.get("payload"), dict):
            return given
        outer = {key: value for key, value in given.items() if key != "payload"}
        return given["payload"] | outer


class Part(Args):
    """A part of arguments: as they are, camelCase or snake_case."""

    model_config = ConfigDict(populate_by_name=True, alias_generator=to_camel)


def image_url(given: str) -> str:
    """An image as Discord takes it, from its base64 or from such a URL."""
    data = given.partition(";base64,")[2] if given.startswith("data:") else given
    try:
        content = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("an image is its bytes, or their base64") from None
    if len(content) > MAX_IMAGE_BYTES:
        raise ValueError(f"an image has at most {MAX_IMAGE_BYTES} bytes")
    return f"data:{_kind_of(content)};base64,{data}"


def _kind_of(content: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[:4] == _WEBP[0] and content[8:12] == _WEBP[1]:
        return "image/webp"
    raise ValueError("an image is a PNG, JPEG, GIF or WebP")


def decoded(given: str) -> bytes:
    """Bytes from their base64."""
    try:
        return base64.b64decode(given, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("the file is its bytes, or their base64") from None


def in_words(time: datetime) -> str:
    return time.isoformat()


Text100 = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Image = Annotated[str, AfterValidator(image_url)]
Time = Annotated[AwareDatetime, PlainSerializer(in_words)]
Raw = Annotated[dict[str, Any], AfterValidator(snake_keys)]
Bits = Annotated[int, Field(ge=0, lt=1 << 63)]
Color = Annotated[int, Field(ge=0, le=0xFFFFFF)]
Page100 = Annotated[int, Field(ge=1, le=100)]
Page1000 = Annotated[int, Field(ge=1, le=1000)]
DeleteSeconds = Annotated[int, Field(ge=0, le=604_800)]
Cooldown = Annotated[int, Field(ge=0, le=21_600)]
