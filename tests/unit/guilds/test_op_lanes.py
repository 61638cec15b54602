"""Of the ops in a lane few run at once; the others wait their turn, and for room."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec

from trellis.engine.ops import Args, Caller, OpTable
from trellis.engine.protocol import OpCall
from trellis.errors import OpError
from trellis.guilds.calls import LANE_WIDTH, OpCalls
from trellis.guilds.instance import Instance
from trellis.guilds.pace import Pace
from trellis.guilds.ports import RevisionSource

if TYPE_CHECKING:
    from collections.abc import Awaitable

CALLS = 50


class NumberArgs(Args):
    number: int


class Stage:
    """An op in a lane whose calls end when they are told to."""

    def __init__(self, max_in_flight: int = 1000) -> None:
        table = OpTable()
        table.add("slow", NumberArgs, self._run, lane="large")
        table.add("quick", NumberArgs, lambda caller, args: args.number)
        table.add("wrong", NumberArgs, self._refuse, lane="large")
        self.running: list[asyncio.Future[int]] = []
        self.begun: list[int] = []
        self.answers: list[list[Any]] = []
        self.room = True
        self.calls = OpCalls(table, self._answered, lambda _: self.room, max_in_flight)
        self.instance = Instance.of(1, RevisionSource(1, "r", ""), None, Pace(0))  # type: ignore[arg-type]

    def _run(self, _: Caller, args: NumberArgs) -> Awaitable[int]:
        future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.running.append(future)
        self.begun.append(args.number)
        return future

    def _refuse(self, _: Caller, args: NumberArgs) -> None:
        raise OpError(f"{args.number} is wrong")

    def _answered(self, _: Instance, item: bytes) -> None:
        self.answers.append(msgspec.json.decode(item))

    def call(self, name: str, count: int = CALLS) -> None:
        for number in range(1, count + 1):
            args = msgspec.Raw(b'{"number":%d}' % number)
            self.calls.run(self.instance, OpCall(number, name, "", args))

    async def end(self, count: int) -> None:
        for future in self.running[:count]:
            future.set_result(0)
        del self.running[:count]
        for _ in range(5):
            await asyncio.sleep(0)


async def test_few_run_at_once_and_all_run_in_order() -> None:
    stage = Stage()
    stage.call("slow")
    assert len(stage.running) == LANE_WIDTH
    assert stage.instance.ops == CALLS
    while stage.running:
        assert len(stage.running) <= LANE_WIDTH
        await stage.end(3)
    assert stage.begun == list(range(1, CALLS + 1))
    assert sorted(answer[1] for answer in stage.answers) == stage.begun
    assert stage.instance.ops == 0


async def test_others_do_not_wait_for_the_lane() -> None:
    stage = Stage()
    stage.call("slow")
    stage.call("quick", 1)
    assert stage.answers == [["r", 1, 1]]


async def test_refused_calls_leave_the_lane() -> None:
    stage = Stage()
    stage.call("wrong")
    for _ in range(5):
        await asyncio.sleep(0)
    assert len(stage.answers) == CALLS
    assert stage.instance.lanes["large"].running == 0
    assert stage.instance.ops == 0


async def test_no_more_begin_while_the_worker_takes_nothing_in() -> None:
    stage = Stage()
    stage.call("slow")
    stage.room = False
    await stage.end(LANE_WIDTH)
    assert len(stage.begun) == LANE_WIDTH
    stage.room = True
    stage.calls.go_on(stage.instance)
    assert len(stage.begun) == 2 * LANE_WIDTH


async def test_those_that_wait_count_as_in_flight() -> None:
    stage = Stage(max_in_flight=20)
    stage.call("slow", 21)
    assert [answer[0] for answer in stage.answers] == ["x"]
    assert "more than 20 calls" in stage.answers[0][2]["message"]
