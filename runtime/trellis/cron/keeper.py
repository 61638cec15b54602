"""Writes what changed about cron jobs to their store, behind the back of the ticker."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import structlog

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from trellis.cron.store import CronStore, KeptJobs

RETRY_SECS = 5.0

log = structlog.get_logger()

Sleep = Callable[[float], Awaitable[object]]


class Keeper:
    """Changes are noted at once and written soon; many to one job become one write.

    Args:
        store: where they are written.
        jobs_of: the guild's jobs as they are when they are written.
        sleep: waits before the next try when the store fails.
    """

    def __init__(self, store: CronStore, jobs_of: Callable[[int], KeptJobs], sleep: Sleep) -> None:
        self._store = store
        self._jobs_of = jobs_of
        self._sleep = sleep
        self._changed: set[int] = set()
        self._runs: dict[tuple[int, str], int] = {}
        self._bell = asyncio.Event()

    def note_change(self, guild_id: int) -> None:
        self._changed.add(guild_id)
        self._bell.set()

    def note_run(self, guild_id: int, name: str, due: int) -> None:
        self._runs[guild_id, name] = due
        self._bell.set()

    async def run(self) -> None:
        """Writes until it is cancelled."""
        while True:
            await self._bell.wait()
            try:
                await self.flush()
            except DependencyError as error:
                log.warning("cron.not_kept", reason=error.message)
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
        try:
            if runs:
                await self._store.ran(runs)
        except (DependencyError, asyncio.CancelledError):
            self._runs = runs | self._runs
            raise
        except Exception:
            log.exception("cron.runs_not_kept")
