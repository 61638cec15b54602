"""The audit log of a guild: what was done, by whom, to what and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json, User
    from trellis.emulator.state import World

ENTRIES_KEPT = 1000  # a guild


class Action(IntEnum):
    """Discord's numbers of the deeds."""

    GUILD_UPDATE = 1
    CHANNEL_CREATE = 10
    CHANNEL_UPDATE = 11
    CHANNEL_DELETE = 12
    OVERWRITE_CREATE = 13
    OVERWRITE_UPDATE = 14
    OVERWRITE_DELETE = 15
    MEMBER_KICK = 20
    MEMBER_BAN = 22
    MEMBER_UNBAN = 23
    MEMBER_UPDATE = 24
    MEMBER_ROLE_UPDATE = 25
    MEMBER_MOVE = 26
    MEMBER_DISCONNECT = 27
    ROLE_CREATE = 30
    ROLE_UPDATE = 31
    ROLE_DELETE = 32
    INVITE_CREATE = 40
    INVITE_DELETE = 42
    WEBHOOK_CREATE = 50
    WEBHOOK_UPDATE = 51
    WEBHOOK_DELETE = 52
    EMOJI_CREATE = 60
    EMOJI_UPDATE = 61
    EMOJI_DELETE = 62
    MESSAGE_DELETE = 72
    MESSAGE_BULK_DELETE = 73
    MESSAGE_PIN = 74
    MESSAGE_UNPIN = 75
    STAGE_CREATE = 83
    STAGE_UPDATE = 84
    STAGE_DELETE = 85
    STICKER_CREATE = 90
    STICKER_UPDATE = 91
    STICKER_DELETE = 92
    SCHEDULED_EVENT_CREATE = 100
    SCHEDULED_EVENT_UPDATE = 101
    SCHEDULED_EVENT_DELETE = 102
    THREAD_CREATE = 110
    THREAD_UPDATE = 111
    THREAD_DELETE = 112
    SOUND_CREATE = 130
    SOUND_UPDATE = 131
    SOUND_DELETE = 132
    AUTO_MODERATION_CREATE = 140
    AUTO_MODERATION_UPDATE = 141
    AUTO_MODERATION_DELETE = 142


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, and why as they say."""

    user: User
    reason: str | None = None


class AuditLog:
    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    def record(
        self,
        guild: Guild,
        actor: Actor,
        action: Action,
        target_id: int | str | None,
        *,
        changes: list[Json] | None = None,
        options: Json | None = None,
    ) -> None:
        """Keeps an entry and tells those who may see it.

        Args:
            guild: whose log it is.
            actor: who did it.
            action: what it was.
            target_id: whom or what it was done to, if that has an id.
            changes: as `difference` finds them; left out where there are none.
            options: what else Discord says of such a deed; values are texts.
        """
        entry: Json = {
            "id": str(self._world.snowflakes.next()),
            "action_type": int(action),
            "user_id": str(actor.user.id),
            "target_id": None if target_id is None else str(target_id),
        }
        extras = {"changes": changes, "options": options, "reason": actor.reason}
        entry |= {key: value for key, value in extras.items() if value}
        guild.audit_log.append(entry)
        del guild.audit_log[:-ENTRIES_KEPT]
        event = entry | {"guild_id": str(guild.id)}
        self._hub.publish(guild.id, "GUILD_AUDIT_LOG_ENTRY_CREATE", event)


def difference(before: Json, after: Json, passed: Iterable[str] = ()) -> list[Json]:
    """The changes between two payloads of a thing, without those of the keys in `passed`.

    An empty payload stands for a thing that is not there yet or no more.
    """
    keys = [key for key in {**before, **after} if key not in {*passed, "id", "guild_id"}]
    return [
        _change(key, before.get(key), after.get(key))
        for key in keys
        if before.get(key) != after.get(key)
    ]


def _change(key: str, old: object, new: object) -> Json:
    values = {"old_value": old, "new_value": new}
    return {"key": key} | {name: value for name, value in values.items() if value is not None}
