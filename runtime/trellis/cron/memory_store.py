"""Cron jobs kept in memory, for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trellis.cron.store import KeptJobs


class MemoryCronStore:
    """See the module."""

    def __init__(self) -> None:
        self._guilds: dict[int, KeptJobs] = {}

    async def all(self) -> Sequence[KeptJobs]:
        return [self._guilds[guild_id] for guild_id in sorted(self._guilds)]

    async def replace(self, kept: KeptJobs) -> None:
        self._guilds.pop(kept.guild_id, None)
        if kept.jobs:
            jobs = sorted(kept.jobs, key=lambda job: job.declared.name)
            self._guilds[kept.guild_id] = replace(kept, jobs=jobs)

    async def ran(self, runs: Mapping[tuple[int, str], int]) -> None:
        for guild_id, kept in self._guilds.items():
            jobs = [
                replace(job, last_run=runs.get((guild_id, job.declared.name), job.last_run))
                for job in kept.jobs
            ]
            self._guilds[guild_id] = replace(kept, jobs=jobs)
