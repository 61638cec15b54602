"""A cron job: what a script declared, where it stands, what became of its runs."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal, get_args

import msgspec

from trellis.cron.expressions import Schedule, parse
from trellis.cron.zones import UTC_NAME

KEPT_RUNS = 50  # of each job
MAX_CATCH_UP = 100  # runs that were missed and are made up for

CatchUp = Literal["skip", "once", "all"]
"""What becomes of due times that went by: none, the latest, or each of them is made up for."""

Trigger = Literal["schedule", "catch_up", "manual"]
RunOutcome = Literal["ok", "failed", "skipped", "cut_off", "missed"]
"""A run that was skipped or missed was never begun: because of the one before, or of anything."""

OUTCOMES: Final[tuple[RunOutcome, ...]] = get_args(RunOutcome)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a script said of a job. `max_lateness` in seconds; None: what `catch_up` implies."""

    name: str
    expr: str
    skip_if_running: bool = False
    time_zone: str = UTC_NAME
    catch_up: CatchUp = "skip"
    max_lateness: int | None = None

    @property
    def schedule(self) -> Schedule:
        return parse(self.expr, self.time_zone)

    def has_schedule_of(self, other: Declaration) -> bool:
        return (self.expr, self.time_zone) == (other.expr, other.time_zone)


@dataclass(slots=True, eq=False)
class Run:
    """One run of a job, or several in a row that were missed for the same reason.

    Attributes:
        number: 1 for the first run of the job.
        due: when it was due, the latest of several; unix seconds, as all times here.
        began: when it was begun, or would have been.
        ended: None while it is under way.
        outcome: None while it is under way.
        error: the first line of what went wrong.
        count: how many runs this stands for.
    """

    number: int
    due: int
    began: float
    trigger: Trigger = "schedule"
    ended: float | None = None
    outcome: RunOutcome | None = None
    error: str = ""
    count: int = 1

    def end(self, outcome: RunOutcome, error: str, now: float) -> None:
        self.outcome, self.error, self.ended = outcome, error, now


@dataclass(frozen=True, slots=True)
class JobInfo:
    """A job as it is listed. Runs are named by the time at which they were due.

    Attributes:
        last: the latest run, whatever became of it.
        running: whether a run is under way.
    """

    declared: Declaration
    next_run: datetime | None
    last_run: datetime | None
    last: Run | None = None
    running: bool = False


@dataclass(slots=True, eq=False)
class Job:
    """A job of a guild; times are whole unix seconds.

    Attributes:
        due: when it runs next; None: never again.
        last_run: when the last run that was begun was due.
        runs: the number of its latest run.
        last: its latest run, whatever became of it.
        running: the latest run under way that its own revision began.
        under_way: every run under way, by the number that its event carries.
        backlog: due times that went by and are to be made up for, in order.
        retired: a later revision has replaced it.
    """

    guild_id: int
    declared: Declaration
    due: int | None
    last_run: int | None = None
    runs: int = 0
    last: Run | None = None
    running: Run | None = None
    under_way: dict[int, Run] = field(default_factory=dict)
    backlog: deque[int] = field(default_factory=deque)
    retired: bool = False

    @property
    def next_run(self) -> int | None:
        return self.backlog[0] if self.backlog else self.due

    def add_run(self, due: int, now: float, trigger: Trigger = "schedule") -> Run:
        self.runs += 1
        self.last = Run(self.runs, due, now, trigger)
        return self.last

    def take_over(self, before: Job) -> None:
        """This job is what another revision has made of that one."""
        self.last_run, self.running = before.last_run, before.running
        self.runs, self.last, self.under_way = before.runs, before.last, before.under_way

    def remember(self, last_run: int | None, runs: int, last: Run | None) -> None:
        """So many runs came before those that this job has begun."""
        if self.last_run is None:
            self.last_run = last_run
        mine = {id(run): run for run in (self.last, *self.under_way.values()) if run is not None}
        for run in mine.values():
            run.number += runs
        self.runs += runs
        self.last = self.last or last

    def info(self) -> JobInfo:
        next_run, last_run = moment(self.next_run), moment(self.last_run)
        return JobInfo(self.declared, next_run, last_run, self.last, bool(self.under_way))


class Tick(msgspec.Struct):
    """What a script is told of a run, as JSON. `scheduled_at` is when it was due, in UTC."""

    name: str
    scheduled_at: datetime
    expr: str
    run: int
    last_run_at: datetime | None

    @classmethod
    def of(cls, job: Job, run: Run, last_run: int | None) -> Tick:
        due = datetime.fromtimestamp(run.due, UTC)
        return cls(job.declared.name, due, job.declared.expr, run.number, moment(last_run))


def moment(second: float | None) -> datetime | None:
    return None if second is None else datetime.fromtimestamp(second, UTC)
