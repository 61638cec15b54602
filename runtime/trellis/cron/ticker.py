"""Starts what is due, and decides what becomes of due times that went by."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.cron.jobs import MAX_CATCH_UP, OUTCOMES, Run, Tick
from trellis.guilds.punctuality import Punctuality

if TYPE_CHECKING:
    from trellis.cron.agenda import Agenda
    from trellis.cron.jobs import Declaration, Job, RunOutcome, Trigger
    from trellis.cron.keeper import Keeper

Dispatch = Callable[[int, str, bytes], None]  # guild, "cron", a Tick as JSON; never blocks
Resting = Callable[[int], str]  # why nothing of this guild runs now; empty: it does

GRACE_SECS = 60  # a run that begins so much late is on time yet: the host may have restarted
WRITE_SECS = 0.5  # that runs wait until they are noted; a store that is slower must not delay them
DOWN = "the host did not run"

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode


class Ticker:
    """See the module.

    Attributes:
        punctuality: how runs ended, and how late those began that are not made up for.

    Args:
        agenda: what is due when.
        keeper: is told of every run. A run is kept before it is dispatched: so a host that dies
            does not repeat it.
        clock: unix seconds.
        max_run_secs: after it a run is taken to be over, whatever was heard of it; 0: never.
        resting: whether guilds run at all.
    """

    def __init__(
        self,
        agenda: Agenda,
        keeper: Keeper,
        clock: Callable[[], float],
        max_run_secs: float,
        resting: Resting,
    ) -> None:
        self._agenda = agenda
        self._keeper = keeper
        self._clock = clock
        self._max_run_secs = max_run_secs
        self._resting = resting
        self.punctuality = Punctuality(*OUTCOMES)
        self._behind: dict[Job, None] = {}  # those with a backlog, in order
        self._begun: list[tuple[Job, Run, bytes]] = []

    async def tick(self, dispatch: Dispatch) -> None:
        """Starts what is due, once; then sees when it is due next.

        All are started before anything else is done: no job waits for another.
        """
        now = self._clock()
        for job in self._agenda.take_due(now):
            self._look_at(job, now)
        for job in list(self._behind):
            self._make_up(job, now)
        await self.dispatch_begun(dispatch)

    def start(self, job: Job, due: int, trigger: Trigger) -> Run:
        """Begins a run, which `dispatch_begun` hands to its guild; or skips it."""
        now = self._clock()
        for old in [run for run in job.under_way.values() if self._is_lost(run, now)]:
            self.end(job, old.number, "cut_off", "nothing was heard of it")
        if self._is_to_skip(job, now):
            reason = "the run before was under way"
            return self._leave_out(job, [due], "skipped", reason, now, trigger)
        run = job.add_run(due, now, trigger)
        tick = _encode(Tick.of(job, run, job.last_run))
        job.last_run, job.running = due, run
        job.under_way[run.number] = run
        self._begun.append((job, run, tick))
        self._keeper.note_run(job.guild_id, job.declared.name, run)
        return run

    async def dispatch_begun(self, dispatch: Dispatch) -> None:
        if not self._begun:
            return
        await self._keeper.settled(WRITE_SECS)
        begun, self._begun = self._begun, []
        for job, run, tick in begun:
            if run.trigger == "schedule":
                self.punctuality.began(self._clock() - run.due)
            try:
                dispatch(job.guild_id, "cron", tick)
            except Exception:
                log.exception("cron.not_started", guild_id=job.guild_id, job=job.declared.name)
                self.end(job, run.number, "missed", "the host failed to start it")

    def end(self, job: Job, number: int, outcome: RunOutcome, error: str) -> None:
        """A run is over."""
        run = job.under_way.pop(number, None)
        if run is None:
            return
        run.end(outcome, error, self._clock())
        self.punctuality.ended(job.guild_id, outcome)
        if job.running is run:
            job.running = None
        self._keeper.note_run(job.guild_id, job.declared.name, run)

    # --- what is due -----------------------------------------------------------------------------

    def _look_at(self, job: Job, now: float) -> None:
        """The job is due: starts it, or what it wants of all the times at which it was due."""
        then = now - self._agenda.delay(job.guild_id)
        due = self._due_times(job, int(then))
        self._agenda.add(job)
        reason = self._resting(job.guild_id)
        wanted = [] if reason else wanted_of(job.declared, due, then)
        if len(wanted) < len(due):
            missed = [one for one in due if one not in wanted]
            self._leave_out(job, missed, "missed", reason or DOWN, now)
        if job.backlog or len(wanted) > 1:
            self._put_off(job, wanted)
        elif wanted:
            self.start(job, wanted[0], "schedule" if then - due[-1] < GRACE_SECS else "catch_up")

    def _due_times(self, job: Job, until: int) -> list[int]:
        """When the job was due up to now, at most MAX_CATCH_UP times; moves it on."""
        first, schedule = job.due, job.declared.schedule
        if first is None:
            return []
        job.due = schedule.after(first)
        if job.due is None or job.due > until:
            return [first]
        due = schedule.latest(first - 1, until, MAX_CATCH_UP)
        job.due = schedule.after(until)
        return due

    def _leave_out(
        self,
        job: Job,
        due: list[int],
        outcome: RunOutcome,
        reason: str,
        now: float,
        trigger: Trigger = "schedule",
    ) -> Run:
        """These are not begun. Those that are left out in a row for the same reason are one run."""
        last = job.last
        if last is None or (last.outcome, last.error, last.trigger) != (outcome, reason, trigger):
            last = job.add_run(due[-1], now, trigger)
            last.count = 0
        last.due, last.count = due[-1], last.count + len(due)
        last.end(outcome, reason, now)
        self.punctuality.ended(job.guild_id, outcome, len(due))
        self._keeper.note_run(job.guild_id, job.declared.name, last)
        return last

    # --- what is made up for ---------------------------------------------------------------------

    def _put_off(self, job: Job, due: list[int]) -> None:
        """These are to run one after another."""
        job.backlog.extend(due)
        while len(job.backlog) > MAX_CATCH_UP:
            oldest = [job.backlog.popleft()]
            self._leave_out(job, oldest, "missed", "too many runs were behind", self._clock())
        self._behind[job] = None

    def _make_up(self, job: Job, now: float) -> None:
        if job.retired or not job.backlog:
            del self._behind[job]
        elif job.running is None or self._is_lost(job.running, now):
            self.start(job, job.backlog.popleft(), "catch_up")

    def _is_to_skip(self, job: Job, now: float) -> bool:
        running = job.running
        if not job.declared.skip_if_running or running is None:
            return False
        return not self._is_lost(running, now)

    def _is_lost(self, run: Run, now: float) -> bool:
        """Whether a run is taken to be over though nothing was heard of it."""
        return 0 < self._max_run_secs <= now - run.began


def wanted_of(declared: Declaration, due: list[int], now: float) -> list[int]:
    """Which of the times at which a job was due it runs for, now."""
    usual = GRACE_SECS if declared.catch_up == "skip" else inf
    lateness = usual if declared.max_lateness is None else declared.max_lateness
    in_time = [one for one in due if now - one <= lateness]
    return in_time if declared.catch_up == "all" else in_time[-1:]
