"""Rules of tasks."""

from __future__ import annotations

import asyncio
import contextlib
import json

import pytest
from structlog.testing import capture_logs

from harness import RecordingLog
from trellis.engine.ops import Caller, OpTable
from trellis.errors import DependencyError, LimitError, OpError
from trellis.guilds.ports import Ending
from trellis.storage.pace import Pace
from trellis.tasks.memory_store import MemoryTaskStore
from trellis.tasks.ops import TaskOps
from trellis.tasks.service import AT_ONCE, COUNT_SECS, PUT_OFF_SECS, ScheduledTasks
from trellis.tasks.task import BACK_OFF_SECS, MAX_ATTEMPTS
from virtual_time import VirtualTime

GUILD, OTHER_GUILD = 4, 5
NOON = 1_700_000_000.0
DONE, FAILED = Ending("done"), Ending("failed", "Error: no")


class FailingStore(MemoryTaskStore):
    """A store that can be down."""

    down = False

    def _look(self) -> None:
        if self.down:
            raise DependencyError("down")

    async def recover(self):
        self._look()
        await super().recover()

    async def due_guilds(self, now):
        self._look()
        return await super().due_guilds(now)

    async def settle(self, settled):
        self._look()
        await super().settle(settled)


class Host:
    """Tasks with the time and the script around them."""

    def __init__(self, store: FailingStore, now: float = NOON) -> None:
        self.time = VirtualTime(now)
        self.store = store
        self.log = RecordingLog()
        self.resting: dict[int, str] = {}
        self.tasks = ScheduledTasks(
            store,
            self.log,
            max_tasks=100,
            max_payload_bytes=1000,
            clock=self.time.clock,
            sleep=self.time.sleep,
            resting=lambda guild_id: self.resting.get(guild_id, ""),
        )
        self.table = OpTable()
        pace = Pace("tasks", "tasks.calls_per_sec", 50, self.time.clock)
        TaskOps(self.tasks, pace).register(self.table)
        self.events: list[tuple[int, dict, str]] = []

    def dispatch(self, guild_id: int, name: str, payload: bytes, *, event_id: str) -> None:
        assert name == "task"
        self.events.append((guild_id, json.loads(payload), event_id))

    async def call(self, verb: str, guild_id: int = GUILD, **args):
        op = self.table.get(f"tasks.{verb}")
        return await op.run(Caller(guild_id, "r", 1), op.parse(json.dumps(args).encode()))

    async def schedule(self, name: str = "remind", secs: float = 1, guild_id: int = GUILD, **args):
        return await self.call("schedule", guild_id, name=name, inMs=int(secs * 1000), **args)

    async def end(self, number: int = -1, ending: Ending = DONE) -> None:
        guild_id, errand, _ = self.events[number]
        self.tasks.event_ended(guild_id, "task", json.dumps(errand).encode(), ending)
        await self.time.pass_by(0)

    async def listed(self, guild_id: int = GUILD) -> list[dict]:
        return (await self.call("list", guild_id))["tasks"]


@contextlib.asynccontextmanager
async def running(host: Host):
    run = asyncio.create_task(host.tasks.run(host.dispatch))
    try:
        await host.time.pass_by(0)
        yield host
    finally:
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run


@pytest.fixture
async def host():
    async with running(Host(FailingStore())) as made:
        yield made


async def test_a_task_is_begun_when_it_is_due_and_told_what_it_was_given(host):
    made = await host.schedule("remind", 90, payload={"text": "tea"}, key="k")
    await host.time.pass_by(89)
    assert host.events == []
    await host.time.pass_by(1)
    assert host.events == [
        (
            GUILD,
            {
                "id": made["id"],
                "name": "remind",
                "key": "k",
                "payload": {"text": "tea"},
                "scheduled_at": "2023-11-14T22:14:50Z",
                "attempt": 1,
            },
            f"task-{made['id']}",
        )
    ]
    assert (await host.listed())[0]["state"] == "running"
    await host.end()
    assert await host.listed() == []


async def test_a_time_that_has_gone_by_is_due_at_once(host):
    await host.call("schedule", name="late", dueAt=int(NOON * 1000) - 5000)
    await host.time.pass_by(1)
    assert len(host.events) == 1


