"""The guild's own emojis."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Image, Loose, RestArgs
from trellis.gateway.rest.ids import EmojiId, RoleId

EmojiName = Annotated[str, StringConstraints(min_length=2, max_length=32)]
Roles = Annotated[list[RoleId], Field(max_length=250)]


class OfEmoji(RestArgs):
    """An emoji."""

    emoji_id: EmojiId


class CreateEmoji(Loose):
    """A new emoji; with `roles`, only they may use it."""

    name: EmojiName
    image: Image
    roles: Roles | None = None


class EditEmoji(Loose):
    """An emoji, and what changes in it."""

    emoji_id: EmojiId
    name: EmojiName | None = None
    roles: Roles | None = None


class DeleteEmoji(Audited):
    """An emoji."""

    emoji_id: EmojiId


_ALL: Final = "/guilds/{guild_id}/emojis"
_ONE: Final = "/guilds/{guild_id}/emojis/{emoji_id}"

EMOJIS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("emoji.list", RestArgs, f"GET {_ALL}"),
    Endpoint("emoji.get", OfEmoji, f"GET {_ONE}"),
    Endpoint("emoji.create", CreateEmoji, f"POST {_ALL}"),
    Endpoint("emoji.edit", EditEmoji, f"PATCH {_ONE}"),
    Endpoint("emoji.delete", DeleteEmoji, f"DELETE {_ONE}", answer=nothing),
)
