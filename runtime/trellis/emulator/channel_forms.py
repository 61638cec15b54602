"""What may stand in the bodies about channels, threads and invites, with Discord's limits."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from trellis.emulator.forms import Form
from trellis.emulator.member_forms import Bits, Snowflake
from trellis.emulator.message_forms import MessageForm

MAX_SLOWMODE_SECS = 21600
MAX_OVERWRITES = 100
MAX_TAGS, MAX_APPLIED_TAGS = 20, 5
MAX_INVITE_AGE_SECS = 604800

Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Slowmode = Annotated[int, Field(ge=0, le=MAX_SLOWMODE_SECS)]
AutoArchive = Literal[60, 1440, 4320, 10080]


class OverwriteForm(Form):
    id: Snowflake
    type: Literal[0, 1] = 0
    allow: Bits | None = None
    deny: Bits | None = None


class OneOverwriteForm(Form):
    """An overwrite whose id stands in the path."""

    type: Literal[0, 1] = 0
    allow: Bits | None = None
    deny: Bits | None = None


class TagForm(Form):
    id: Snowflake | None = None
    name: Annotated[str, StringConstraints(min_length=1, max_length=20)]
    moderated: bool | None = None
    emoji_id: Snowflake | None = None
    emoji_name: str | None = None


class DefaultReaction(Form):
    emoji_id: Snowflake | None = None
    emoji_name: str | None = None


class ChannelForm(Form):
    """Changes of a channel; what is not set stays."""

    name: Name | None = None
    type: int | None = None
    position: Annotated[int, Field(ge=0)] | None = None
    topic: Annotated[str, StringConstraints(max_length=4096)] | None = None
    nsfw: bool | None = None
    rate_limit_per_user: Slowmode | None = None
    parent_id: Snowflake | None = None
    permission_overwrites: (
        Annotated[list[OverwriteForm], Field(max_length=MAX_OVERWRITES)] | None
    ) = None
    flags: int | None = None
    available_tags: Annotated[list[TagForm], Field(max_length=MAX_TAGS)] | None = None
    bitrate: Annotated[int, Field(ge=8000, le=96000)] | None = None
    user_limit: Annotated[int, Field(ge=0, le=10000)] | None = None
    rtc_region: str | None = None
    video_quality_mode: Literal[1, 2] | None = None
    default_auto_archive_duration: AutoArchive | None = None
    default_thread_rate_limit_per_user: Slowmode | None = None
    default_reaction_emoji: DefaultReaction | None = None
    default_sort_order: Literal[0, 1] | None = None
    default_forum_layout: Literal[0, 1, 2] | None = None

    def given(self, key: str) -> bool:
        return key in self.model_fields_set


class NewChannelForm(ChannelForm):
    name: Name


class ChannelPosition(Form):
    id: Snowflake
    position: Annotated[int, Field(ge=0)] | None = None
    lock_permissions: bool | None = None
    parent_id: Snowflake | None = None


class ThreadForm(Form):
    """A thread from a message, or what all new threads have in common."""

    name: Name
    auto_archive_duration: AutoArchive | None = None
    rate_limit_per_user: Slowmode | None = None


class BareThreadForm(ThreadForm):
    """A thread that starts from no message."""

    type: Literal[10, 11, 12] | None = None
    invitable: bool | None = None


class PostForm(ThreadForm):
    """A thread in a forum, with its first message."""

    message: MessageForm
    applied_tags: Annotated[list[Snowflake], Field(max_length=MAX_APPLIED_TAGS)] | None = None


class ThreadChanges(Form):
    """Changes of a thread; what is not set stays."""

    name: Name | None = None
    archived: bool | None = None
    locked: bool | None = None
    invitable: bool | None = None
    auto_archive_duration: AutoArchive | None = None
    rate_limit_per_user: Slowmode | None = None
    flags: int | None = None
    applied_tags: Annotated[list[Snowflake], Field(max_length=MAX_APPLIED_TAGS)] | None = None


class InviteForm(Form):
    max_age: Annotated[int, Field(ge=0, le=MAX_INVITE_AGE_SECS)] | None = None
    max_uses: Annotated[int, Field(ge=0, le=100)] | None = None
    temporary: bool | None = None
    unique: bool | None = None


class BulkDeleteForm(Form):
    messages: list[Snowflake]
