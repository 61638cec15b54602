"""Requests belong to their isolate, and end with it."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from trellis.engine.ops import Caller, OpTable
from trellis.errors import OpError
from trellis.fetch.messages import FetchAnswer, FetchRequest
from trellis.fetch.ops import MAX_GIVEN_UP, FetchOps

ISOLATE, OTHER = Caller(1, "r", 10), Caller(2, "r", 20)


class Fetcher:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, FetchRequest]] = []
        self.cut_off = 0
        self.answer = asyncio.Event()

    async def fetch(self, guild_id: int, request: FetchRequest) -> FetchAnswer:
        self.asked.append((guild_id, request))
        try:
            await self.answer.wait()
        except asyncio.CancelledError:
            self.cut_off += 1
            raise
        return FetchAnswer(200, "OK", request.url, [("A", "b")], b"\xff")


class Ops:
    def __init__(self) -> None:
        self.fetcher = Fetcher()
        self.ops = FetchOps(self.fetcher)  # type: ignore[arg-type]  # it is one
        self.table = OpTable()
        self.ops.register(self.table)

    async def call(self, name: str, caller: Caller, **args: Any) -> Any:
        op = self.table.get(name)
        parsed = op.args.model_validate(args)
        return await op.run(caller, parsed)

    def begin(self, caller: Caller, number: int, **more: Any) -> asyncio.Task[Any]:
        call = self.call("fetch.request", caller, request=number, url="http://a/", **more)
        return asyncio.ensure_future(call)


@pytest.fixture
def ops() -> Ops:
    return Ops()


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_request_is_passed_on_and_answered_in_base64(ops: Ops) -> None:
    body = base64.b64encode(b"\0\1").decode()
    begun = ops.begin(ISOLATE, 1, method="PUT", headers=(("X", "y"),), body=body, redirect="manual")
    ops.fetcher.answer.set()
    assert await begun == {
        "status": 200,
        "statusText": "OK",
        "url": "http://a/",
        "redirected": False,
        "headers": [("A", "b")],
        "body": "/w==",
    }
    [(guild_id, asked)] = ops.fetcher.asked
    assert guild_id == 1
    assert asked == FetchRequest("http://a/", "PUT", (("X", "y"),), b"\0\1", "manual")
    assert ops.ops._under_way == {}


@pytest.mark.parametrize("body", ["%%%", "A", "é"])
async def test_a_body_that_is_no_base64_is_refused(ops: Ops, body: str) -> None:
    with pytest.raises(OpError) as caught:
        await ops.begin(ISOLATE, 1, body=body)
    assert (caught.value.code, ops.fetcher.asked) == ("invalid_argument", [])


async def test_a_request_is_given_up_by_the_isolate_that_made_it_only(ops: Ops) -> None:
    begun = ops.begin(ISOLATE, 1)
    await settled()
    await ops.call("fetch.cancel", OTHER, request=1)
    await settled()
    assert not begun.done()
    await ops.call("fetch.cancel", ISOLATE, request=1)
    with pytest.raises(OpError) as caught:
        await begun
    assert caught.value.details["reason"] == "aborted"
    assert (ops.fetcher.cut_off, ops.ops._under_way) == (1, {})


async def test_what_was_given_up_before_it_began_does_not_begin(ops: Ops) -> None:
    for number in range(MAX_GIVEN_UP + 1):
        await ops.call("fetch.cancel", ISOLATE, request=number)
    with pytest.raises(OpError):
        await ops.begin(ISOLATE, MAX_GIVEN_UP)
    assert ops.fetcher.asked == []
    ops.fetcher.answer.set()
    await ops.begin(ISOLATE, 0)  # so many are not remembered
    await ops.begin(ISOLATE, MAX_GIVEN_UP)  # and each for one time


async def test_a_number_names_one_request(ops: Ops) -> None:
    first = ops.begin(ISOLATE, 1)
    await settled()
    with pytest.raises(OpError):
        await ops.begin(ISOLATE, 1)
    ops.fetcher.answer.set()
    assert (await first)["status"] == 200


async def test_all_of_an_isolate_ends_with_it(ops: Ops) -> None:
    mine = [ops.begin(ISOLATE, number) for number in range(3)]
    other = ops.begin(OTHER, 1)
    await settled()
    ops.ops.promoted(1, ISOLATE.isolate_id, "r")
    ops.ops.withdrawn(1)
    ops.ops.discarded(ISOLATE.isolate_id)
    await asyncio.gather(*mine, return_exceptions=True)
    assert (ops.fetcher.cut_off, other.done()) == (3, False)
    await ops.ops.close()
    await asyncio.gather(other, return_exceptions=True)
    assert (ops.fetcher.cut_off, ops.ops._under_way) == (4, {})
