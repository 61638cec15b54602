"""The cron jobs of all guilds: declared by scripts, kept over restarts, started when they are due.

A job is the guild's from the moment the isolate that declared it is promoted; all jobs of a
revision take over from those of the one before at once, and a revision that does not load changes
nothing. Jobs are started whether their script is loaded or not: the event loads it.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.cron.agenda import Agenda
from trellis.cron.expressions import parse
from trellis.cron.jobs import Declaration, Job, JobInfo, Tick, moment
from trellis.cron.keeper import RETRY_SECS, Keeper, Sleep
from trellis.cron.staging import Staging
from trellis.cron.store import KeptJob, KeptJobs
from trellis.cron.ticker import Dispatch, Ticker
from trellis.errors import DependencyError, OpError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from trellis.cron.store import CronStore

RESTORE_SLICE = 100  # guilds, between two looks at what else there is to do

log = structlog.get_logger()


@dataclass(slots=True)
class _GuildJobs:
    revision: str
    isolate_id: int | None = None  # None: known from the store, not loaded since
    jobs: dict[str, Job] = field(default_factory=dict)


class CronJobs:
    """See the module. Everything but `run` answers at once.

    Args:
        store: keeps jobs over a restart.
        max_jobs: how many a guild may have.
        max_run_secs: after it a run is taken to be over, whatever was heard of it; 0: never.
        clock: unix seconds.
        sleep: waits for that many seconds.
    """

    def __init__(
        self,
        store: CronStore,
        *,
        max_jobs: int,
        max_run_secs: float,
        clock: Callable[[], float],
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._max_jobs = max_jobs
        self._clock = clock
        self._sleep = sleep
        self._guilds: dict[int, _GuildJobs] = {}
        self._staging = Staging()
        self._agenda = Agenda()
        self._keeper = Keeper(store, self._kept, sleep)
        self._ticker = Ticker(self._agenda, self._keeper.note_run, clock, max_run_secs)

    def list(self, guild_id: int) -> list[JobInfo]:
        """The guild's jobs in the order of their names."""
        guild = self._guilds.get(guild_id)
        return [guild.jobs[name].info() for name in sorted(guild.jobs)] if guild else []

    # --- what scripts declare --------------------------------------------------------------------

    def declare(self, guild_id: int, isolate_id: int, declared: Declaration) -> None:
        """Adds a job to what a loading script declares, or to what a running one has.

        Raises:
            OpError: `invalid_argument` or `limit_exceeded`.
        """
        guild = self._guilds.get(guild_id)
        if guild is not None and guild.isolate_id == isolate_id:
            self._check(declared, guild.jobs)
            guild.jobs[declared.name] = self._scheduled(guild_id, declared)
            self._keeper.note_change(guild_id)
        else:
            staged = self._staging.of(guild_id, isolate_id)
            self._check(declared, staged)
            staged[declared.name] = declared

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        """What this isolate declared are the guild's jobs from now on."""
        staged = self._staging.take(guild_id, isolate_id)
        old = self._guilds.get(guild_id) or _GuildJobs(revision)
        unchanged = revision == old.revision and staged == _declared(old)
        if revision != old.revision:
            _forget_runs(old)
        new = self._guilds[guild_id] = _GuildJobs(revision, isolate_id)
        for name, declared in staged.items():
            new.jobs[name] = self._successor(guild_id, old.jobs.pop(name, None), declared)
        self._retire(old)
        if not unchanged:
            self._keeper.note_change(guild_id)

    def discarded(self, isolate_id: int) -> None:
        """This isolate will not be promoted."""
        self._staging.discard(isolate_id)

    def withdrawn(self, guild_id: int) -> None:
        """The guild runs nothing any more."""
        guild = self._guilds.pop(guild_id, None)
        if guild is not None:
            self._retire(guild)
            self._keeper.note_change(guild_id)

    def _check(self, declared: Declaration, others: Mapping[str, object]) -> None:
        parse(declared.expr)
        if declared.name in others:
            raise OpError(f"there is already a cron job called {declared.name!r}", field="name")
        if len(others) >= self._max_jobs:
            raise OpError(
                f"a guild has at most {self._max_jobs} cron jobs; {declared.name!r} is one more",
                code="limit_exceeded",
                limit="cron.jobs",
                maximum=self._max_jobs,
                present=len(others),
            )

    def _successor(self, guild_id: int, before: Job | None, declared: Declaration) -> Job:
        """The job itself while its expression stays: then it stays due when it was."""
        if before is not None and before.declared.expr == declared.expr:
            before.declared = declared
            return before
        job = self._scheduled(guild_id, declared)
        if before is not None:
            job.last_run, job.running = before.last_run, before.running
            self._agenda.retire(before)
        return job

    def _scheduled(self, guild_id: int, declared: Declaration) -> Job:
        job = Job(guild_id, declared, parse(declared.expr).after(int(self._clock())))
        self._agenda.add(job)
        return job

    def _retire(self, guild: _GuildJobs) -> None:
        for job in guild.jobs.values():
            self._agenda.retire(job)

    # --- what runs -------------------------------------------------------------------------------

    async def run(self, dispatch: Dispatch) -> None:
        """Knows the jobs that were kept, then starts what is due, each second, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep())
            while True:
                self._ticker.tick(dispatch)
                await self._sleep(1 - self._clock() % 1)

    async def flush(self) -> None:
        """Writes what is not kept yet; to be called when `run` has ended."""
        await self._keeper.flush()

    def event_ended(self, guild_id: int, name: str, payload: bytes, *, failed: bool) -> None:  # noqa: ARG002  # the port's
        """An event was handled, or never will be: of cron events, that run is over."""
        if name == "cron":
            tick = msgspec.json.decode(payload, type=Tick)
            self.finished(guild_id, tick.name, tick.scheduled_at)

    def finished(self, guild_id: int, name: str, scheduled_at: datetime | None = None) -> None:
        """The run of a job is over: the one due then, or whichever is under way."""
        guild = self._guilds.get(guild_id)
        job = guild.jobs.get(name) if guild else None
        if job is not None and scheduled_at in {None, moment(job.running)}:
            job.running = None

    # --- what is kept ----------------------------------------------------------------------------

    async def _keep(self) -> None:
        while not await self._restore():
            await self._sleep(RETRY_SECS)
        await self._keeper.run()

    async def _restore(self) -> bool:
        try:
            kept = await self._store.all()
        except DependencyError as error:
            log.warning("cron.not_restored", reason=error.message)
            return False
        for number, guild in enumerate(kept):
            self._restore_guild(guild)
            if number % RESTORE_SLICE == 0:
                await asyncio.sleep(0)
        return True

    def _restore_guild(self, kept: KeptJobs) -> None:
        """Takes over what was kept; of a guild whose script was loaded before, last runs only."""
        guild = self._guilds.get(kept.guild_id)
        if guild is None:
            guild = self._guilds[kept.guild_id] = _GuildJobs(kept.revision)
            for job in kept.jobs:
                with contextlib.suppress(OpError):  # another version took this expression
                    guild.jobs[job.declared.name] = self._scheduled(kept.guild_id, job.declared)
        else:
            self._keeper.note_change(kept.guild_id)
        for job in kept.jobs:
            known = guild.jobs.get(job.declared.name)
            if known is not None and known.last_run is None:
                known.last_run = job.last_run

    def _kept(self, guild_id: int) -> KeptJobs:
        guild = self._guilds.get(guild_id) or _GuildJobs("")
        jobs = [KeptJob(job.declared, job.last_run) for job in guild.jobs.values()]
        return KeptJobs(guild_id, guild.revision, jobs)


def _forget_runs(guild: _GuildJobs) -> None:
    """What the revision before has under way does not keep the new one from running."""
    for job in guild.jobs.values():
        job.running = None


def _declared(guild: _GuildJobs) -> dict[str, Declaration]:
    return {name: job.declared for name, job in guild.jobs.items()}
