"""How many commands may still be created today: Discord counts them, a guild."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trellis.errors import OpError

if TYPE_CHECKING:
    from trellis.gateway.lossy import LossyCache
    from trellis.gateway.ports import Now

CREATES_A_DAY = 200
DAY_SECS = 86400.0


class CreateBudget:
    """The creations of the last day, each with its time; they outlive the process in the cache.

    Args:
        wall: Unix seconds.
    """

    def __init__(self, cache: LossyCache, wall: Now, most: int = CREATES_A_DAY) -> None:
        self._cache = cache
        self._wall = wall
        self._most = most
        self._made: dict[int, list[float]] = defaultdict(list)
        self._loaded: set[int] = set()

    async def take(self, guild_id: int) -> None:
        """Counts one creation, before it is sent; OpError `limit_exceeded` when none is left."""
        await self._load(guild_id)
        made = self._recent(guild_id)
        if len(made) >= self._most:
            raise spent(made[0] + DAY_SECS, self._wall())
        made.append(self._wall())
        await self._keep(guild_id)

    async def give_back(self, guild_id: int) -> None:
        """The last creation that was counted was refused."""
        made = self._recent(guild_id)
        if made:
            made.pop()
            await self._keep(guild_id)

    def _recent(self, guild_id: int) -> list[float]:
        oldest = self._wall() - DAY_SECS
        made = [when for when in self._made[guild_id] if when > oldest]
        self._made[guild_id] = made
        return made

    async def _load(self, guild_id: int) -> None:
        if guild_id in self._loaded:
            return
        kept = await self._cache.get(_key(guild_id))
        if guild_id not in self._loaded:
            self._loaded.add(guild_id)
            self._made[guild_id] = [*(json.loads(kept) if kept else []), *self._made[guild_id]]

    async def _keep(self, guild_id: int) -> None:
        text = json.dumps([round(when) for when in self._made[guild_id]])
        await self._cache.set(_key(guild_id), text.encode(), DAY_SECS)


def spent(until: float, now: float) -> OpError:
    """No command can be created before `until`, in Unix seconds."""
    when = datetime.fromtimestamp(until, UTC).strftime("%Y-%m-%d %H:%M UTC")
    return OpError(
        f"Discord lets {CREATES_A_DAY} commands be created a day in a guild, and that many were;"
        f" it goes on at {when}",
        code="limit_exceeded",
        hint="changing a command that exists does not count; keep its name",
        retryAfter=round(max(until - now, 1.0), 3),
    )


def _key(guild_id: int) -> str:
    return f"command-creates:{guild_id}"
