"""The `tasks.*` ops: what scripts want done later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, JsonValue, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable
from trellis.errors import OpError
from trellis.tasks.cursors import MAX_CURSOR_CHARS

if TYPE_CHECKING:
    from trellis.storage.pace import Pace
    from trellis.tasks.service import ScheduledTasks
    from trellis.tasks.task import Task

MAX_NAME_CHARS = 100
MAX_AHEAD_MS = 5 * 366 * 86_400_000
MAX_TIME_MS = 8_640_000_000_000_000  # the last moment that a Date of JavaScript's can name
MAX_PAGE = 100

# No control characters: names are shown in logs, and PostgreSQL keeps no NUL.
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_NAME_CHARS, pattern=r"^[^\x00-\x1f]*$")
]


class ScheduleArgs(Args):
    name: Name
    due_at: Annotated[int, Field(ge=0, le=MAX_TIME_MS)] | None = None
    in_ms: Annotated[int, Field(ge=0, le=MAX_AHEAD_MS)] | None = None
    payload: JsonValue = None
    key: Name | None = None


class CancelArgs(Args):
    key_or_id: Name


class ListArgs(Args):
    name: Name | None = None
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = MAX_PAGE
    cursor: Annotated[str, StringConstraints(max_length=MAX_CURSOR_CHARS)] | None = None


class TaskOps:
    """See the module."""

    def __init__(self, tasks: ScheduledTasks, pace: Pace) -> None:
        self._tasks = tasks
        self._pace = pace

    def register(self, table: OpTable) -> None:
        table.add("tasks.schedule", ScheduleArgs, self.schedule, lane="tasks")
        table.add("tasks.cancel", CancelArgs, self.cancel, lane="tasks")
        table.add("tasks.list", ListArgs, self.list, lane="tasks")

    async def schedule(self, caller: Caller, args: ScheduleArgs) -> dict[str, Any]:
        self._pace.take(caller.guild_id)
        task = await self._tasks.schedule(
            caller.guild_id, args.name, self._due(args), args.payload, args.key
        )
        return _shown(task)

    async def cancel(self, caller: Caller, args: CancelArgs) -> bool:
        self._pace.take(caller.guild_id)
        return await self._tasks.cancel(caller.guild_id, args.key_or_id)

    async def list(self, caller: Caller, args: ListArgs) -> dict[str, Any]:
        self._pace.take(caller.guild_id)
        page = await self._tasks.list(caller.guild_id, args.name, args.limit, args.cursor)
        return {"tasks": [_shown(task) for task in page.tasks], "cursor": page.cursor}

    def _due(self, args: ScheduleArgs) -> int:
        now = self._tasks.now
        if args.in_ms is not None and args.due_at is None:
            return now + args.in_ms
        if args.due_at is None or args.in_ms is not None:
            raise OpError("tasks.schedule: either dueAt or inMs says when", field="dueAt")
        if args.due_at > now + MAX_AHEAD_MS:
            raise OpError("tasks.schedule: that is more than five years ahead", field="dueAt")
        return args.due_at


def _shown(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        "name": task.name,
        "key": task.key,
        "dueAt": task.due,
        "nextAt": task.next_at,
        "attempt": task.attempt,
        "state": task.state,
        "error": task.error or None,
    }
