"""What a write costs in a store of a million keys, against one of ten."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from trellis.kv.limits import Quotas
from trellis.kv.opening import open_level

if TYPE_CHECKING:
    from trellis.kv.service import Kv

SMALL, LARGE = 1, 2  # guilds
KEYS = 1_000_000
SAMPLES = 2000
ROUNDS = 5


async def large_store() -> dict[str, float]:
    """Single writes, each acknowledged before the next; the disk is not waited for."""
    with TemporaryDirectory(prefix="trellis-bench-") as folder:
        quotas = Quotas(guild_keys=2 * KEYS)
        async with await open_level(Path(folder) / "kv", sync=False, quotas=quotas) as kv:
            await _fill(kv, SMALL, 10)
            await _fill(kv, LARGE, KEYS)
            times = [(await _set_us(kv, SMALL, 10), await _set_us(kv, LARGE, KEYS))
                     for _ in range(ROUNDS)]  # fmt: skip
    small, large = (median(column) for column in zip(*times, strict=True))
    return {"kv_set_us": small, "kv_set_us_at_1m_ratio": large / small}


async def _fill(kv: Kv, guild_id: int, keys: int) -> None:
    for first in range(0, keys, 5000):
        numbers = range(first, min(first + 5000, keys))
        await asyncio.gather(*[kv.set(guild_id, "main", _name(n), "12345678") for n in numbers])


async def _set_us(kv: Kv, guild_id: int, keys: int) -> float:
    """The median, over keys from all of the store."""
    times = []
    for number in range(SAMPLES):
        key = _name(number * 7919 % keys)
        begun = time.perf_counter()
        await kv.set(guild_id, "main", key, "87654321")
        times.append(time.perf_counter() - begun)
    return median(times) * 1e6


def _name(number: int) -> str:
    return f"user:{number:09}"
