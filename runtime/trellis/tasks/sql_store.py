"""Tasks kept in the SQL database."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update

from trellis.storage.tables import TaskRow
from trellis.tasks.cursors import cursor_after, place_of
from trellis.tasks.store import too_many
from trellis.tasks.task import KEPT_FAILED, STATES, Page, State, Task

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.storage.database import Database
    from trellis.tasks.store import Settled

CHUNK = 400  # values of one query: both databases take more

T = TypeVar("T")

_WAITING = TaskRow.state == "waiting"


class SqlTaskStore:
    """See the module."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def recover(self) -> None:
        query = update(TaskRow).where(TaskRow.state == "running").values(state="waiting")
        async with self._database.write() as session:
            await session.execute(query)

    async def add(self, task: Task, max_tasks: int) -> None:
        mine = TaskRow.guild_id == task.guild_id
        async with self._database.write() as session:
            if task.key is not None:
                await session.execute(delete(TaskRow).where(mine, TaskRow.key == task.key))
            count = select(func.count()).where(mine, TaskRow.state != "failed")
            if (await session.scalar(count) or 0) >= max_tasks:
                raise too_many(max_tasks)
            await session.execute(insert(TaskRow), [_values(task)])

    async def due_guilds(self, now: int) -> Sequence[int]:
        query = select(TaskRow.guild_id).where(_due(now)).distinct().order_by(TaskRow.guild_id)
        async with self._database.read() as session:
            return (await session.scalars(query)).all()

    async def put_off(self, guilds: Collection[int], now: int, until: int) -> None:
        async with self._database.write() as session:
            for some in _chunks(sorted(guilds)):
                await session.execute(
                    update(TaskRow)
                    .where(TaskRow.guild_id.in_(some), _due(now))
                    .values(next_at=until)
                )

    async def begin(self, guilds: Collection[int], now: int, at_most: int) -> list[Task]:
        async with self._database.write() as session:
            tasks: list[Task] = []
            for some in _chunks(sorted(guilds)):
                tasks += await _oldest(session, some, now, at_most)
            for ids in _chunks([task.id for task in tasks]):
                await session.execute(
                    update(TaskRow)
                    .where(TaskRow.id.in_(ids))
                    .values(state="running", attempt=TaskRow.attempt + 1)
                )
        return tasks

    async def next_at(self, without: Collection[int]) -> int | None:
        query = select(func.min(TaskRow.next_at)).where(_WAITING)
        if without:
            query = query.where(TaskRow.guild_id.not_in(sorted(without)))
        async with self._database.read() as session:
            found: int | None = await session.scalar(query)
        return found

    async def standing(self) -> Mapping[State, int]:
        query = select(TaskRow.state, func.count().label("tasks")).group_by(TaskRow.state)
        async with self._database.read() as session:
            found = await session.execute(query)
            return dict.fromkeys(STATES, 0) | {row.state: row.tasks for row in found}

    async def settle(self, settled: Sequence[Settled]) -> None:
        done = [one.task.id for one in settled if one.done]
        rest = [one.task for one in settled if not one.done]
        async with self._database.write() as session:
            for ids in _chunks(done):
                await session.execute(delete(TaskRow).where(TaskRow.id.in_(ids)))
            if rest:
                connection = await session.connection()
                await connection.execute(_SETTLE, [_standing(task) for task in rest])
            for guild_id in {task.guild_id for task in rest if task.state == "failed"}:
                await _forget_failed(session, guild_id)

    async def list(self, guild_id: int, name: str | None, limit: int, cursor: str | None) -> Page:
        due, last_id = place_of(cursor)
        behind = or_(TaskRow.due > due, and_(TaskRow.due == due, TaskRow.id > last_id))
        query = select(TaskRow).where(TaskRow.guild_id == guild_id, behind)
        if name is not None:
            query = query.where(TaskRow.name == name)
        query = query.order_by(TaskRow.due, TaskRow.id).limit(limit + 1)
        async with self._database.read() as session:
            tasks = [_task(row) for row in await session.scalars(query)]
        page = tasks[:limit]
        return Page(page, cursor_after(page[-1].due, page[-1].id) if tasks[limit:] else None)

    async def remove(self, guild_id: int, key_or_id: str) -> bool:
        named = or_(TaskRow.key == key_or_id, TaskRow.id == key_or_id)
        async with self._database.write() as session:
            found = await session.scalars(
                select(TaskRow.id).where(TaskRow.guild_id == guild_id, named)
            )
            ids = found.all()
            await session.execute(delete(TaskRow).where(TaskRow.id.in_(ids)))
        return bool(ids)


_SETTLE = (
    update(TaskRow)
    .where(TaskRow.__table__.c.id == bindparam("of_id"))
    .values(
        state=bindparam("new_state"),
        next_at=bindparam("then"),
        attempt=bindparam("attempts"),
        error=bindparam("reason"),
    )
)


def _due(now: int) -> ColumnElement[bool]:
    return and_(_WAITING, TaskRow.next_at <= now)


async def _oldest(
    session: AsyncSession, guilds: Sequence[int], now: int, at_most: int
) -> list[Task]:
    """What these guilds have to begin first, so many each, as it will be once it runs."""
    place = func.row_number().over(
        partition_by=TaskRow.guild_id, order_by=(TaskRow.next_at, TaskRow.id)
    )
    placed = (
        select(TaskRow.id, place.label("place"))
        .where(TaskRow.guild_id.in_(guilds), _due(now))
        .subquery()
    )
    query = (
        select(TaskRow)
        .join(placed, placed.c.id == TaskRow.id)
        .where(placed.c.place <= at_most)
        .order_by(TaskRow.next_at, TaskRow.id)
    )
    return [_task(row, begun=True) for row in await session.scalars(query)]


async def _forget_failed(session: AsyncSession, guild_id: int) -> None:
    query = (
        select(TaskRow.id)
        .where(TaskRow.guild_id == guild_id, TaskRow.state == "failed")
        .order_by(TaskRow.next_at.desc())
        .offset(KEPT_FAILED)
    )
    for ids in _chunks((await session.scalars(query)).all()):
        await session.execute(delete(TaskRow).where(TaskRow.id.in_(ids)))


def _chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[begin : begin + CHUNK] for begin in range(0, len(values), CHUNK))


def _values(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "guild_id": task.guild_id,
        "name": task.name,
        "key": task.key,
        "payload": task.payload.decode(),
        "due": task.due,
        "next_at": task.next_at,
        "attempt": task.attempt,
        "state": task.state,
        "error": task.error,
    }


def _standing(task: Task) -> dict[str, object]:
    return {
        "of_id": task.id,
        "new_state": task.state,
        "then": task.next_at,
        "attempts": task.attempt,
        "reason": task.error.replace("\0", "\ufffd"),  # which PostgreSQL does not take
    }


def _task(row: TaskRow, *, begun: bool = False) -> Task:
    return Task(
        row.id,
        row.guild_id,
        row.name,
        row.key,
        row.payload.encode(),
        row.due,
        row.next_at,
        row.attempt + begun,
        "running" if begun else row.state,
        row.error,
    )
