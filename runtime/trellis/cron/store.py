"""The port that keeps jobs over a restart: scripts are loaded only when something is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trellis.cron.jobs import Declaration


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job as it is kept. `last_run` in unix seconds: when its last run was due."""

    declared: Declaration
    last_run: int | None = None


@dataclass(frozen=True, slots=True)
class KeptJobs:
    """All jobs of one guild, declared by one revision."""

    guild_id: int
    revision: str
    jobs: Sequence[KeptJob]


class CronStore(Protocol):
    """Raises DependencyError where it fails; the caller tries again."""

    async def all(self) -> Sequence[KeptJobs]:
        """The jobs of every guild that has some."""
        ...

    async def replace(self, kept: KeptJobs) -> None:
        """Makes these the guild's jobs, all or none of them; no jobs: the guild is forgotten."""
        ...

    async def ran(self, runs: Mapping[tuple[int, str], int]) -> None:
        """Notes last runs by guild and name; a job that is not kept is passed over."""
        ...