async def test_a_task_that_fails_is_tried_again_under_the_same_event_id_then_given_up(host):
    await host.schedule()
    await host.time.pass_by(1)
    for wait in BACK_OFF_SECS:
        await host.end(ending=FAILED)
        [task] = await host.listed()
        assert (task["state"], task["error"]) == ("waiting", "Error: no")
        begun = len(host.events)
        await host.time.pass_by(wait - 1)
        assert len(host.events) == begun
        await host.time.pass_by(2)
        assert len(host.events) == begun + 1
    assert [errand["attempt"] for _, errand, _ in host.events] == [1, 2, 3, 4, 5]
    assert len({event_id for _, _, event_id in host.events}) == 1
    await host.end(ending=Ending("cut_off", "deadline"))
    await host.time.pass_by(BACK_OFF_SECS[-1] + 1)
    await host.time.jump(86_400)
    assert len(host.events) == MAX_ATTEMPTS
    [task] = await host.listed()
    assert (task["state"], task["attempt"], task["error"]) == ("failed", 5, "deadline")
    assert "given up after 5 attempts: deadline" in host.log.of(GUILD)
    assert "attempt 1 of 5 failed, the next begins in 10 s: Error: no" in host.log.of(GUILD)


async def test_an_attempt_that_never_reached_its_script_does_not_count(host):
    await host.schedule()
    await host.time.pass_by(1)
    await host.end(ending=Ending("dropped", "the guild runs no script"))
    await host.time.pass_by(PUT_OFF_SECS + 1)
    assert [errand["attempt"] for _, errand, _ in host.events] == [1, 1]
    assert host.log.lines == []


async def test_tasks_of_a_guild_that_rests_wait_and_are_not_begun(host):
    host.resting[GUILD] = "the guild is held off"
    await host.schedule()
    await host.schedule(guild_id=OTHER_GUILD)
    await host.time.pass_by(600)
    assert [guild_id for guild_id, _, _ in host.events] == [OTHER_GUILD]
    assert [task["attempt"] for task in await host.listed()] == [0]
    del host.resting[GUILD]
    await host.time.pass_by(PUT_OFF_SECS + 1)
    assert [guild_id for guild_id, _, _ in host.events] == [OTHER_GUILD, GUILD]


async def test_a_guild_with_many_tasks_does_not_hold_up_others_or_itself(host):
    for _ in range(60):
        await host.schedule()
    await host.schedule(guild_id=OTHER_GUILD)
    await host.time.pass_by(1)
    assert [guild_id for guild_id, _, _ in host.events].count(GUILD) == AT_ONCE
    assert OTHER_GUILD in {guild_id for guild_id, _, _ in host.events}
    await host.time.pass_by(10)
    assert len(host.events) == AT_ONCE + 1
    for number in range(1000):
        if number == len(host.events):
            await host.time.pass_by(1)
        if number == len(host.events):
            break
        await host.end(number)
    assert len(host.events) == 61
    assert await host.listed() == []


async def test_a_key_replaces_also_what_is_under_way(host):
    await host.schedule(key="k")
    await host.time.pass_by(1)
    later = await host.schedule(secs=60, key="k")
    await host.end(0, FAILED)
    assert [task["id"] for task in await host.listed()] == [later["id"]]
    await host.time.pass_by(61)
    assert len(host.events) == 2


async def test_a_cancelled_task_is_not_begun_and_not_tried_again(host):
    await host.schedule(key="k")
    under_way = await host.schedule()
    assert await host.call("cancel", keyOrId="k") is True
    assert await host.call("cancel", keyOrId="k") is False
    await host.time.pass_by(1)
    assert len(host.events) == 1
    assert await host.call("cancel", OTHER_GUILD, keyOrId=under_way["id"]) is False
    assert await host.call("cancel", keyOrId=under_way["id"]) is True
    await host.end(ending=FAILED)
    await host.time.pass_by(3600)
    assert len(host.events) == 1


async def test_a_restart_forgets_nothing_and_begins_again_what_was_under_way(host):
    await host.schedule("under way")
    await host.schedule("waits", 30)
    await host.time.pass_by(1)
    async with running(Host(host.store, NOON + 60)) as after:
        await after.time.pass_by(1)
        begun = [(errand["name"], errand["attempt"]) for _, errand, _ in after.events]
        assert begun == [("under way", 2), ("waits", 1)]
        assert after.events[0][2] == host.events[0][2]


async def test_tasks_wait_while_the_store_is_down(host):
    await host.schedule()
    host.store.down = True
    await host.time.pass_by(10)
    assert host.events == []
    host.store.down = False
    await host.time.pass_by(2)
    assert len(host.events) == 1
    host.store.down = True
    await host.end()
    await host.time.pass_by(2)
    assert len(await host.listed()) == 1
    host.store.down = False
    await host.time.pass_by(6)
    assert await host.listed() == []
    assert len(host.events) == 1


