"""Writes what changed about cron jobs to their store, behind the back of the ticker."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from trellis.cron.store import KeptRun
from trellis.errors import DependencyError
from trellis.storage.uninterrupted import uninterrupted

if TYPE_CHECKING:
    from trellis.cron.jobs import Job, Run
    from trellis.cron.store import CronStore, KeptJobs

RETRY_SECS = 5.0

log = structlog.get_logger()

Sleep = Callable[[float], Awaitable[object]]


class Keeper:
    """Changes are noted at once and written soon; many to one job become one write.

    Args:
        store: where they are written.
        jobs_of: the guild's jobs as they are when they are written.
        job: the guild's job of that name, as it is when its runs are written.
        sleep: waits before the next try when the store fails.
    """

    def __init__(
        self,
        store: CronStore,
        jobs_of: Callable[[int], KeptJobs],
        job: Callable[[int, str], Job | None],
        sleep: Sleep,
    ) -> None:
        self._store = store
        self._jobs_of = jobs_of
        self._job = job
        self._sleep = sleep
        self._changed: set[int] = set()
        self._runs: dict[tuple[int, str, int], Run] = {}
        self._bell = asyncio.Event()
        self._settled = asyncio.Event()  # nothing is noted, or the store has failed
        self._settled.set()
        self._is_writing = False

    def note_change(self, guild_id: int) -> None:
        self._changed.add(guild_id)
        self._ring()

    def note_run(self, guild_id: int, name: str, run: Run) -> None:
        """A run began or ended; it is written as it is by then."""
        self._runs[guild_id, name, id(run)] = run
        self._ring()

    def _ring(self) -> None:
        self._bell.set()
        if self._is_writing:
            self._settled.clear()

    async def settled(self, seconds: float) -> None:
        """Returns when all is written that is noted, the store has failed, or time is up."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._settled.wait(), seconds)

    async def run(self) -> None:
        """Writes until it is cancelled."""
        while True:
            self._is_writing = True
            await self._bell.wait()
            try:
                await uninterrupted(self.flush())
            except DependencyError as error:
                log.warning("cron.not_kept", reason=error.message)
                self._is_writing = False
                self._settled.set()
                await self._sleep(RETRY_SECS)

    async def flush(self) -> None:
        """Writes what is noted. What could not be written for want of the store stays noted."""
        self._bell.clear()
        try:
            while self._changed:
                await self._write_jobs(next(iter(self._changed)))
            await self._write_runs()
        except BaseException:
            self._bell.set()
            raise
        if not self._bell.is_set():
            self._settled.set()

    async def _write_jobs(self, guild_id: int) -> None:
        self._changed.discard(guild_id)  # before it is written: it may change again meanwhile
        try:
            await self._store.replace(self._jobs_of(guild_id))
        except (DependencyError, asyncio.CancelledError):
            self._changed.add(guild_id)
            raise
        except Exception:
            log.exception("cron.jobs_not_kept", guild_id=guild_id)

    async def _write_runs(self) -> None:
        runs, self._runs = self._runs, {}
        kept = [self._kept(guild_id, name, run) for (guild_id, name, _), run in runs.items()]
        try:
            if kept:
                await self._store.ran([run for run in kept if run is not None])
        except (DependencyError, asyncio.CancelledError):
            self._runs = runs | self._runs
            raise
        except Exception:
            log.exception("cron.runs_not_kept")

    def _kept(self, guild_id: int, name: str, run: Run) -> KeptRun | None:
        job = self._job(guild_id, name)
        if job is None:
            return None
        return KeptRun(guild_id, name, replace(run), job.next_run, job.last_run, job.runs)
