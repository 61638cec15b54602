"""Which guilds give up their isolates when there is no room for all."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.guilds.guild import Guild

SHARE_A_LOOK: Final = 20  # one in so many goes at a time while memory is short: it is freed late


@dataclass(frozen=True, slots=True)
class ResidentLimits:
    """What may be loaded; 0 is no limit.

    Attributes:
        guilds: how many.
        memory_bytes: what the workers may hold together.
    """

    guilds: int = 0
    memory_bytes: int = 0

    def excess(self, residents: int, resident_bytes: int) -> int:
        """How many of those that are loaded are too many."""
        too_many = residents - self.guilds if self.guilds else 0
        if 0 < self.memory_bytes < resident_bytes:
            too_many = max(too_many, -(-residents // SHARE_A_LOOK))
        return max(0, too_many)


def to_evict(guilds: Iterable[Guild], limits: ResidentLimits, resident_bytes: int) -> list[Guild]:
    """Those to end now: only guilds that nobody would notice, those first that slept longest."""
    residents = [guild for guild in guilds if guild.live is not None]
    excess = limits.excess(len(residents), resident_bytes)
    if not excess:
        return []
    idle = (guild for guild in residents if guild.is_idle)
    return heapq.nsmallest(excess, idle, key=_last_used)


def _last_used(guild: Guild) -> float:
    return guild.live.used_at if guild.live is not None else 0.0
