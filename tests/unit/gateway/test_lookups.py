from __future__ import annotations

import pytest

from trellis.gateway.lookups import Lookups


async def find_nothing() -> None:
    return None


async def test_random_keys_do_not_fill_the_memory(clock):
    lookups: Lookups[int] = Lookups(clock.now, capacity=10)
    for key in range(50):
        assert await lookups.get(key, find_nothing) is None
    assert len(lookups) == 10


async def test_what_could_not_be_found_out_is_asked_again(clock):
    lookups: Lookups[int] = Lookups(clock.now)

    async def fail() -> int:
        raise OSError

    async def find() -> int:
        return 5

    with pytest.raises(OSError):
        await lookups.get("key", fail)
    assert await lookups.get("key", find) == 5
    assert await lookups.get("key", fail) == 5
