"""All rows of a guild, in whatever table: found by the column, so that no table is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, select

from trellis.storage.tables import DepartureRow, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import CursorResult
    from sqlalchemy import Table as SqlTable

    from trellis.storage.database import Database


def guild_tables() -> Sequence[SqlTable]:
    """The tables that hold what guilds keep; those that refer to others first.

    Since when the bot is away is about a guild, but nothing of the guild's.
    """
    tables = reversed(Table.metadata.sorted_tables)
    return [t for t in tables if "guild_id" in t.c and t.name != DepartureRow.__tablename__]


async def guilds_with_rows(database: Database) -> set[int]:
    """The guilds of which there is a row."""
    found: set[int] = set()
    async with database.read() as session:
        for table in guild_tables():
            found.update(await session.scalars(select(table.c.guild_id).distinct()))
    return found


async def erase_rows(database: Database, guild_id: int) -> dict[str, int]:
    """Deletes all rows of a guild at once; how many, by table."""
    erased: dict[str, int] = {}
    async with database.write() as session:
        for table in guild_tables():
            query = delete(table).where(table.c.guild_id == guild_id)
            result = cast("CursorResult[Any]", await session.execute(query))
            if result.rowcount:
                erased[table.name] = result.rowcount
    return erased
