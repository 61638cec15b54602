"""Keys of `once` kept in the SQL database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from trellis.once.store import Kept, too_many
from trellis.storage.tables import OnceRow

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.storage.database import Database


class SqlOnceStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(
        self, guild_id: int, key: str, now: int, expires: int, max_keys: int
    ) -> Kept | None:
        mine = OnceRow.guild_id == guild_id
        async with self._database.write() as session:
            found = await session.get(OnceRow, (guild_id, key))
            if found is not None and found.expires_at > now:
                return Kept(found.begun_at, None if found.result is None else found.result.encode())
            await session.execute(delete(OnceRow).where(mine, OnceRow.expires_at <= now))
            if await _count(session, guild_id) >= max_keys:
                raise too_many(max_keys)
            session.expunge_all()
            session.add(OnceRow(guild_id=guild_id, key=key, begun_at=now, expires_at=expires))
        return None

    async def finish(self, guild_id: int, key: str, result: bytes) -> None:
        query = (
            update(OnceRow)
            .where(OnceRow.guild_id == guild_id, OnceRow.key == key)
            .values(result=result.decode())
        )
        async with self._database.write() as session:
            await session.execute(query)

    async def forget(self, guild_id: int, key: str) -> bool:
        async with self._database.write() as session:
            found = await session.get(OnceRow, (guild_id, key))
            if found is not None:
                await session.delete(found)
        return found is not None

    async def sweep(self, now: int) -> None:
        async with self._database.write() as session:
            await session.execute(delete(OnceRow).where(OnceRow.expires_at <= now))


async def _count(session: AsyncSession, guild_id: int) -> int:
    query = select(func.count()).select_from(OnceRow).where(OnceRow.guild_id == guild_id)
    return await session.scalar(query) or 0
