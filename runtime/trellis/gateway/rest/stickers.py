"""The guild's own stickers."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import AfterValidator, StringConstraints

from trellis.gateway.broker import Upload
from trellis.gateway.messages import Body
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Loose, RestArgs, decoded
from trellis.gateway.rest.ids import StickerId

MAX_STICKER_BYTES: Final = 512 * 1024

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_GIF: Final = b"GIF8"

StickerName = Annotated[str, StringConstraints(min_length=2, max_length=30)]
Tags = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Description = Annotated[str, StringConstraints(max_length=100)]


def sticker_file(data: str) -> Upload:
    """PNG, APNG, GIF or Lottie, from its base64."""
    content = decoded(data)
    if len(content) > MAX_STICKER_BYTES:
        raise ValueError(f"a sticker has at most {MAX_STICKER_BYTES} bytes")
    for signature, kind in ((_PNG, "png"), (_GIF, "gif")):
        if content.startswith(signature):
            return Upload(f"sticker.{kind}", content, content_type=f"image/{kind}")
    if content.lstrip()[:1] == b"{":
        return Upload("sticker.json", content, content_type="application/json")
    raise ValueError("a sticker is a PNG, APNG, GIF or Lottie file")


def _is_sticker(data: str) -> str:
    sticker_file(data)
    return data


class OfSticker(RestArgs):
    """A sticker."""

    sticker_id: StickerId


class CreateSticker(Audited):
    """A new sticker; `tags` is the emoji that suggests it."""

    name: StickerName
    tags: Tags
    description: Description = ""
    file: Annotated[str, AfterValidator(_is_sticker)]

    def body(self) -> Body:
        """Fields of a form with one file: the one request that has no JSON."""
        fields = {"name": self.name, "tags": self.tags, "description": self.description}
        return Body(None, (sticker_file(self.file),), form=fields)


class EditSticker(Loose):
    """A sticker, and what changes in it."""

    sticker_id: StickerId
    name: StickerName | None = None
    tags: Tags | None = None
    description: Description | None = None


class DeleteSticker(Audited):
    """A sticker."""

    sticker_id: StickerId


_ALL: Final = "/guilds/{guild_id}/stickers"
_ONE: Final = "/guilds/{guild_id}/stickers/{sticker_id}"

STICKERS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("sticker.list", RestArgs, f"GET {_ALL}"),
    Endpoint("sticker.get", OfSticker, f"GET {_ONE}"),
    Endpoint("sticker.create", CreateSticker, f"POST {_ALL}", body=CreateSticker.body),
    Endpoint("sticker.edit", EditSticker, f"PATCH {_ONE}"),
    Endpoint("sticker.delete", DeleteSticker, f"DELETE {_ONE}", answer=nothing),
)
