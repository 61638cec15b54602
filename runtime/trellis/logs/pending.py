"""Lines that are not stored yet: bounded, so that a flood or a dead database costs lines only."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.logs.entry import LogEntry


class Pending:
    """A queue of lines for each guild; when one is full its own oldest line goes.

    When all together are too many, the guild that has most loses a line: a quiet guild keeps its.
    """

    def __init__(self, per_guild: int, total: int) -> None:
        self._per_guild = per_guild
        self._total = total
        self._lines: dict[int, deque[LogEntry]] = {}
        self._count = 0
        self._dropped: Counter[int] = Counter()

    def __len__(self) -> int:
        return self._count

    def add(self, entry: LogEntry) -> None:
        lines = self._lines.setdefault(entry.guild_id, deque())
        lines.append(entry)
        self._count += 1
        if len(lines) > self._per_guild:
            self._drop(entry.guild_id)
        elif self._count > self._total:
            self._drop(max(self._lines, key=lambda guild_id: len(self._lines[guild_id])))

    def of(self, guild_id: int) -> list[LogEntry]:
        return list(self._lines.get(guild_id, ()))

    def forget(self, guild_id: int) -> None:
        self._count -= len(self._lines.pop(guild_id, ()))
        self._dropped.pop(guild_id, None)

    def take(self) -> list[LogEntry]:
        """All lines, oldest first; the queues are empty afterwards."""
        taken = [entry for lines in self._lines.values() for entry in lines]
        self._lines.clear()
        self._count = 0
        return sorted(taken, key=lambda entry: entry.id)

    def take_dropped(self) -> Counter[int]:
        """How many lines each guild lost since this was last asked."""
        dropped, self._dropped = self._dropped, Counter()
        return dropped

    def _drop(self, guild_id: int) -> None:
        self._lines[guild_id].popleft()
        self._count -= 1
        self._dropped[guild_id] += 1
