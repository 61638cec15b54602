"""The port that keeps tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from trellis.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from trellis.tasks.task import Page, State, Task


@dataclass(frozen=True, slots=True)
class Settled:
    """How an attempt ended: the task as it is from now on, or done."""

    task: Task
    done: bool = False


class TaskStore(Protocol):
    """Raises DependencyError where it fails. Times are unix milliseconds."""

    async def recover(self) -> None:
        """What was running when the host ended waits again."""
        ...

    async def add(self, task: Task, max_tasks: int) -> None:
        """Keeps a task, instead of the guild's one of the same key.

        Raises:
            LimitError: the guild has so many tasks that wait or run.
        """
        ...

    async def due_guilds(self, now: int) -> Sequence[int]:
        """The guilds that have a task to begin by now."""
        ...

    async def put_off(self, guilds: Collection[int], now: int, until: int) -> None:
        """What these guilds have to begin by now waits until then."""
        ...

    async def begin(self, guilds: Collection[int], now: int, at_most: int) -> list[Task]:
        """Marks tasks of these as running, with one more attempt: so many a guild, oldest first."""
        ...

    async def next_at(self, without: Collection[int]) -> int | None:
        """When the next attempt begins, of any guild but these; None: nothing waits."""
        ...

    async def standing(self) -> Mapping[State, int]:
        """How many tasks there are in each state, of all guilds."""
        ...

    async def settle(self, settled: Sequence[Settled]) -> None:
        """Notes how attempts ended; of tasks that were removed or replaced meanwhile, nothing.

        Of those that failed for good each guild keeps the latest KEPT_FAILED.
        """
        ...

    async def list(self, guild_id: int, name: str | None, limit: int, cursor: str | None) -> Page:
        """Tasks of a guild, those of a name or all.

        Raises:
            OpError: the cursor is not one that a page came with.
        """
        ...

    async def remove(self, guild_id: int, key_or_id: str) -> bool:
        """Forgets a task, in whatever state; False where there is none."""
        ...


def too_many(max_tasks: int) -> LimitError:
    return LimitError(
        f"the guild has {max_tasks} tasks that are not done, which is its limit",
        hint="cancel some, or use a key so that a task replaces the one before",
        limit="tasks.max_tasks",
        maximum=max_tasks,
        present=max_tasks,
    )
