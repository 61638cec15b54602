"""Guilds' lists of hosts kept in the SQL database."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from trellis.fetch.lists import HostLists
from trellis.storage.tables import FetchHostRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trellis.storage.database import Database


class SqlListStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Mapping[int, HostLists]:
        query = select(FetchHostRow).order_by(FetchHostRow.guild_id, FetchHostRow.place)
        async with self._database.read() as session:
            rows = (await session.scalars(query)).all()
        by_guild = itertools.groupby(rows, key=lambda row: row.guild_id)
        return {guild_id: _lists(list(group)) for guild_id, group in by_guild}

    async def replace(self, guild_id: int, lists: HostLists) -> None:
        rows = list(_rows(guild_id, lists))
        async with self._database.write() as session:
            await session.execute(delete(FetchHostRow).where(FetchHostRow.guild_id == guild_id))
            if rows:
                await session.execute(insert(FetchHostRow), rows)


def _lists(rows: Sequence[FetchHostRow]) -> HostLists:
    return HostLists(
        tuple(row.host for row in rows if row.list == "allow"),
        tuple(row.host for row in rows if row.list == "deny"),
    )


def _rows(guild_id: int, lists: HostLists) -> Iterator[dict[str, object]]:
    for name, hosts in (("allow", lists.allow), ("deny", lists.deny)):
        for place, host in enumerate(hosts):
            yield {"guild_id": guild_id, "host": host, "list": name, "place": place}
