"""Discord's ids: milliseconds since 2015 above 22 bits, which also decide the shard."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DISCORD_EPOCH_MS = 1420070400000
TIME_SHIFT = 22
MAX_DIGITS = 19


class Snowflakes:
    """Ids that never repeat and always grow, even when the clock stands still."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._last = 0

    def next(self) -> int:
        millis = int(self._now() * 1000) - DISCORD_EPOCH_MS
        self._last = max(millis << TIME_SHIFT, self._last + 1)
        return self._last


def created_at(snowflake: int) -> datetime:
    """When the id was made."""
    return datetime.fromtimestamp(((snowflake >> TIME_SHIFT) + DISCORD_EPOCH_MS) / 1000, UTC)


def shard_of(guild_id: int, shard_count: int) -> int:
    return (guild_id >> TIME_SHIFT) % shard_count


def parse(text: str) -> int | None:
    """The id in `text`, None if it is not one."""
    if not text.isascii() or not text.isdigit() or len(text) > MAX_DIGITS:
        return None
    return int(text)
