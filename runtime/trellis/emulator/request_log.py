"""The last REST requests that the bot made, for tests to look at."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.emulator.changes import Changes
    from trellis.emulator.models import Json, JsonValue


class RequestLog:
    """A bounded ring; entries are numbered from 1 and never renumbered."""

    def __init__(self, size: int, changes: Changes) -> None:
        self._entries: deque[Json] = deque(maxlen=size)
        self._changes = changes
        self._count = 0

    def add(self, **entry: JsonValue) -> None:
        self._count += 1
        self._entries.append({"id": self._count, **entry})
        self._changes.notify()

    def after(self, number: int) -> list[Json]:
        return [entry for entry in self._entries if entry["id"] > number]