async def test_a_bug_of_ours_does_not_end_all_tasks(host, monkeypatch):
    def broken(*args):
        raise RuntimeError("a bug")

    await host.schedule()
    for name in ("due_guilds", "settle"):
        monkeypatch.setattr(host.store, name, broken)
    with capture_logs():  # to lay out tracebacks takes long
        await host.time.pass_by(2)
    assert host.events == []
    monkeypatch.delattr(host.store, "due_guilds")
    await host.time.pass_by(2)
    assert len(host.events) == 1
    await host.end()
    monkeypatch.undo()
    await host.schedule()
    await host.time.pass_by(2)
    await host.end()
    assert [task["state"] for task in await host.listed()] == ["running"]  # until a restart


async def test_a_guild_whose_event_cannot_be_taken_does_not_hold_up_others():
    class Broken(Host):
        def dispatch(self, guild_id, name, payload, *, event_id):
            if guild_id == GUILD:
                raise RuntimeError("a bug")
            super().dispatch(guild_id, name, payload, event_id=event_id)

    async with running(Broken(FailingStore())) as host:
        await host.schedule()
        await host.schedule(guild_id=OTHER_GUILD)
        await host.time.pass_by(2)
        assert [guild_id for guild_id, _, _ in host.events] == [OTHER_GUILD]
        assert (await host.listed())[0]["attempt"] == 0


async def test_what_is_too_much_is_refused_with_its_figures(host):
    with pytest.raises(LimitError) as caught:
        await host.schedule(payload="x" * 1000)
    assert caught.value.details == {
        "limit": "tasks.max_payload_bytes",
        "maximum": 1000,
        "present": 1002,
    }
    for _ in range(100):
        await host.schedule()
    with pytest.raises(LimitError, match="100 tasks that are not done"):
        await host.schedule()
    await host.schedule(guild_id=OTHER_GUILD)


async def test_a_guild_that_asks_too_often_is_told_when_to_come_back(host):
    for _ in range(500):
        await host.call("cancel", keyOrId="k")
    for verb, args in (("schedule", {"name": "n", "inMs": 1}), ("list", {})):
        with pytest.raises(OpError, match="more than 50 calls of tasks a second") as caught:
            await host.call(verb, **args)
        assert caught.value.code == "rate_limited"
        assert caught.value.details == {"retryAfter": 0.02, "limit": "tasks.calls_per_sec"}
    await host.schedule(guild_id=OTHER_GUILD)
    host.time.now -= 3600  # the clock is set back
    with pytest.raises(OpError):
        await host.schedule()
    host.time.now += 0.03
    await host.schedule()


@pytest.mark.parametrize(
    "args",
    [
        {"name": "", "inMs": 1},
        {"name": "a\0b", "inMs": 1},
        {"name": "n" * 101, "inMs": 1},
        {"name": "n"},
        {"name": "n", "inMs": 1, "dueAt": 1},
        {"name": "n", "inMs": -1},
        {"name": "n", "inMs": 1.5},
        {"name": "n", "dueAt": 9e15},
        {"name": "n", "dueAt": int((NOON + 6 * 366 * 86_400) * 1000)},
        {"name": "n", "inMs": 1, "key": ""},
        {"name": "n", "inMs": 1, "guildId": "5"},
    ],
)
async def test_wrong_tasks_are_refused(host, args):
    with pytest.raises(OpError) as caught:
        await host.call("schedule", **args)
    assert caught.value.code == "invalid_argument"


async def test_what_became_of_attempts_is_counted(host):
    await host.schedule(secs=0)
    await host.schedule(secs=86_400)
    await host.time.pass_by(COUNT_SECS)
    assert host.tasks.standing == {"waiting": 1, "running": 1, "failed": 0}
    for ending in (FAILED, Ending("dropped", "no room"), DONE):
        await host.end(ending=ending)
        await host.time.pass_by(60)
    assert host.tasks.punctuality.outcomes == {
        "done": 1, "retried": 1, "put_off": 1, "given_up": 0
    }  # fmt: skip
    assert host.tasks.punctuality.late()[-1] == ("+Inf", 3)
    assert host.tasks.standing["waiting"] == 1


async def test_other_events_are_none_of_its_business(host):
    host.tasks.event_ended(GUILD, "MESSAGE_CREATE", b"not even json", DONE)
    payload = json.dumps(
        {"id": "0", "name": "n", "key": None, "payload": 1, "scheduled_at": "2023-11-14T22:14:50Z",
         "attempt": 1}
    )  # fmt: skip
    host.tasks.event_ended(GUILD, "task", payload.encode(), DONE)
    assert await host.listed() == []
