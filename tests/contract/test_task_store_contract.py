"""What everything that keeps tasks promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.errors import LimitError, OpError
from trellis.tasks.memory_store import MemoryTaskStore
from trellis.tasks.sql_store import SqlTaskStore
from trellis.tasks.store import Settled, TaskStore
from trellis.tasks.task import KEPT_FAILED, Task

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER_GUILD = 81384788765712384, 4
NOON = 1_700_000_000_000


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[TaskStore]:
    if request.param == "memory":
        yield MemoryTaskStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlTaskStore(database)


def a_task(number: int = 1, due: int = NOON, guild_id: int = GUILD, **fields) -> Task:
    defaults = {"name": "remind ☀", "key": None, "payload": b'{"a":[1,"\xc3\xb6"]}'}
    return Task(f"{number:08x}", guild_id=guild_id, due=due, next_at=due, **(defaults | fields))


async def add(store: TaskStore, *tasks: Task, max_tasks: int = 1000) -> None:
    for task in tasks:
        await store.add(task, max_tasks)


async def listed(store: TaskStore, guild_id: int = GUILD) -> list[Task]:
    return (await store.list(guild_id, None, 100, None)).tasks


async def test_a_task_is_given_back_as_it_was_added(store):
    mine = a_task(1, key="schlüssel")
    await add(store, mine, a_task(2, guild_id=OTHER_GUILD))
    assert await listed(store) == [mine]
    assert await store.next_at([]) == NOON


async def test_what_is_due_begins_with_one_more_attempt_and_once(store):
    await add(store, a_task(1), a_task(2, NOON + 1), a_task(3, guild_id=OTHER_GUILD))
    assert await store.due_guilds(NOON - 1) == []
    assert await store.due_guilds(NOON) == [OTHER_GUILD, GUILD]
    [begun] = await store.begin([GUILD], NOON, 10)
    assert begun == a_task(1, attempt=1, state="running")
    assert await store.begin([GUILD], NOON, 10) == []
    assert await listed(store) == [begun, a_task(2, NOON + 1)]
    assert await store.next_at([OTHER_GUILD]) == NOON + 1
    assert await store.next_at([OTHER_GUILD, GUILD]) is None


async def test_of_each_guild_so_many_begin_the_oldest_first(store):
    await add(store, *(a_task(n, NOON - n) for n in range(5)))
    await add(store, a_task(9, NOON - 9, OTHER_GUILD))
    begun = await store.begin([GUILD, OTHER_GUILD], NOON, 2)
    assert [task.due for task in begun] == [NOON - 9, NOON - 4, NOON - 3]


async def test_a_key_names_one_task_of_the_guild_the_latest(store):
    await add(store, a_task(1, key="k"), a_task(2, key="k", guild_id=OTHER_GUILD))
    await add(store, a_task(3, NOON + 5, key="k"), max_tasks=1)
    assert [task.id for task in await listed(store)] == ["00000003"]
    assert [task.id for task in await listed(store, OTHER_GUILD)] == ["00000002"]


async def test_what_was_replaced_while_it_ran_leaves_the_new_one_alone(store):
    await add(store, a_task(1, key="k"))
    [begun] = await store.begin([GUILD], NOON, 10)
    await add(store, a_task(2, NOON + 5, key="k"))
    await store.settle([Settled(replace(begun, state="waiting")), Settled(begun, done=True)])
    assert await listed(store) == [a_task(2, NOON + 5, key="k")]


async def test_a_guild_has_so_many_tasks_that_are_not_done(store):
    await add(store, a_task(1), a_task(2), a_task(3, guild_id=OTHER_GUILD))
    await store.settle([Settled(a_task(1, state="failed"))])
    await add(store, a_task(4), max_tasks=2)
    with pytest.raises(LimitError) as caught:
        await add(store, a_task(5), max_tasks=2)
    assert caught.value.details["limit"] == "tasks.max_tasks"
    assert [task.id[-1] for task in await listed(store)] == ["1", "2", "4"]


async def test_a_refused_task_does_not_replace_what_is_there(store):
    await add(store, a_task(1), a_task(2), a_task(3, key="k", state="failed"))
    with pytest.raises(LimitError):
        await add(store, a_task(4, key="k"), max_tasks=2)
    assert [task.id[-1] for task in await listed(store)] == ["1", "2", "3"]


async def test_attempts_end_in_one_way_or_another(store):
    await add(store, *(a_task(n) for n in range(1, 4)))
    one, two, three = await store.begin([GUILD], NOON, 10)
    again = replace(two, state="waiting", next_at=NOON + 60_000, error="Error: nö")
    failed = replace(three, state="failed", attempt=5, error="no \0")
    await store.settle([Settled(one, done=True), Settled(again), Settled(failed)])
    waiting, given_up = await listed(store)
    assert waiting == again
    assert (given_up.state, given_up.attempt, given_up.error[:2]) == ("failed", 5, "no")
    assert await store.next_at([]) == NOON + 60_000


async def test_the_latest_that_failed_are_kept_and_no_more(store):
    tasks = [a_task(n, NOON, state="failed") for n in range(KEPT_FAILED + 3)]
    await add(store, *tasks)
    given_up = [replace(task, next_at=NOON + n) for n, task in enumerate(tasks)]
    await store.settle([Settled(task) for task in given_up])
    kept = await store.list(GUILD, None, 1000, None)
    assert {task.id for task in kept.tasks} == {task.id for task in given_up[3:]}


async def test_tasks_are_counted_by_state(store):
    assert await store.standing() == {"waiting": 0, "running": 0, "failed": 0}
    await add(store, *[a_task(number, guild_id=number) for number in (1, 2, 3)])
    await store.begin([1, 2], NOON, 10)
    assert await store.standing() == {"waiting": 1, "running": 2, "failed": 0}


async def test_what_ran_when_the_host_ended_waits_again(store):
    await add(store, a_task(1))
    await store.begin([GUILD], NOON, 10)
    await store.recover()
    assert await listed(store) == [a_task(1, attempt=1)]
    assert await store.due_guilds(NOON) == [GUILD]


async def test_what_a_guild_has_to_begin_can_wait(store):
    await add(store, a_task(1), a_task(2, NOON + 1), a_task(3, guild_id=OTHER_GUILD))
    await store.put_off([GUILD], NOON, NOON + 100)
    assert await store.due_guilds(NOON) == [OTHER_GUILD]
    assert [task.next_at for task in await listed(store)] == [NOON + 100, NOON + 1]


async def test_tasks_are_listed_in_pages_in_the_order_in_which_they_are_due(store):
    await add(store, *(a_task(n, NOON + n // 2) for n in range(5)), a_task(9, name="other"))
    names, cursor = [], None
    for _ in range(3):
        page = await store.list(GUILD, "remind ☀", 2, cursor)
        names += [task.id[-1] for task in page.tasks]
        cursor = page.cursor
    assert (names, cursor) == (["0", "1", "2", "3", "4"], None)
    with pytest.raises(OpError, match="cursor"):
        await store.list(GUILD, None, 2, "'; --")


async def test_a_task_is_removed_by_its_key_or_its_id_within_its_guild(store):
    await add(store, a_task(1, key="k"), a_task(2), a_task(3, key="k", guild_id=OTHER_GUILD))
    assert await store.remove(GUILD, "k")
    assert not await store.remove(GUILD, "k")
    assert not await store.remove(OTHER_GUILD, "00000002")
    assert await store.remove(GUILD, "00000002")
    assert await listed(store) == []
    assert len(await listed(store, OTHER_GUILD)) == 1
