"""A cron job: what a script declared, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec


@dataclass(frozen=True, slots=True)
class Declaration:
    name: str
    expr: str
    skip_if_running: bool = False


@dataclass(frozen=True, slots=True)
class JobInfo:
    """A job as it is listed. Runs are named by the time at which they were due."""

    name: str
    expr: str
    next_run: datetime | None
    last_run: datetime | None


@dataclass(slots=True, eq=False)
class Job:
    """A job of a guild; times are whole unix seconds.

    Attributes:
        due: when it runs next; None: never again.
        last_run: when its last run was due.
        running: when the run under way was due, the latest one if there are several.
        retired: a later revision has replaced it.
    """

    guild_id: int
    declared: Declaration
    due: int | None
    last_run: int | None = None
    running: int | None = None
    retired: bool = False

    def info(self) -> JobInfo:
        declared = self.declared
        return JobInfo(declared.name, declared.expr, moment(self.due), moment(self.last_run))


class Tick(msgspec.Struct):
    """What a script is told of a run, as JSON. `scheduled_at` is when it was due, in UTC."""

    name: str
    scheduled_at: datetime
    expr: str

    @classmethod
    def of(cls, job: Job, due: int) -> Tick:
        return cls(job.declared.name, datetime.fromtimestamp(due, UTC), job.declared.expr)


def moment(second: int | None) -> datetime | None:
    return None if second is None else datetime.fromtimestamp(second, UTC)
