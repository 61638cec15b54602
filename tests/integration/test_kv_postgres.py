"""What stores in PostgreSQL promise beyond the port: several hosts, and connections that break."""

from __future__ import annotations

import asyncio

import psycopg
import pytest

from databases import empty_database
from trellis.errors import DependencyError
from trellis.kv.opening import open_postgres
from trellis.kv.postgres import conninfo
from trellis.kv.store import Change

GUILD = 81384788765712384


async def test_two_hosts_share_what_guilds_keep(tmp_path):
    async with (
        empty_database("postgresql", tmp_path) as url,
        await open_postgres(url, connections=2) as one,
        await open_postgres(url, connections=3) as other,
    ):
        counts = [one.increment(GUILD + n % 7, "main", "k", 1) for n in range(300)]
        counts += [other.increment(GUILD + n % 7, "main", "k", 1) for n in range(300)]
        await asyncio.gather(*counts)
        found = [await one.get(GUILD + n, "main", "k") for n in range(7)]
        assert sum(found) == 600
        infos = [await other.store_info(GUILD + n, "main") for n in range(7)]
        assert [info.keys for info in infos] == [1] * 7


async def test_of_two_hosts_that_change_the_same_keys_each_goes_first_in_turn(tmp_path):
    async with (
        empty_database("postgresql", tmp_path) as url,
        await open_postgres(url) as one,
        await open_postgres(url) as other,
    ):

        async def move(kv) -> None:
            while True:
                a, b = await kv.get_many(GUILD, [("s", "a"), ("t", "b")])
                changes = [
                    Change("s", "a", a.version if a else 0, "set", (a.value if a else 50) - 1),
                    Change("t", "b", b.version if b else 0, "set", (b.value if b else 0) + 1),
                ]
                if await kv.commit(GUILD, changes):
                    return

        await asyncio.gather(*[move(kv) for kv in (one, other) for _ in range(15)])
        assert (await one.get(GUILD, "s", "a"), await other.get(GUILD, "t", "b")) == (20, 30)


async def test_a_connection_that_breaks_fails_what_was_under_way_and_is_made_again(tmp_path):
    async with (
        empty_database("postgresql", tmp_path) as url,
        await open_postgres(url, connections=1) as kv,
    ):
        await kv.set(GUILD, "main", "k", "kept")
        with psycopg.connect(conninfo(url), autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        with pytest.raises(DependencyError) as caught:
            await kv.set(GUILD, "main", "k", "lost")
        assert caught.value.code == "kv.failed"
        assert await kv.get(GUILD, "main", "k") == "kept"
        assert await kv.set(GUILD, "main", "k", "again") is True


async def test_a_database_that_does_not_answer_is_said_at_the_start():
    with pytest.raises(DependencyError) as caught:
        await open_postgres("postgresql+asyncpg://nobody:hunter2@127.0.0.1:1/none")
    assert caught.value.code == "kv.unavailable"
    assert "hunter2" not in str(caught.value.as_dict())
