"""The sounds of the guild's soundboard."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Loose, RestArgs, decoded
from trellis.gateway.rest.ids import EmojiId, SoundId

MAX_SOUND_BYTES: Final = 512 * 1024

_OGG: Final = b"OggS"
_ID3: Final = b"ID3"  # tags before an MP3
_FRAME: Final = 0xFF  # how each frame of an MP3 begins, with three more bits of the next byte
_SYNC: Final = 0xE0


def sound_url(given: str) -> str:
    """A sound as Discord takes it, from its base64 or from such a URL."""
    data = given.partition(";base64,")[2] if given.startswith("data:") else given
    content = decoded(data)
    if len(content) > MAX_SOUND_BYTES:
        raise ValueError(f"a sound has at most {MAX_SOUND_BYTES} bytes")
    return f"data:{_kind_of(content)};base64,{data}"


def _kind_of(content: bytes) -> str:
    if content.startswith(_OGG):
        return "audio/ogg"
    is_frame = content[:1] == bytes([_FRAME]) and content[1:2] >= bytes([_SYNC])
    if content.startswith(_ID3) or is_frame:
        return "audio/mpeg"
    raise ValueError("a sound is an MP3 or an Ogg")


SoundName = Annotated[str, StringConstraints(min_length=2, max_length=32)]
Sound = Annotated[str, AfterValidator(sound_url)]


class SoundFields(Loose):
    """How a sound is played, and the emoji beside it: one of the guild's, or a character."""

    volume: Annotated[float, Field(ge=0, le=1)] | None = None
    emoji_id: EmojiId | None = None
    emoji_name: Annotated[str, StringConstraints(min_length=1, max_length=32)] | None = None


class CreateSound(SoundFields):
    """A new sound."""

    name: SoundName
    sound: Sound


class EditSound(SoundFields):
    """A sound, and what changes in it."""

    sound_id: SoundId
    name: SoundName | None = None


class OfSound(RestArgs):
    """A sound."""

    sound_id: SoundId


class DeleteSound(Audited):
    """A sound."""

    sound_id: SoundId


_ALL: Final = "/guilds/{guild_id}/soundboard-sounds"
_ONE: Final = "/guilds/{guild_id}/soundboard-sounds/{sound_id}"

SOUNDS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("sound.list", RestArgs, f"GET {_ALL}", answer=lambda answer: answer["items"]),
    Endpoint("sound.get", OfSound, f"GET {_ONE}"),
    Endpoint("sound.create", CreateSound, f"POST {_ALL}"),
    Endpoint("sound.edit", EditSound, f"PATCH {_ONE}"),
    Endpoint("sound.delete", DeleteSound, f"DELETE {_ONE}", answer=nothing),
)
