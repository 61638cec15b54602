"""Channels and threads, as somebody sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.models import FORUMS, GUILD_STAGE, GUILD_VOICE, PRIVATE_THREAD
from trellis.emulator.payloads.people import user
from trellis.emulator.payloads.roles import overwrite
from trellis.emulator.payloads.texts import text
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Json, Thread, User


_VOICE: Json = {"bitrate": 64000, "user_limit": 0, "rtc_region": None}  # until they are changed


def in_guild(guild_id: int) -> Json:
    """What names the guild; nothing where direct messages are not in any."""
    return {"guild_id": str(guild_id)} if guild_id else {}


def channel(shown: Channel) -> Json:
    return guild_channel(shown) if shown.recipient is None else _direct(shown, shown.recipient)


def _direct(shown: Channel, recipient: User) -> Json:
    return {
        "id": str(shown.id),
        "type": shown.type,
        "flags": 0,
        "last_message_id": text(next(reversed(shown.messages), None)),
        "recipients": [user(recipient)],
    }


def guild_channel(shown: Channel) -> Json:
    body: Json = {
        "id": str(shown.id),
        "type": shown.type,
        "guild_id": str(shown.guild_id),
        "name": shown.name,
        "flags": shown.flags,
        "parent_id": text(shown.parent_id),
        "last_message_id": text(next(reversed(shown.messages), None)),
        "rate_limit_per_user": shown.slowmode_secs,
        **({"last_pin_timestamp": shown.last_pin} if shown.last_pin else {}),
        **(_VOICE if shown.type in {GUILD_VOICE, GUILD_STAGE} else {}),
        **shown.settings,
    }
    return body | (_thread_part(shown, shown.thread) if shown.thread else _channel_part(shown))


def _channel_part(shown: Channel) -> Json:
    body: Json = {
        "position": shown.position,
        "topic": shown.topic,
        "nsfw": shown.nsfw,
        "permission_overwrites": [overwrite(o) for o in shown.overwrites],
    }
    return body | ({"available_tags": shown.tags} if shown.type in FORUMS else {})


def _thread_part(shown: Channel, thread: Thread) -> Json:
    private = {"invitable": thread.invitable} if shown.type == PRIVATE_THREAD else {}
    return {
        "owner_id": str(thread.owner_id),
        "thread_metadata": {
            "archived": thread.archived,
            "archive_timestamp": thread.changed_at,
            "auto_archive_duration": thread.auto_archive_minutes,
            "locked": thread.locked,
            "create_timestamp": created_at(shown.id).isoformat(),
            **private,
        },
        "message_count": len(shown.messages),
        "member_count": len(thread.members),
        "total_message_sent": thread.sent,
        "applied_tags": [str(tag_id) for tag_id in thread.tag_ids],
    }


def thread_member(shown: Channel, user_id: int) -> Json:
    """Who is in a thread, since when; the thread's own `id`."""
    joined = shown.thread.members[user_id] if shown.thread else ""
    return {"id": str(shown.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}


def thread_for(shown: Channel, viewer_id: int) -> Json:
    """A thread as somebody sees it, who is in it or not."""
    inside = shown.thread is not None and viewer_id in shown.thread.members
    return channel(shown) | ({"member": thread_member(shown, viewer_id)} if inside else {})
