"""Cron jobs kept in the SQL database."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, delete, insert, select, update

from trellis.cron.jobs import KEPT_RUNS, Declaration, Run, moment
from trellis.cron.store import KeptJob, KeptJobs
from trellis.storage.tables import CronJobRow, CronRunRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.cron.store import KeptRun
    from trellis.storage.database import Database

CHUNK = 400  # guilds of one query: SQLite takes 32,766 values, PostgreSQL's driver as many
JOBS, RUNS = CronJobRow.__table__.c, CronRunRow.__table__.c


class SqlCronStore:
    """See the module. Runs go round in KEPT_RUNS slots a job: a new one takes the oldest's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Sequence[KeptJobs]:
        last = and_(
            CronRunRow.guild_id == CronJobRow.guild_id,
            CronRunRow.name == CronJobRow.name,
            CronRunRow.number == CronJobRow.runs,
        )
        query = (
            select(CronJobRow, CronRunRow)
            .outerjoin(CronRunRow, last)
            .order_by(CronJobRow.guild_id, CronJobRow.name)
        )
        async with self._database.read() as session:
            rows = [(job, last) for job, last in await session.execute(query)]
        groups = itertools.groupby(rows, key=lambda row: row[0].guild_id)
        return [_kept(guild_id, list(group)) for guild_id, group in groups]

    async def replace(self, kept: KeptJobs) -> None:
        names = [job.declared.name for job in kept.jobs]
        async with self._database.write() as session:
            await session.execute(delete(CronJobRow).where(CronJobRow.guild_id == kept.guild_id))
            await session.execute(
                delete(CronRunRow).where(
                    CronRunRow.guild_id == kept.guild_id, CronRunRow.name.not_in(names)
                )
            )
            if kept.jobs:
                await session.execute(insert(CronJobRow), list(_rows(kept)))

    async def ran(self, runs: Sequence[KeptRun]) -> None:
        async with self._database.write() as session:
            known = await _known(session, {kept.guild_id for kept in runs})
            noted = [kept for kept in runs if (kept.guild_id, kept.name) in known]
            if not noted:
                return
            slots = {tuple(_place(kept).values()): kept for kept in noted}  # the last takes a slot
            connection = await session.connection()
            await connection.execute(_FORGET, [_place(kept) for kept in slots.values()])
            await connection.execute(insert(CronRunRow), list(map(_run_row, slots.values())))
            await connection.execute(_NOTE, list(map(_state, noted)))

    async def history(self, guild_id: int, name: str) -> Sequence[Run]:
        query = (
            select(CronRunRow)
            .where(CronRunRow.guild_id == guild_id, CronRunRow.name == name)
            .order_by(CronRunRow.number.desc())
        )
        async with self._database.read() as session:
            return [_run(row) for row in await session.scalars(query)]

    async def end_all(self, now: float, error: str) -> None:
        query = (
            update(CronRunRow)
            .where(CronRunRow.outcome.is_(None))
            .values(outcome="cut_off", error=error, ended_at=moment(now))
        )
        async with self._database.write() as session:
            await session.execute(query)


_FORGET = delete(CronRunRow).where(
    RUNS.guild_id == bindparam("of_guild"),
    RUNS.name == bindparam("of_name"),
    RUNS.slot == bindparam("of_slot"),
)
_NOTE = (
    update(CronJobRow)
    .where(JOBS.guild_id == bindparam("of_guild"), JOBS.name == bindparam("of_name"))
    .values(next_run=bindparam("next"), last_run=bindparam("last"), runs=bindparam("number"))
)


async def _known(session: AsyncSession, guilds: Iterable[int]) -> set[tuple[int, str]]:
    """The jobs that these guilds have, by guild and name."""
    known: set[tuple[int, str]] = set()
    for some in _chunks(sorted(guilds)):
        query = select(CronJobRow.guild_id, CronJobRow.name).where(CronJobRow.guild_id.in_(some))
        known.update((guild_id, name) for guild_id, name in await session.execute(query))
    return known


def _chunks(guilds: Sequence[int]) -> Iterator[Sequence[int]]:
    return (guilds[begin : begin + CHUNK] for begin in range(0, len(guilds), CHUNK))


def _kept(guild_id: int, rows: Sequence[tuple[CronJobRow, CronRunRow | None]]) -> KeptJobs:
    jobs = [
        KeptJob(
            Declaration(
                row.name,
                row.expr,
                row.skip_if_running,
                row.time_zone,
                row.catch_up,
                row.max_lateness,
            ),
            _second(row.next_run),
            _second(row.last_run),
            row.runs,
            None if last is None else _run(last),
        )
        for row, last in rows
    ]
    return KeptJobs(guild_id, rows[0][0].revision, jobs)


def _rows(kept: KeptJobs) -> Iterable[dict[str, object]]:
    for job in kept.jobs:
        declared = job.declared
        yield {
            "guild_id": kept.guild_id,
            "name": declared.name,
            "expr": declared.expr,
            "skip_if_running": declared.skip_if_running,
            "time_zone": declared.time_zone,
            "catch_up": declared.catch_up,
            "max_lateness": declared.max_lateness,
            "revision": kept.revision,
            "next_run": moment(job.next_run),
            "last_run": moment(job.last_run),
            "runs": job.runs,
        }


def _place(kept: KeptRun) -> dict[str, object]:
    slot = kept.run.number % KEPT_RUNS
    return {"of_guild": kept.guild_id, "of_name": kept.name, "of_slot": slot}


def _state(kept: KeptRun) -> dict[str, object]:
    return {
        "of_guild": kept.guild_id,
        "of_name": kept.name,
        "next": moment(kept.next_run),
        "last": moment(kept.last_run),
        "number": kept.runs,
    }


def _run_row(kept: KeptRun) -> dict[str, object]:
    run = kept.run
    return {
        "guild_id": kept.guild_id,
        "name": kept.name,
        "slot": run.number % KEPT_RUNS,
        "number": run.number,
        "due": moment(run.due),
        "began_at": moment(run.began),
        "trigger": run.trigger,
        "ended_at": moment(run.ended),
        "outcome": run.outcome,
        "error": run.error.replace("\0", "\ufffd"),  # which PostgreSQL does not take
        "count": run.count,
    }


def _run(row: CronRunRow) -> Run:
    return Run(
        row.number,
        int(row.due.timestamp()),
        row.began_at.timestamp(),
        row.trigger,
        None if row.ended_at is None else row.ended_at.timestamp(),
        row.outcome,
        row.error,
        row.count,
    )


def _second(moment_: datetime | None) -> int | None:
    return None if moment_ is None else int(moment_.timestamp())
