"""Key-value stores over each of the databases that can keep them."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from trellis.kv.level import LevelPairs
from trellis.kv.pairs import MemoryPairs
from trellis.kv.postgres import PostgresPairs, conninfo
from trellis.kv.service import Kv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trellis.kv.limits import Quotas


def in_memory(quotas: Quotas | None = None, clock: Callable[[], float] = time.time) -> Kv:
    """Stores that are gone with the process."""
    return Kv([MemoryPairs()], quotas, clock)


async def open_level(
    path: Path,
    *,
    sync: bool = True,
    quotas: Quotas | None = None,
    clock: Callable[[], float] = time.time,
) -> Kv:
    """Stores in a LevelDB in directory `path`; see `LevelPairs.open`."""
    pairs = await asyncio.to_thread(lambda: LevelPairs.open(path, sync=sync))
    return Kv([pairs], quotas, clock)


async def open_postgres(
    url: str,
    *,
    connections: int = 4,
    quotas: Quotas | None = None,
    clock: Callable[[], float] = time.time,
) -> Kv:
    """Stores in PostgreSQL, which several hosts may share.

    Args:
        url: the database, as `database.url` has it.
        connections: how many guilds at a time can be worked for.
        quotas: what a guild may keep.
        clock: unix seconds.

    Raises:
        DependencyError: `kv.unavailable`.
    """
    pairs = [PostgresPairs(conninfo(url)) for _ in range(connections)]
    await asyncio.to_thread(pairs[0].make_table)
    return Kv(pairs, quotas, clock)
