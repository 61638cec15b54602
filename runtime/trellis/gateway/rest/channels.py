"""The guild's channels, and who may do what in them."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints
from typing_extensions import override

from trellis.gateway.messages import Body
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Bits, Cooldown, Loose, Part, RestArgs, Text100
from trellis.gateway.rest.ids import BoundId, ChannelId, EmojiId, Role, TagId
from trellis.gateway.rest.messages import OfChannel
from trellis.gateway.rest.overwrites import ROLE, Overwrite, OverwriteType

ArchiveMinutes = Annotated[int, Field(ge=60, le=10_080)]


class Reaction(Part):
    """The emoji that a forum offers under its posts."""

    emoji_id: EmojiId | None = None
    emoji_name: Text100 | None = None


class Tag(Part):
    """A tag of a forum; `id` for one that is there already."""

    id: TagId | None = None
    name: Annotated[str, StringConstraints(max_length=50)]
    moderated: bool | None = None
    emoji_id: EmojiId | None = None
    emoji_name: Text100 | None = None


class ChannelFields(Loose):
    """What a channel is; what a kind of channel does not have, Discord refuses or ignores."""

    type: Annotated[int, Field(ge=0, le=30)] | None = None
    position: Annotated[int, Field(ge=0, le=10_000)] | None = None
    topic: Annotated[str, StringConstraints(max_length=4096)] | None = None
    bitrate: Annotated[int, Field(ge=8000, le=512_000)] | None = None
    user_limit: Annotated[int, Field(ge=0, le=10_000)] | None = None
    nsfw: bool | None = None
    rate_limit_per_user: Cooldown | None = None
    parent_id: ChannelId | None = None
    permission_overwrites: Annotated[list[Overwrite], Field(max_length=100)] | None = None
    rtc_region: Text100 | None = None
    video_quality_mode: Annotated[int, Field(ge=1, le=2)] | None = None
    default_auto_archive_duration: ArchiveMinutes | None = None
    default_reaction_emoji: Reaction | None = None
    default_thread_rate_limit_per_user: Cooldown | None = None
    default_sort_order: Annotated[int, Field(ge=0, le=1)] | None = None
    default_forum_layout: Annotated[int, Field(ge=0, le=2)] | None = None
    available_tags: Annotated[list[Tag], Field(max_length=20)] | None = None


class CreateChannel(ChannelFields):
    """A new channel."""

    name: Text100


class EditChannel(ChannelFields):
    """A channel or a thread, and what changes in it."""

    channel_id: ChannelId
    name: Text100 | None = None
    flags: Annotated[int, Field(ge=0, lt=1 << 31)] | None = None
    archived: bool | None = None
    locked: bool | None = None
    invitable: bool | None = None
    auto_archive_duration: ArchiveMinutes | None = None
    applied_tags: Annotated[list[TagId], Field(max_length=5)] | None = None


class DeleteChannel(Audited):
    """A channel or a thread."""

    channel_id: ChannelId


class ChannelPlace(Part):
    """Where a channel goes."""

    id: ChannelId
    position: Annotated[int, Field(ge=0, le=10_000)] | None = None
    parent_id: ChannelId | None = None
    lock_permissions: bool | None = None


class ReorderChannels(Audited):
    """Channels and their new places."""

    channels: Annotated[list[ChannelPlace], Field(min_length=1, max_length=500)]


class EditPermissions(Audited):
    """What a role (`type` 0) or a user (`type` 1) may do in a channel."""

    channel_id: ChannelId
    overwrite_id: BoundId
    type: OverwriteType
    allow: Bits = 0
    deny: Bits = 0

    @override
    def model_post_init(self, _context: Any, /) -> None:
        if self.type == ROLE:
            self.__dict__["overwrite_id"] = Role(self.overwrite_id)


class DeletePermissions(Audited):
    """Whose permissions in a channel are the ordinary ones again."""

    channel_id: ChannelId
    overwrite_id: BoundId


class FollowChannel(Audited):
    """An announcement channel, and the channel that gets its messages."""

    channel_id: ChannelId
    webhook_channel_id: ChannelId


class EditVoiceStatus(Audited):
    """What a voice channel says is going on; null for nothing."""

    channel_id: ChannelId
    status: Annotated[str, StringConstraints(max_length=500)] | None


def _places(args: ReorderChannels) -> Body:
    return Body([place.model_dump(exclude_unset=True) for place in args.channels])


_ONE: Final = "/channels/{channel_id}"
_ALL: Final = "/guilds/{guild_id}/channels"
_PERMISSIONS: Final = "/channels/{channel_id}/permissions/{overwrite_id}"

CHANNELS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("channel.list", RestArgs, f"GET {_ALL}"),
    Endpoint("channel.get", OfChannel, f"GET {_ONE}"),
    Endpoint("channel.create", CreateChannel, f"POST {_ALL}"),
    Endpoint("channel.edit", EditChannel, f"PATCH {_ONE}"),
    Endpoint("channel.delete", DeleteChannel, f"DELETE {_ONE}"),
    Endpoint("channel.reorder", ReorderChannels, f"PATCH {_ALL}", body=_places, answer=nothing),
    Endpoint("channel.edit_permissions", EditPermissions, f"PUT {_PERMISSIONS}", answer=nothing),
    Endpoint(
        "channel.delete_permissions", DeletePermissions, f"DELETE {_PERMISSIONS}", answer=nothing
    ),
    Endpoint("channel.follow", FollowChannel, f"POST {_ONE}/followers"),
    Endpoint(
        "channel.edit_voice_status", EditVoiceStatus, f"PUT {_ONE}/voice-status", answer=nothing
    ),
)
