"""What was last registered for each guild, so that an equal registration asks nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.gateway.command_plan import Key
    from trellis.gateway.lossy import LossyCache

# How long an equal registration may be skipped: someone else may change a guild's commands.
REMEMBERED_SECS = 24 * 3600.0
_TOUCHED_SECS = 90 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Touched:
    """A script changed single commands by itself.

    Attributes:
        revision: the script's.
        made: the commands that it created so, as long as they exist.
    """

    revision: str
    made: frozenset[Key] = frozenset()


class CommandMemory:
    def __init__(self, cache: LossyCache) -> None:
        self._cache = cache

    async def digest(self, guild_id: int) -> str:
        """Of the set that was registered last; "" when that is unknown."""
        kept = await self._cache.get(_set_key(guild_id))
        return kept.decode() if kept else ""

    async def touched(self, guild_id: int) -> Touched | None:
        kept = await self._cache.get(_touched_key(guild_id))
        if kept is None:
            return None
        fields = json.loads(kept)
        made = frozenset((int(kind), str(name)) for kind, name in fields["made"])
        return Touched(fields["revision"], made)

    async def registered(self, guild_id: int, digest: str) -> None:
        await self._cache.set(_set_key(guild_id), digest.encode(), REMEMBERED_SECS)

    async def replaced(self, guild_id: int) -> None:
        """What a script had changed by itself was replaced by a set."""
        await self._cache.delete(_touched_key(guild_id))

    async def touch(
        self, guild_id: int, revision: str, *, made: Key | None = None, gone: Key | None = None
    ) -> None:
        """The revision's script made or deleted a command by itself, or changed one."""
        before = await self.touched(guild_id)
        known = before.made if before and before.revision == revision else frozenset()
        now = (known | ({made} if made else set())) - ({gone} if gone else set())
        fields = {"revision": revision, "made": sorted(now)}
        await self._cache.set(_touched_key(guild_id), json.dumps(fields).encode(), _TOUCHED_SECS)

    async def forget(self, guild_id: int) -> None:
        await self._cache.delete(_set_key(guild_id))
        await self._cache.delete(_touched_key(guild_id))


def _set_key(guild_id: int) -> str:
    return f"commands:{guild_id}"


def _touched_key(guild_id: int) -> str:
    return f"commands-touched:{guild_id}"
