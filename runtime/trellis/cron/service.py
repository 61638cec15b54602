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
from trellis.cron.jobs import Declaration, Job, Tick
from trellis.cron.keeper import RETRY_SECS, Keeper, Sleep
from trellis.cron.staging import Staging
from trellis.cron.store import KeptJob, KeptJobs
from trellis.cron.ticker import Dispatch, Resting, Ticker
from trellis.errors import DependencyError, OpError, RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trellis.cron.jobs import JobInfo, Run, RunOutcome
    from trellis.cron.store import CronStore
    from trellis.guilds.ports import Ending, Outcome
    from trellis.guilds.punctuality import Punctuality

RESTORE_SLICE = 100  # guilds, between two looks at what else there is to do
READ_SECS = 1.0  # that a reader waits for what is being written
STOPPED = "the host stopped while it was under way"
OUTCOMES: Mapping[Outcome, RunOutcome] = {
    "done": "ok",
    "failed": "failed",
    "cut_off": "cut_off",
    "dropped": "missed",
}

log = structlog.get_logger()


@dataclass(slots=True)
class _GuildJobs:
    revision: str
    isolate_id: int | None = None  # None: known from the store, not loaded since
    jobs: dict[str, Job] = field(default_factory=dict)


class CronJobs:
    """See the module. What is not a coroutine answers at once.

    Args:
        store: keeps jobs over a restart.
        max_jobs: how many a guild may have.
        max_run_secs: after it a run is taken to be over, whatever was heard of it; 0: never.
        clock: unix seconds.
        sleep: waits for that many seconds.
        jitter_secs: the most by which a guild's jobs begin late.
        resting: whether guilds run at all.
    """

    def __init__(
        self,
        store: CronStore,
        *,
        max_jobs: int,
        max_run_secs: float,
        clock: Callable[[], float],
        sleep: Sleep = asyncio.sleep,
        jitter_secs: int = 0,
        resting: Resting = lambda guild_id: "",  # noqa: ARG005  # none rests
    ) -> None:
        self._store = store
        self._max_jobs = max_jobs
        self._clock = clock
        self._sleep = sleep
        self._guilds: dict[int, _GuildJobs] = {}
        self._staging = Staging()
        self._agenda = Agenda(jitter_secs)
        self._keeper = Keeper(store, self._kept, self._job, sleep)
        self._ticker = Ticker(self._agenda, self._keeper, clock, max_run_secs, resting)
        self._dispatch: Dispatch | None = None

    @property
    def punctuality(self) -> Punctuality:
        """How runs ended, and how late they began."""
        return self._ticker.punctuality

    def list(self, guild_id: int) -> list[JobInfo]:
        """The guild's jobs in the order of their names."""
        guild = self._guilds.get(guild_id)
        return [guild.jobs[name].info() for name in sorted(guild.jobs)] if guild else []

    async def history(self, guild_id: int, name: str) -> Sequence[Run]:
        """The latest runs of a job, the latest first.

        Raises:
            RequestError: `not_found`, 404: there is no such job.
            DependencyError: the store fails.
        """
        self._require(guild_id, name)
        await self._keeper.settled(READ_SECS)
        return await self._store.history(guild_id, name)

    async def start(self, guild_id: int, name: str) -> Run:
        """Runs a job now, whenever it is due; that stays as it is.

        Raises:
            RequestError: `not_found`, 404; `cron.running`, 409, where it waits for the run before.
            DependencyError: the host is stopping.
        """
        job = self._require(guild_id, name)
        if self._dispatch is None:
            raise DependencyError("cron jobs are not started yet, or no more")
        run = self._ticker.start(job, int(self._clock()), "manual")
        await self._ticker.dispatch_begun(self._dispatch)
        if run.outcome == "skipped":
            raise RequestError(
                f"cron job {name!r} is under way, and leaves out what is due meanwhile",
                code="cron.running",
                status=409,
            )
        return run

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
        try:
            parse(declared.expr, declared.time_zone)
        except OpError as error:
            error.args = (f"cron job {declared.name!r}: {error.message}",)
            error.message = error.args[0]
            raise
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
        """The job itself while its schedule stays: then it stays due when it was."""
        if before is not None and before.declared.has_schedule_of(declared):
            before.declared = declared
            return before
        job = self._scheduled(guild_id, declared)
        if before is not None:
            job.take_over(before)
            self._agenda.retire(before)
        return job

    def _scheduled(self, guild_id: int, declared: Declaration, due: int | None = None) -> Job:
        schedule = declared.schedule
        job = Job(guild_id, declared, schedule.after(int(self._clock())) if due is None else due)
        self._agenda.add(job)
        return job

    def _retire(self, guild: _GuildJobs) -> None:
        for job in guild.jobs.values():
            self._agenda.retire(job)

    # --- what runs -------------------------------------------------------------------------------

    async def run(self, dispatch: Dispatch) -> None:
        """Knows the jobs that were kept, then starts what is due, each second, until cancelled."""
        self._dispatch = dispatch
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._keep())
                while True:
                    await self._tick(dispatch)
                    await self._sleep(1 - self._clock() % 1)
        finally:
            self._dispatch = None

    async def _tick(self, dispatch: Dispatch) -> None:
        try:
            await self._ticker.tick(dispatch)
        except Exception:
            log.exception("cron.tick_failed")  # the jobs of other guilds go on with the next

    async def flush(self) -> None:
        """Writes what is not kept yet; to be called when `run` has ended."""
        await self._keeper.flush()

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        """An event was handled, or never will be: of cron events, that run is over."""
        if name == "cron":
            tick = msgspec.json.decode(payload, type=Tick)
            job = self._job(guild_id, tick.name)
            if job is not None:
                self._ticker.end(job, tick.run, OUTCOMES[ending.outcome], ending.reason)

    def _job(self, guild_id: int, name: str) -> Job | None:
        guild = self._guilds.get(guild_id)
        return guild.jobs.get(name) if guild else None

    def _require(self, guild_id: int, name: str) -> Job:
        job = self._job(guild_id, name)
        if job is None:
            raise RequestError(
                f"the guild's script has no cron job {name!r}", code="not_found", status=404
            )
        return job

    # --- what is kept ----------------------------------------------------------------------------

    async def _keep(self) -> None:
        while not await self._restore():
            await self._sleep(RETRY_SECS)
        await self._keeper.run()

    async def _restore(self) -> bool:
        try:
            await self._store.end_all(self._clock(), STOPPED)
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
        """Takes over what was kept; of a guild whose script was loaded before, what still is."""
        guild = self._guilds.get(kept.guild_id)
        if guild is None:
            guild = self._guilds[kept.guild_id] = _GuildJobs(kept.revision)
            for job in kept.jobs:
                with contextlib.suppress(OpError):  # another version took this expression
                    made = self._scheduled(kept.guild_id, job.declared, job.next_run)
                    guild.jobs[job.declared.name] = made
        else:
            self._keeper.note_change(kept.guild_id)
        for job in kept.jobs:
            known = guild.jobs.get(job.declared.name)
            if known is not None:
                known.remember(job.last_run, job.runs, job.last)

    def _kept(self, guild_id: int) -> KeptJobs:
        guild = self._guilds.get(guild_id) or _GuildJobs("")
        jobs = [
            KeptJob(job.declared, job.next_run, job.last_run, job.runs)
            for job in guild.jobs.values()
        ]
        return KeptJobs(guild_id, guild.revision, jobs)


def _forget_runs(guild: _GuildJobs) -> None:
    """What the revision before has under way does not keep the new one from running."""
    for job in guild.jobs.values():
        job.running = None


def _declared(guild: _GuildJobs) -> dict[str, Declaration]:
    return {name: job.declared for name, job in guild.jobs.items()}
