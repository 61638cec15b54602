"""A key-value store of each kind for what every one of them promises."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psycopg
import pytest

from clocks import TickingClock
from databases import empty_postgres
from trellis.kv.limits import Quotas
from trellis.kv.opening import in_memory, open_level, open_postgres
from trellis.kv.postgres import conninfo

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from trellis.kv.service import Kv

QUOTAS = Quotas(store_bytes=3 << 20, guild_bytes=5 << 20, guild_keys=3000)


@dataclass
class Subject:
    kv: Kv
    clock: TickingClock


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """One database for all of them: to make one takes longer than a test does."""
    with empty_postgres() as url:
        yield url


@asynccontextmanager
async def in_postgres(url: str, clock: TickingClock) -> AsyncIterator[Kv]:
    async with await open_postgres(url, quotas=QUOTAS, clock=clock, connections=2) as kv:
        try:
            yield kv
        finally:
            with psycopg.connect(conninfo(url)) as connection:
                connection.execute("TRUNCATE kv_pairs")


@pytest.fixture(params=["memory", "level", "postgresql"])
async def subject(request, tmp_path) -> AsyncIterator[Subject]:
    clock = TickingClock()
    if request.param == "memory":
        opened = in_memory(QUOTAS, clock)
    elif request.param == "level":
        opened = await open_level(tmp_path / "kv", quotas=QUOTAS, clock=clock, sync=False)
    else:
        opened = in_postgres(request.getfixturevalue("postgres_url"), clock)
    async with opened as kv:
        yield Subject(kv, clock)


@pytest.fixture
def kv(subject) -> Kv:
    return subject.kv
