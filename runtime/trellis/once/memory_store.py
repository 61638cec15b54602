"""Keys of `once` kept in memory, for tests."""

from __future__ import annotations

from trellis.once.store import Kept, too_many


class MemoryOnceStore:
    """See the module."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], tuple[Kept, int]] = {}

    async def begin(
        self, guild_id: int, key: str, now: int, expires: int, max_keys: int
    ) -> Kept | None:
        await self.sweep(now)
        if (guild_id, key) in self._kept:
            return self._kept[guild_id, key][0]
        if len([guild for guild, _ in self._kept if guild == guild_id]) >= max_keys:
            raise too_many(max_keys)
        self._kept[guild_id, key] = Kept(now), expires
        return None

    async def finish(self, guild_id: int, key: str, result: bytes) -> None:
        if (guild_id, key) in self._kept:
            kept, expires = self._kept[guild_id, key]
            self._kept[guild_id, key] = Kept(kept.begun_at, result), expires

    async def forget(self, guild_id: int, key: str) -> bool:
        return self._kept.pop((guild_id, key), None) is not None

    async def sweep(self, now: int) -> None:
        self._kept = {place: kept for place, kept in self._kept.items() if kept[1] > now}
