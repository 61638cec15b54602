"""Both databases keep what a committed transaction wrote, and fail in our words."""

from __future__ import annotations

import asyncio
import socket
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from databases import KINDS, migrated_database
from trellis.errors import ConfigError, DependencyError
from trellis.storage.database import Database
from trellis.storage.tables import BootstrapRow, DeploymentRow

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 1, 2, 3, 4, 5, 678900, tzinfo=UTC)
SNOWFLAKE = (1 << 63) - 1


@pytest.fixture(params=KINDS)
async def database(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as opened:
        yield opened


async def claims(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(BootstrapRow)) or 0


async def test_a_write_is_seen_by_later_reads(database):
    async with database.write() as session:
        session.add(BootstrapRow(guild_id=SNOWFLAKE, created_at=NOW))
    async with database.read() as session:
        row = await session.get(BootstrapRow, SNOWFLAKE)
    assert row is not None
    assert row.created_at == NOW


async def test_moments_come_back_in_utc_whatever_zone_they_had(database):
    elsewhere = NOW.astimezone(timezone(timedelta(hours=9)))
    async with database.write() as session:
        session.add(BootstrapRow(guild_id=1, created_at=elsewhere))
    async with database.read() as session:
        row = await session.get(BootstrapRow, 1)
    assert row.created_at == NOW
    assert row.created_at.utcoffset() == timedelta(0)


async def test_an_exception_undoes_the_whole_transaction(database):
    async def fail() -> None:
        async with database.write() as session:
            session.add(BootstrapRow(guild_id=1, created_at=NOW))
            await session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert await claims(database) == 0


async def test_writers_at_the_same_time_wait_for_each_other(database):
    async def read_then_write(guild_id: int) -> None:
        async with database.write() as session:
            await session.scalar(select(func.count()).select_from(BootstrapRow))
            await asyncio.sleep(0)
            session.add(BootstrapRow(guild_id=guild_id, created_at=NOW))

    await asyncio.gather(*(read_then_write(guild_id) for guild_id in range(1, 21)))
    assert await claims(database) == 20


async def test_those_who_stop_waiting_leave_the_database_as_it_was(database):
    async def work(guild_id: int) -> None:
        async with database.write() as session:
            session.add(BootstrapRow(guild_id=guild_id, created_at=NOW))
            await session.flush()
            await asyncio.Event().wait()

    for number in range(40):
        task = asyncio.create_task(work(number + 1))
        await asyncio.sleep(number / 4000)  # each is stopped somewhere else
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await claims(database) == 0
    async with database.write() as session:
        session.add(BootstrapRow(guild_id=1, created_at=NOW))
    assert await claims(database) == 1


async def test_a_deployment_needs_its_revision(database):
    async def point_nowhere() -> None:
        async with database.write() as session:
            session.add(
                DeploymentRow(
                    guild_id=1, revision_id="none", entry="a.ts", created_at=NOW, updated_at=NOW
                )
            )

    with pytest.raises(IntegrityError):
        await point_nowhere()


async def test_errors_do_not_show_what_was_being_stored(database):
    async def claim() -> None:
        async with database.write() as session:
            session.add(BootstrapRow(guild_id=424242, created_at=NOW))

    await claim()
    with pytest.raises(IntegrityError) as caught:
        await claim()
    assert "parameters hidden" in str(caught.value)


async def test_sqlite_writes_ahead_and_enforces_foreign_keys(tmp_path):
    async with migrated_database("sqlite", tmp_path) as database, database.read() as session:
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1


@pytest.mark.parametrize(
    "url",
    [
        "not a url hunter2",
        "mysql+aiomysql://root:hunter2@localhost/db",
        "postgresql+psycopg2://root:hunter2@localhost/db",
        "postgresql+asyncpg://root:hunter2@localhost:port/db",
        "postgresql+asyncpg://root:hunter2@127.0.0.1/db?colour=red",
    ],
)
async def test_a_wrong_url_is_a_configuration_error_without_the_password(url):
    with pytest.raises(ConfigError) as caught:
        async with Database.open(url):
            pass
    assert caught.value.code == "database.bad_url"
    assert "hunter2" not in str(caught.value.as_dict())


async def test_a_server_that_is_down_is_unavailable_without_the_password():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        port = taken.getsockname()[1]
        with pytest.raises(DependencyError) as caught:
            async with Database.open(f"postgresql+asyncpg://me:hunter2@127.0.0.1:{port}/trellis"):
                pass
    assert caught.value.code == "database.unavailable"
    assert f"me:***@127.0.0.1:{port}/trellis" in caught.value.message
    assert "hunter2" not in str(caught.value.as_dict())


async def test_a_directory_that_is_missing_is_unavailable(tmp_path: Path):
    with pytest.raises(DependencyError) as caught:
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'missing' / 'trellis.db'}"):
            pass
    assert caught.value.code == "database.unavailable"


async def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path):
    (tmp_path / "trellis.db").write_text("something else" * 100)
    with pytest.raises(DependencyError) as caught:
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'trellis.db'}"):
            pass
    assert caught.value.code == "database.unavailable"


async def test_a_database_that_was_not_migrated_is_unavailable(tmp_path: Path):
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}") as database:
        with pytest.raises(DependencyError):
            await claims(database)
