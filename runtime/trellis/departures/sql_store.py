"""Departures kept in the SQL database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from trellis.storage.tables import DepartureRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.storage.database import Database


class SqlDepartureStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Mapping[int, float]:
        async with self._database.read() as session:
            rows = (await session.scalars(select(DepartureRow))).all()
        return {row.guild_id: row.left_at.timestamp() for row in rows}

    async def put(self, guild_id: int, left_at: float | None) -> None:
        async with self._database.write() as session:
            await session.execute(delete(DepartureRow).where(DepartureRow.guild_id == guild_id))
            if left_at is not None:
                at = datetime.fromtimestamp(left_at, UTC)
                session.add(DepartureRow(guild_id=guild_id, left_at=at))
