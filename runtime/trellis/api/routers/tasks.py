"""`/tasks`: what guilds' scripts want done later."""

from datetime import datetime
from typing import Annotated

import msgspec
from fastapi import Query
from pydantic import JsonValue

from trellis.api.params import Answer, GuildId, Text
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services
from trellis.errors import RequestError
from trellis.tasks import task as kept
from trellis.tasks.cursors import MAX_CURSOR_CHARS
from trellis.tasks.task import State

router = Routes("tasks")


class Task(Answer):
    """A task that is not done. `attempt` is how many attempts were begun."""

    id: str
    name: str
    key: str | None
    payload: JsonValue
    due_at: datetime
    next_at: datetime
    attempt: int
    state: State
    error: str | None


class Page(Answer):
    """Some tasks in the order in which they are due; `cursor` is where the next ones begin."""

    tasks: list[Task]
    cursor: str | None


class Cancelled(Answer):
    cancelled: bool = True


@router.get("/tasks/{guild_id}", summary="The tasks of a guild that are not done")
async def tasks(
    guild_id: GuildId,
    services: Services,
    _who: Manager,
    name: Annotated[Text | None, Query(max_length=100)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    cursor: Annotated[str | None, Query(max_length=MAX_CURSOR_CHARS)] = None,
) -> Page:
    page = await services.tasks.list(guild_id, name, limit, cursor)
    return Page(tasks=[_task(task) for task in page.tasks], cursor=page.cursor)


@router.delete("/tasks/{guild_id}/{key_or_id:path}", summary="Forget a task")
async def cancel(guild_id: GuildId, key_or_id: str, services: Services, _who: Manager) -> Cancelled:
    if not await services.tasks.cancel(guild_id, key_or_id):
        raise RequestError(f"the guild has no task {key_or_id!r}", code="not_found", status=404)
    return Cancelled()


def _task(task: kept.Task) -> Task:
    return Task(
        id=task.id,
        name=task.name,
        key=task.key,
        payload=msgspec.json.decode(task.payload),
        due_at=kept.moment(task.due),
        next_at=kept.moment(task.next_at),
        attempt=task.attempt,
        state=task.state,
        error=task.error or None,
    )
