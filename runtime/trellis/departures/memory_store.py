"""Departures kept in memory: for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class MemoryDepartureStore:
    """See the module."""

    def __init__(self) -> None:
        self._left: dict[int, float] = {}

    async def all(self) -> Mapping[int, float]:
        return dict(self._left)

    async def put(self, guild_id: int, left_at: float | None) -> None:
        self._left.pop(guild_id, None)
        if left_at is not None:
            self._left[guild_id] = left_at
