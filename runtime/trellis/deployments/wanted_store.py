"""Keeps in the database which events each guild's revision handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from trellis.deployments.wanted import Wanted
from trellis.storage.tables import DeploymentRow, WantedEventsRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.storage.database import Database


class SqlWantedStore:
    """See the module. What is kept of another revision than the guild runs does not count."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Mapping[int, Wanted | None]:
        query = select(
            DeploymentRow.guild_id,
            WantedEventsRow.revision,
            WantedEventsRow.names,
            WantedEventsRow.later,
        ).outerjoin(
            WantedEventsRow,
            (WantedEventsRow.guild_id == DeploymentRow.guild_id)
            & (WantedEventsRow.revision == DeploymentRow.revision_id),
        )
        async with self._database.read() as session:
            rows = (await session.execute(query)).all()
        return {
            row.guild_id: None
            if row.revision is None
            else Wanted(row.revision, frozenset(row.names), frozenset(row.later))
            for row in rows
        }

    async def put(self, guild_id: int, wanted: Wanted | None) -> None:
        async with self._database.write() as session:
            await session.execute(
                delete(WantedEventsRow).where(WantedEventsRow.guild_id == guild_id)
            )
            if wanted is not None:
                session.add(
                    WantedEventsRow(
                        guild_id=guild_id,
                        revision=wanted.revision,
                        names=sorted(wanted.names),
                        later=sorted(wanted.later),
                    )
                )
