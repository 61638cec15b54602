"""Holds kept in memory, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.guilds.ports import Held


class MemoryHoldStore:
    """See the module."""

    def __init__(self) -> None:
        self._held: dict[int, Held] = {}

    async def all(self) -> Mapping[int, Held]:
        return dict(self._held)

    async def put(self, guild_id: int, held: Held | None) -> None:
        if held is None:
            self._held.pop(guild_id, None)
        else:
            self._held[guild_id] = held
