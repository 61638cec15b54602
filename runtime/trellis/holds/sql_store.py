"""Holds kept in the SQL database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from trellis.guilds.ports import Held
from trellis.storage.tables import HoldRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.storage.database import Database


class SqlHoldStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Mapping[int, Held]:
        async with self._database.read() as session:
            rows = (await session.scalars(select(HoldRow))).all()
        return {row.guild_id: Held(row.reason, row.since.timestamp()) for row in rows}

    async def put(self, guild_id: int, held: Held | None) -> None:
        async with self._database.write() as session:
            await session.execute(delete(HoldRow).where(HoldRow.guild_id == guild_id))
            if held is not None:
                since = datetime.fromtimestamp(held.since, UTC)
                reason = held.reason.replace("\0", "\ufffd")  # which PostgreSQL does not take
                session.add(HoldRow(guild_id=guild_id, reason=reason, since=since))
