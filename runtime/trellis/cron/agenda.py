"""Jobs in the order in which they are due: a tick looks at those that are, not at all of them."""

from __future__ import annotations

import heapq
import itertools
from binascii import crc32
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.cron.jobs import Job

MAX_RETIRED = 1000  # waiting for their time; past it, and past half of all, they are thrown out


class Agenda:
    """A heap. A job that was retired stays in it for a while, and is passed over.

    Args:
        jitter_secs: the most by which a guild's jobs begin late, the same for all of them.
    """

    def __init__(self, jitter_secs: int = 0) -> None:
        self._jitter_secs = jitter_secs
        self._heap: list[tuple[int, int, Job]] = []
        self._order = itertools.count()
        self._retired = 0

    def __len__(self) -> int:
        return len(self._heap)

    def add(self, job: Job) -> None:
        """Notes when the job is due; to be called once for each due time."""
        if job.due is not None:
            when = job.due + self.delay(job.guild_id)
            heapq.heappush(self._heap, (when, next(self._order), job))

    def delay(self, guild_id: int) -> int:
        """By how many seconds the guild's jobs begin late: always the same."""
        return crc32(str(guild_id).encode()) % (self._jitter_secs + 1)

    def retire(self, job: Job) -> None:
        """The job will not run again."""
        if job.retired or job.due is None:
            return
        job.retired = True
        self._retired += 1
        if self._retired > max(MAX_RETIRED, len(self._heap) // 2):
            self._heap = [entry for entry in self._heap if not entry[2].retired]
            heapq.heapify(self._heap)
            self._retired = 0

    def take_due(self, now: float) -> list[Job]:
        """The jobs that are due, the earliest first; they are no longer on the agenda."""
        taken = []
        while self._heap and self._heap[0][0] <= now:
            job = heapq.heappop(self._heap)[2]
            if job.retired:
                self._retired -= 1
            else:
                taken.append(job)
        return taken
