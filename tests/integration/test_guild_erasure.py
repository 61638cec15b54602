"""All that is kept of a guild can be deleted, wherever it is, and nothing of another."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Boolean, DateTime, Integer, LargeBinary, func, insert, select
from sqlalchemy.types import JSON

from databases import KINDS, migrated_database
from trellis.departures.erasing import AllGuildData
from trellis.kv.opening import open_level
from trellis.logs.service import GuildLogs
from trellis.logs.store import SqlLogStore
from trellis.storage.guild_rows import guild_tables
from trellis.storage.tables import DepartureRow, Table

if TYPE_CHECKING:
    from sqlalchemy import Column

GUILD, OTHER = 81384788765712384, 81384788765712385
NOT_OF_GUILDS = {"tokens"}  # those are their users'
WORDS = {"status": "success", "list": "deny", "state": "failed", "trigger": "manual"}


@pytest.fixture(params=KINDS)
async def database(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
async def kv(tmp_path):
    async with await open_level(tmp_path / "kv", sync=False) as opened:
        yield opened


class Scripts:
    """Ends nothing, and notes what was asked."""

    def __init__(self) -> None:
        self.ended: list[int] = []

    async def end(self, guild_id, may, then):
        may()
        self.ended.append(guild_id)
        return await then()


def value_of(column: Column[Any], guild_id: int) -> Any:
    if column.name == "guild_id":
        return guild_id
    if column.foreign_keys or (column.primary_key and column.name == "id"):
        return f"r{guild_id}"[:32] if not isinstance(column.type, Integer) else guild_id % 1000
    if column.name in WORDS:
        return WORDS[column.name]
    for kind, value in (
        (Boolean, True), (Integer, 1), (DateTime, datetime.now(UTC)), (LargeBinary, b"x"),
        (JSON, []),
    ):  # fmt: skip
        if isinstance(getattr(column.type, "impl_instance", column.type), kind):
            return value
    return None if column.nullable else "once" if column.name == "catch_up" else "x"


async def fill(database, guild_id: int) -> None:
    """One row in each table that guilds have rows in."""
    async with database.write() as session:
        for table in reversed(guild_tables()):
            row = {column.name: value_of(column, guild_id) for column in table.c}
            await session.execute(insert(table), [row])


async def rows_of(database, guild_id: int) -> dict[str, int]:
    async with database.read() as session:
        return {
            table.name: await session.scalar(
                select(func.count()).select_from(table).where(table.c.guild_id == guild_id)
            )
            for table in guild_tables()
        }


def test_no_table_of_guilds_is_left_out():
    known = {table.name for table in guild_tables()} | NOT_OF_GUILDS | {DepartureRow.__tablename__}
    assert known == set(Table.metadata.tables)


async def test_every_row_and_every_store_of_the_guild_goes_and_of_no_other(database, kv):
    for guild_id in (GUILD, OTHER):
        await fill(database, guild_id)
        await kv.set(guild_id, "main", "key", "value")
        await kv.add(guild_id, "ranks", "ada", 1)
    scripts, forgotten = Scripts(), []

    async def forget_slowly(guild_id):
        assert await rows_of(database, guild_id)
        forgotten.append(guild_id)

    data = AllGuildData(database, kv, scripts, [forgotten.append, forget_slowly])
    assert await data.guilds() == {GUILD, OTHER}
    before = await rows_of(database, OTHER)
    assert set(before.values()) == {1}
    erased = await data.erase(GUILD, may=lambda: None)
    assert erased == dict.fromkeys(before, 1) | {"kv_stores": 2}
    assert set((await rows_of(database, GUILD)).values()) == {0}
    assert await kv.guilds() == [OTHER]
    assert await rows_of(database, OTHER) == before
    assert await kv.get(OTHER, "main", "key") == "value"
    assert (scripts.ended, forgotten) == ([GUILD], [GUILD, GUILD])
    assert await data.guilds() == {OTHER}
    assert await data.erase(GUILD, may=lambda: None) == {}


async def test_what_may_not_be_deleted_is_not_touched(database, kv):
    await fill(database, GUILD)
    scripts = Scripts()

    def may() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        await AllGuildData(database, kv, scripts, []).erase(GUILD, may=may)
    assert set((await rows_of(database, GUILD)).values()) == {1}
    assert scripts.ended == []


async def test_lines_that_wait_to_be_stored_do_not_come_back(database):
    async with GuildLogs(SqlLogStore(database), clock=lambda: 1.0) as logs:
        logs.write(GUILD, "info", "stored")
        await logs.flush()
        logs.write(GUILD, "info", "waits")
        logs.write(OTHER, "info", "theirs")
        await logs.forget(GUILD)
        await logs.flush()
        assert [line.message for line in await logs.recent(GUILD)] == ["stored"]
        assert [line.message for line in await logs.recent(OTHER)] == ["theirs"]
