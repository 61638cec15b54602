"""Keeps in the database which guilds must be loaded when the host starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from trellis.storage.tables import AwakeRow

if TYPE_CHECKING:
    from collections.abc import Collection

    from trellis.storage.database import Database


class SqlAwakeStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Collection[int]:
        async with self._database.read() as session:
            return (await session.scalars(select(AwakeRow.guild_id))).all()

    async def put(self, guild_id: int, *, awake: bool) -> None:
        async with self._database.write() as session:
            await session.execute(delete(AwakeRow).where(AwakeRow.guild_id == guild_id))
            if awake:
                session.add(AwakeRow(guild_id=guild_id))
