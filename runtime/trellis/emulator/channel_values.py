"""Writing a checked form into a channel."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trellis.emulator import permissions as bits
from trellis.emulator.errors import DiscordError
from trellis.emulator.models import (
    FORUMS,
    GUILD_ANNOUNCEMENT,
    GUILD_STAGE,
    GUILD_TEXT,
    GUILD_VOICE,
    Overwrite,
)

if TYPE_CHECKING:
    from trellis.emulator.channel_forms import ChannelForm, OverwriteForm, TagForm
    from trellis.emulator.models import Channel, Json
    from trellis.emulator.state import World

_LOWERCASE = {GUILD_TEXT, GUILD_ANNOUNCEMENT, *FORUMS}
_VOICE = ("bitrate", "user_limit", "rtc_region", "video_quality_mode")
_TEXT = ("default_auto_archive_duration", "default_thread_rate_limit_per_user")
_FORUM = ("default_reaction_emoji", "default_sort_order", "default_forum_layout")
_SETTINGS = {
    GUILD_TEXT: _TEXT,
    GUILD_ANNOUNCEMENT: _TEXT,
    GUILD_VOICE: _VOICE,
    GUILD_STAGE: _VOICE,
    **dict.fromkeys(FORUMS, (*_TEXT, *_FORUM)),
}
_SPACES = re.compile(r"\s+")
_NUMBERS = frozenset({"default_thread_rate_limit_per_user", "default_forum_layout", "user_limit"})


def fill(world: World, channel: Channel, form: ChannelForm) -> None:
    """Writes what the form sets into the channel, as far as its type knows it."""
    if form.type is not None:
        channel.type = form.type
    if form.name is not None:
        channel.name = normal_name(channel.type, form.name)
    if form.position is not None:
        channel.position = form.position
    if form.given("topic"):
        channel.topic = form.topic or None
    if form.given("parent_id"):
        channel.parent_id = form.parent_id
    if form.permission_overwrites is not None:
        channel.overwrites = [overwrite_from(o) for o in form.permission_overwrites]
    if form.available_tags is not None:
        channel.tags = _tags(world, form.available_tags)
    channel.nsfw = channel.nsfw if form.nsfw is None else form.nsfw
    channel.flags = channel.flags if form.flags is None else form.flags
    if form.given("rate_limit_per_user"):
        channel.slowmode_secs = form.rate_limit_per_user or 0
    channel.settings = channel.settings | _settings(channel, form)


def normal_name(kind: int, name: str) -> str:
    """Text channels have names in lower case, with dashes for spaces."""
    return _SPACES.sub("-", name.strip()).lower() if kind in _LOWERCASE else name


def overwrite_from(form: OverwriteForm) -> Overwrite:
    return Overwrite(form.id, form.type, (form.allow or 0) & bits.ALL, (form.deny or 0) & bits.ALL)


def _settings(channel: Channel, form: ChannelForm) -> Json:
    given = [key for key in _SETTINGS.get(channel.type, ()) if form.given(key)]
    body = form.model_dump(include=set(given))
    for key in given:
        if body[key] is None and key in _NUMBERS:
            body[key] = 0
    reaction = body.get("default_reaction_emoji")
    if reaction and reaction["emoji_id"] is not None:
        reaction["emoji_id"] = str(reaction["emoji_id"])
    optional = {"default_auto_archive_duration", "bitrate", "video_quality_mode"}
    return {key: value for key, value in body.items() if value is not None or key not in optional}


def _tags(world: World, forms: list[TagForm]) -> list[Json]:
    names = [form.name for form in forms]
    if len(names) != len(set(names)):
        raise DiscordError(400, 40061, "Tag names must be unique")
    return [
        {
            "id": str(form.id or world.snowflakes.next()),
            "name": form.name,
            "moderated": bool(form.moderated),
            "emoji_id": None if form.emoji_id is None else str(form.emoji_id),
            "emoji_name": form.emoji_name,
        }
        for form in forms
    ]
