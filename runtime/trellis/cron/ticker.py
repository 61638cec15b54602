"""Starts what is due."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.cron.expressions import parse
from trellis.cron.jobs import Tick

if TYPE_CHECKING:
    from trellis.cron.agenda import Agenda
    from trellis.cron.jobs import Job

Dispatch = Callable[[int, str, bytes], None]  # guild, "cron", a Tick as JSON; never blocks

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode


class Ticker:
    """See the module.

    Args:
        agenda: what is due when.
        note_run: is told the guild, the name and the due time of what was started.
        clock: unix seconds.
        max_run_secs: after it a run is taken to be over, whatever was heard of it; 0: never.
    """

    def __init__(
        self,
        agenda: Agenda,
        note_run: Callable[[int, str, int], None],
        clock: Callable[[], float],
        max_run_secs: float,
    ) -> None:
        self._agenda = agenda
        self._note_run = note_run
        self._clock = clock
        self._max_run_secs = max_run_secs

    def tick(self, dispatch: Dispatch) -> None:
        """Starts each job that is due, once, however late it is; then sees when they are due next.

        All are started before anything else is done: no job waits for another.
        """
        now = self._clock()
        due = self._agenda.take_due(now)
        for job in due:
            self._start(job, now, dispatch)
        for job in due:
            job.due = None if job.retired else parse(job.declared.expr).after(int(now))
            self._agenda.add(job)

    def _start(self, job: Job, now: float, dispatch: Dispatch) -> None:
        if job.due is None or self._is_to_skip(job, now):
            return
        job.last_run = job.running = job.due
        self._note_run(job.guild_id, job.declared.name, job.due)
        try:
            dispatch(job.guild_id, "cron", _encode(Tick.of(job, job.due)))
        except Exception:
            log.exception("cron.not_started", guild_id=job.guild_id, job=job.declared.name)

    def _is_to_skip(self, job: Job, now: float) -> bool:
        if not job.declared.skip_if_running or job.running is None:
            return False
        return self._max_run_secs == 0 or now - job.running < self._max_run_secs
