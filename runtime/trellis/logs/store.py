"""Where the lines of guild logs are kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import delete, func, insert, select

from trellis.logs.entry import LogEntry
from trellis.storage.tables import GuildLogRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.storage.database import Database


class LogStore(Protocol):
    async def last_id(self) -> int:
        """The highest id in use, 0 when there is none."""
        ...

    async def add(self, entries: Sequence[LogEntry]) -> None: ...

    async def recent(self, guild_id: int, limit: int, after_id: int) -> list[LogEntry]:
        """The newest `limit` lines whose id is above `after_id`, oldest first."""
        ...

    async def trim(self, guild_id: int, keep: int) -> None:
        """Forgets all but the newest `keep` lines of the guild."""
        ...


class SqlLogStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def last_id(self) -> int:
        async with self._database.read() as session:
            return await session.scalar(select(func.max(GuildLogRow.id))) or 0

    async def add(self, entries: Sequence[LogEntry]) -> None:
        async with self._database.write() as session:
            await session.execute(insert(GuildLogRow), [asdict(entry) for entry in entries])

    async def recent(self, guild_id: int, limit: int, after_id: int) -> list[LogEntry]:
        query = (
            select(GuildLogRow)
            .where(GuildLogRow.guild_id == guild_id, GuildLogRow.id > after_id)
            .order_by(GuildLogRow.id.desc())
            .limit(limit)
        )
        async with self._database.read() as session:
            rows = (await session.scalars(query)).all()
        return [_entry(row) for row in reversed(rows)]

    async def trim(self, guild_id: int, keep: int) -> None:
        newest_to_go = (
            select(GuildLogRow.id)
            .where(GuildLogRow.guild_id == guild_id)
            .order_by(GuildLogRow.id.desc())
            .offset(keep)
            .limit(1)
            .scalar_subquery()
        )
        async with self._database.write() as session:
            await session.execute(
                delete(GuildLogRow).where(
                    GuildLogRow.guild_id == guild_id, GuildLogRow.id <= newest_to_go
                )
            )


def _entry(row: GuildLogRow) -> LogEntry:
    return LogEntry(
        id=row.id,
        timestamp=row.timestamp,
        level=row.level,
        target=row.target,
        guild_id=row.guild_id,
        message=row.message,
        event_id=row.event_id,
    )
