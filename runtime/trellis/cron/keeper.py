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
        """Writes what is noted; what could not be written stays noted."""
        self._bell.clear()
        try:
            await self._write_changes()
            await self._write_runs()
        except BaseException:
            self._bell.set()
            raise

    async def _write_changes(self) -> None:
        for guild_id in list(self._changed):
            self._changed.discard(guild_id)  # before: it may change again meanwhile
            try:
                await self._store.replace(self._jobs_of(guild_id))
            except BaseException:
                self._changed.add(guild_id)
                raise

    async def _write_runs(self) -> None:
        runs, self._runs = self._runs, {}
        if not runs:
            return
        try:
            await self._store.ran(runs)
        except BaseException:
            self._runs = runs | self._runs
            raise
