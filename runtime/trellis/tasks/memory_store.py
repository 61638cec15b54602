"""Tasks kept in memory, for tests."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from trellis.tasks.cursors import cursor_after, place_of
from trellis.tasks.store import too_many
from trellis.tasks.task import KEPT_FAILED, STATES, Page, State, Task

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from trellis.tasks.store import Settled


class MemoryTaskStore:
    """See the module."""

    def __init__(self) -> None:
        self.tasks: dict[str, Task] = {}

    async def recover(self) -> None:
        for task in list(self.tasks.values()):
            if task.state == "running":
                self.tasks[task.id] = replace(task, state="waiting")

    async def add(self, task: Task, max_tasks: int) -> None:
        mine = self._of(task.guild_id)
        others = [one for one in mine if task.key is None or one.key != task.key]
        if len([one for one in others if one.state != "failed"]) >= max_tasks:
            raise too_many(max_tasks)
        for one in mine:
            if one not in others:
                del self.tasks[one.id]
        self.tasks[task.id] = task

    async def due_guilds(self, now: int) -> Sequence[int]:
        return sorted({task.guild_id for task in self._due(now)})

    async def put_off(self, guilds: Collection[int], now: int, until: int) -> None:
        for task in self._due(now):
            if task.guild_id in guilds:
                self.tasks[task.id] = replace(task, next_at=until)

    async def begin(self, guilds: Collection[int], now: int, at_most: int) -> list[Task]:
        taken: Counter[int] = Counter()
        begun = []
        for task in self._due(now):
            taken[task.guild_id] += 1
            if task.guild_id in guilds and taken[task.guild_id] <= at_most:
                self.tasks[task.id] = replace(task, state="running", attempt=task.attempt + 1)
                begun.append(self.tasks[task.id])
        return begun

    async def next_at(self, without: Collection[int]) -> int | None:
        waiting = [t for t in self.tasks.values() if t.state == "waiting"]
        return min((t.next_at for t in waiting if t.guild_id not in without), default=None)

    async def standing(self) -> Mapping[State, int]:
        return dict.fromkeys(STATES, 0) | Counter(task.state for task in self.tasks.values())

    async def settle(self, settled: Sequence[Settled]) -> None:
        for one in settled:
            if one.task.id in self.tasks:
                self.tasks[one.task.id] = one.task
                if one.done:
                    del self.tasks[one.task.id]
        for guild_id in {one.task.guild_id for one in settled}:
            failed = [task for task in self._of(guild_id) if task.state == "failed"]
            for task in sorted(failed, key=lambda task: -task.next_at)[KEPT_FAILED:]:
                del self.tasks[task.id]

    async def list(self, guild_id: int, name: str | None, limit: int, cursor: str | None) -> Page:
        place = place_of(cursor)
        found = [
            task
            for task in sorted(self._of(guild_id), key=lambda task: (task.due, task.id))
            if name in {None, task.name} and (task.due, task.id) > place
        ]
        page = found[:limit]
        return Page(page, cursor_after(page[-1].due, page[-1].id) if found[limit:] else None)

    async def remove(self, guild_id: int, key_or_id: str) -> bool:
        found = [task for task in self._of(guild_id) if key_or_id in {task.key, task.id}]
        for task in found:
            del self.tasks[task.id]
        return bool(found)

    def _of(self, guild_id: int) -> Sequence[Task]:
        return [task for task in self.tasks.values() if task.guild_id == guild_id]

    def _due(self, now: int) -> Sequence[Task]:
        due = [t for t in self.tasks.values() if t.state == "waiting" and t.next_at <= now]
        return sorted(due, key=lambda task: (task.next_at, task.id))
