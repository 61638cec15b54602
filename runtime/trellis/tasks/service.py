"""The tasks of all guilds: kept in the database, begun when due, tried again when they fail.

A task is noted as begun before its guild hears of it, and as done when its handlers have ended: so
it is done at least once, whatever becomes of the host. A guild that runs nothing now keeps its
tasks; they begin when it does.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import defaultdict
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.errors import DependencyError, LimitError
from trellis.guilds.ports import Ending
from trellis.guilds.punctuality import Punctuality
from trellis.storage.uninterrupted import uninterrupted
from trellis.tasks.store import Settled
from trellis.tasks.task import BACK_OFF_SECS, MAX_ATTEMPTS, STATES, Errand, Page, State, Task

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from trellis.guilds.ports import GuildLog
    from trellis.tasks.store import TaskStore
    from trellis.tasks.task import Dispatch

AT_ONCE = 16  # tasks of one guild that begin together
PUT_OFF_SECS = 30  # until a task is tried again whose guild took nothing
RETRY_SECS = 5.0
COUNT_SECS = 15.0

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode


class ScheduledTasks:
    """See the module.

    Attributes:
        punctuality: how attempts ended (`put_off`: without having reached the script), and how
            late they began.
        standing: how many tasks of all guilds are in which state, every COUNT_SECS.

    Args:
        store: keeps tasks.
        guild_log: where guilds read of tasks that failed.
        max_tasks: that a guild may have, those aside that were given up.
        max_payload_bytes: of one task, as JSON.
        clock: unix seconds.
        sleep: waits for that many seconds.
        resting: why nothing of a guild runs now; empty: it does.
    """

    def __init__(
        self,
        store: TaskStore,
        guild_log: GuildLog,
        *,
        max_tasks: int,
        max_payload_bytes: int,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        resting: Callable[[int], str] = lambda guild_id: "",  # noqa: ARG005  # none rests
    ) -> None:
        self._store = store
        self._guild_log = guild_log
        self._max_tasks = max_tasks
        self._max_payload_bytes = max_payload_bytes
        self._clock = clock
        self._sleep = sleep
        self._resting = resting
        self.punctuality = Punctuality("done", "retried", "given_up", "put_off")
        self.standing: Mapping[State, int] = dict.fromkeys(STATES, 0)
        self._running: dict[int, dict[str, Task]] = defaultdict(dict)
        self._settled: list[Settled] = []
        self._bell = asyncio.Event()
        self._next_at: float = 0

    @property
    def now(self) -> int:
        """Unix milliseconds."""
        return int(self._clock() * 1000)

    # --- what scripts and people ask for ---------------------------------------------------------

    async def schedule(
        self, guild_id: int, name: str, due: int, payload: object, key: str | None = None
    ) -> Task:
        """Has a task done from then on; of a key the guild has one, the latest.

        Raises:
            LimitError: the payload is too large, or the guild has too many tasks.
        """
        encoded = _encode(payload)
        if len(encoded) > self._max_payload_bytes:
            raise LimitError(
                f"the payload is {len(encoded)} bytes of JSON, at most {self._max_payload_bytes}"
                " can be kept",
                hint="keep it in kv, and its key in the payload",
                limit="tasks.max_payload_bytes",
                maximum=self._max_payload_bytes,
                present=len(encoded),
            )
        task = Task(secrets.token_hex(8), guild_id, name, key, encoded, due, due)
        await self._store.add(task, self._max_tasks)
        self._next_at = min(self._next_at, due)
        return task

    async def list(
        self, guild_id: int, name: str | None = None, limit: int = 100, cursor: str | None = None
    ) -> Page:
        """Tasks of the guild in the order in which they are due; OpError for a wrong cursor."""
        return await self._store.list(guild_id, name, limit, cursor)

    async def cancel(self, guild_id: int, key_or_id: str) -> bool:
        """Forgets a task; one that is under way goes on, but is not tried again."""
        return await self._store.remove(guild_id, key_or_id)

    # --- what runs -------------------------------------------------------------------------------

    async def run(self, dispatch: Dispatch) -> None:
        """Begins what is due, each second, until cancelled."""
        while not await self._recover():
            await self._sleep(RETRY_SECS)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._write())
            group.create_task(self._count())
            while True:
                await self._tick(dispatch)
                await self._sleep(1 - self._clock() % 1)

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        """An event was handled, or never will be: of task events, that attempt is over."""
        if name != "task":
            return
        errand = msgspec.json.decode(payload, type=Errand)
        task = self._running[guild_id].pop(errand.id, None)
        if not self._running[guild_id]:
            del self._running[guild_id]
        if task is not None:
            self._settled.append(self._verdict(task, ending))
            self._bell.set()

    async def flush(self) -> None:
        """Notes how attempts ended that are not noted yet."""
        settled, self._settled = self._settled, []
        self._bell.clear()
        try:
            if settled:
                await self._store.settle(settled)
        except (DependencyError, asyncio.CancelledError):
            self._settled = settled + self._settled
            self._bell.set()
            raise
        if settled:
            self._next_at = 0

    async def _recover(self) -> bool:
        try:
            await self._store.recover()
        except DependencyError as error:
            log.warning("tasks.not_recovered", reason=error.message)
            return False
        return True

    async def _write(self) -> None:
        while True:
            await self._bell.wait()
            try:
                await uninterrupted(self.flush())
            except DependencyError as error:
                log.warning("tasks.not_kept", reason=error.message)
                await self._sleep(RETRY_SECS)
            except Exception:
                log.exception("tasks.settle_failed")

    async def _count(self) -> None:
        while True:
            try:
                self.standing = await self._store.standing()
            except DependencyError as error:
                log.warning("tasks.not_counted", reason=error.message)
            await self._sleep(COUNT_SECS)

    async def _tick(self, dispatch: Dispatch) -> None:
        if self.now < self._next_at:
            return
        try:
            await uninterrupted(self._begin_due(dispatch))
        except DependencyError as error:
            log.warning("tasks.not_begun", reason=error.message)
        except Exception:
            log.exception("tasks.tick_failed")  # the tasks of other guilds go on with the next

    async def _begin_due(self, dispatch: Dispatch) -> None:
        self._next_at, now = inf, self.now
        try:
            due = await self._store.due_guilds(now)
            await self._put_off([guild_id for guild_id in due if self._resting(guild_id)], now)
            await self._begin([guild_id for guild_id in due if self._has_room(guild_id)], dispatch)
            full = [guild_id for guild_id in self._running if not self._has_room(guild_id)]
            next_at = await self._store.next_at(full)
        except BaseException:
            self._next_at = 0
            raise
        if next_at is not None:
            self._next_at = min(self._next_at, next_at)

    async def _put_off(self, guilds: Sequence[int], now: int) -> None:
        if guilds:
            await self._store.put_off(guilds, now, now + PUT_OFF_SECS * 1000)

    async def _begin(self, guilds: Sequence[int], dispatch: Dispatch) -> None:
        if not guilds:
            return
        for task in await self._store.begin(guilds, self.now, AT_ONCE):
            self._running[task.guild_id][task.id] = task
            self.punctuality.began((self.now - task.next_at) / 1000)
            try:
                dispatch(
                    task.guild_id, "task", _encode(Errand.of(task)), event_id=f"task-{task.id}"
                )
            except Exception:
                log.exception("tasks.not_dispatched", guild_id=task.guild_id, task=task.id)
                ending = Ending("dropped", "the host failed to begin it")
                self.event_ended(task.guild_id, "task", _encode(Errand.of(task)), ending)

    def _has_room(self, guild_id: int) -> bool:
        """Whether a batch may begin. A guild gets the next one when half of the last has ended."""
        return len(self._running.get(guild_id, ())) <= AT_ONCE // 2

    # --- how attempts end ------------------------------------------------------------------------

    def _verdict(self, task: Task, ending: Ending) -> Settled:
        if ending.outcome == "done":
            self.punctuality.ended(task.guild_id, "done")
            return Settled(task, done=True)
        if ending.outcome == "dropped":
            self.punctuality.ended(task.guild_id, "put_off")
            return Settled(self._again(task, PUT_OFF_SECS, task.attempt - 1, ending.reason))
        if task.attempt >= MAX_ATTEMPTS:
            self._say(task, "error", f"given up after {task.attempt} attempts: {ending.reason}")
            self.punctuality.ended(task.guild_id, "given_up")
            failed = replace(task, state="failed", next_at=self.now, error=ending.reason)
            return Settled(failed)
        wait = BACK_OFF_SECS[task.attempt - 1]
        self._say(
            task,
            "warn",
            f"attempt {task.attempt} of {MAX_ATTEMPTS} failed, the next begins in {wait} s:"
            f" {ending.reason}",
        )
        self.punctuality.ended(task.guild_id, "retried")
        return Settled(self._again(task, wait, task.attempt, ending.reason))

    def _again(self, task: Task, wait: int, attempt: int, reason: str) -> Task:
        then = self.now + wait * 1000
        return replace(task, state="waiting", next_at=then, attempt=attempt, error=reason)

    def _say(self, task: Task, level: str, text: str) -> None:
        message = f"task {task.name!r} ({task.key or task.id}): {text}"
        self._guild_log.write(
            task.guild_id, level, message, target="runtime", event_id=f"task-{task.id}"
        )
