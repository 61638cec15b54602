"""Cron jobs kept in the SQL database."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from trellis.cron.jobs import Declaration
from trellis.cron.store import KeptJob, KeptJobs
from trellis.storage.tables import CronJobRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trellis.storage.database import Database


class SqlCronStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Sequence[KeptJobs]:
        query = select(CronJobRow).order_by(CronJobRow.guild_id, CronJobRow.name)
        async with self._database.read() as session:
            rows = await session.scalars(query)
        groups = itertools.groupby(rows, key=lambda row: row.guild_id)
        return [_kept(guild_id, list(group)) for guild_id, group in groups]

    async def replace(self, kept: KeptJobs) -> None:
        async with self._database.write() as session:
            await session.execute(delete(CronJobRow).where(CronJobRow.guild_id == kept.guild_id))
            if kept.jobs:
                await session.execute(insert(CronJobRow), list(_rows(kept)))

    async def ran(self, runs: Mapping[tuple[int, str], int]) -> None:
        table = CronJobRow.__table__
        query = (
            update(CronJobRow)
            .where(table.c.guild_id == bindparam("of_guild"), table.c.name == bindparam("of_name"))
            .values(last_run=bindparam("due"))
        )
        values = [
            {"of_guild": guild_id, "of_name": name, "due": datetime.fromtimestamp(due, UTC)}
            for (guild_id, name), due in runs.items()
        ]
        async with self._database.write() as session:
            connection = await session.connection()
            await connection.execute(query, values)


def _kept(guild_id: int, rows: Sequence[CronJobRow]) -> KeptJobs:
    jobs = [
        KeptJob(
            Declaration(row.name, row.expr, row.skip_if_running),
            None if row.last_run is None else int(row.last_run.timestamp()),
        )
        for row in rows
    ]
    return KeptJobs(guild_id, rows[0].revision, jobs)


def _rows(kept: KeptJobs) -> Iterable[dict[str, object]]:
    for job in kept.jobs:
        last_run = None if job.last_run is None else datetime.fromtimestamp(job.last_run, UTC)
        yield {
            "guild_id": kept.guild_id,
            "name": job.declared.name,
            "expr": job.declared.expr,
            "skip_if_running": job.declared.skip_if_running,
            "revision": kept.revision,
            "last_run": last_run,
        }
