"""Cron jobs kept in memory, for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trellis.cron.jobs import KEPT_RUNS, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.cron.store import KeptJob, KeptJobs, KeptRun


class MemoryCronStore:
    """See the module."""

    def __init__(self) -> None:
        self._guilds: dict[int, KeptJobs] = {}
        self._runs: dict[tuple[int, str], dict[int, Run]] = {}

    async def all(self) -> Sequence[KeptJobs]:
        return [self._guilds[guild_id] for guild_id in sorted(self._guilds)]

    async def replace(self, kept: KeptJobs) -> None:
        names = {job.declared.name for job in kept.jobs}
        for guild_id, name in list(self._runs):
            if guild_id == kept.guild_id and name not in names:
                del self._runs[guild_id, name]
        self._guilds.pop(kept.guild_id, None)
        if kept.jobs:
            jobs = sorted(kept.jobs, key=lambda job: job.declared.name)
            self._guilds[kept.guild_id] = replace(
                kept, jobs=[self._with_last(kept.guild_id, job) for job in jobs]
            )

    async def ran(self, runs: Sequence[KeptRun]) -> None:
        for kept in runs:
            guild = self._guilds.get(kept.guild_id)
            if guild is not None and kept.name in {job.declared.name for job in guild.jobs}:
                slots = self._runs.setdefault((kept.guild_id, kept.name), {})
                slots[kept.run.number % KEPT_RUNS] = replace(kept.run)
                jobs = [self._noted(job, kept) for job in guild.jobs]
                self._guilds[kept.guild_id] = replace(guild, jobs=jobs)

    async def history(self, guild_id: int, name: str) -> Sequence[Run]:
        runs = self._runs.get((guild_id, name), {}).values()
        return sorted(map(replace, runs), key=lambda run: -run.number)

    async def end_all(self, now: float, error: str) -> None:
        for slots in self._runs.values():
            for run in slots.values():
                if run.outcome is None:
                    run.end("cut_off", error, now)

    def _noted(self, job: KeptJob, kept: KeptRun) -> KeptJob:
        if job.declared.name != kept.name:
            return job
        job = replace(job, next_run=kept.next_run, last_run=kept.last_run, runs=kept.runs)
        return self._with_last(kept.guild_id, job)

    def _with_last(self, guild_id: int, job: KeptJob) -> KeptJob:
        run = self._runs.get((guild_id, job.declared.name), {}).get(job.runs % KEPT_RUNS)
        return replace(job, last=run if run is not None and run.number == job.runs else None)
