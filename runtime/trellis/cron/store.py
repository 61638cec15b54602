"""The port that keeps jobs over a restart: scripts are loaded only when something is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.cron.jobs import Declaration, Run


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job as it is kept: see Job for what is what. `last` is read, never written with the job."""

    declared: Declaration
    next_run: int | None = None
    last_run: int | None = None
    runs: int = 0
    last: Run | None = None


@dataclass(frozen=True, slots=True)
class KeptJobs:
    """All jobs of one guild, declared by one revision."""

    guild_id: int
    revision: str
    jobs: Sequence[KeptJob]


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run that began, ended or was left out, and where its job stands since."""

    guild_id: int
    name: str
    run: Run
    next_run: int | None
    last_run: int | None
    runs: int


class CronStore(Protocol):
    """Raises DependencyError where it fails; the caller tries again."""

    async def all(self) -> Sequence[KeptJobs]:
        """The jobs of every guild that has some."""
        ...

    async def replace(self, kept: KeptJobs) -> None:
        """Makes these the guild's jobs, all or none of them; no jobs: the guild is forgotten.

        A job keeps its runs for as long as the guild has one of its name.
        """
        ...

    async def ran(self, runs: Sequence[KeptRun]) -> None:
        """Notes runs, all or none of them; those of a job that is not kept are passed over.

        Of each job the latest KEPT_RUNS are kept.
        """
        ...

    async def history(self, guild_id: int, name: str) -> Sequence[Run]:
        """The runs of a job, the latest first."""
        ...

    async def end_all(self, now: float, error: str) -> None:
        """Ends every run that is kept as under way: it was cut off."""
        ...
