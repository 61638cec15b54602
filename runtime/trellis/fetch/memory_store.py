"""Guilds' lists of hosts kept in memory: for tests, and for hosts that keep nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.fetch.lists import HostLists


class MemoryListStore:
    """See the module."""

    def __init__(self) -> None:
        self._lists: dict[int, HostLists] = {}

    async def all(self) -> Mapping[int, HostLists]:
        return dict(self._lists)

    async def replace(self, guild_id: int, lists: HostLists) -> None:
        self._lists.pop(guild_id, None)
        if lists.allow or lists.deny:
            self._lists[guild_id] = lists
