"""Rules of doing something once."""

from __future__ import annotations

import asyncio
import contextlib
import json

import msgspec
import pytest

from trellis.engine.ops import Caller, OpTable
from trellis.errors import DependencyError, LimitError, OpError
from trellis.once.memory_store import MemoryOnceStore
from trellis.once.ops import OnceOps
from trellis.once.service import SWEEP_SECS, OnceKeys
from trellis.storage.pace import Pace
from virtual_time import VirtualTime

GUILD, OTHER_GUILD = 4, 5


class FailingStore(MemoryOnceStore):
    down = False

    async def begin(self, *args):
        if self.down:
            raise DependencyError("down")
        return await super().begin(*args)

    async def finish(self, *args):
        if self.down:
            raise DependencyError("down")
        await super().finish(*args)

    async def forget(self, *args):
        if self.down:
            raise DependencyError("down")
        return await super().forget(*args)


class Host:
    """Keys with the time and the isolates around them."""

    def __init__(self, store: FailingStore | None = None) -> None:
        self.time = VirtualTime()
        self.store = store or FailingStore()
        self.keys = OnceKeys(
            self.store,
            max_keys=3,
            max_result_bytes=100,
            clock=self.time.clock,
            sleep=self.time.sleep,
        )
        self.table = OpTable()
        pace = Pace("once", "once.calls_per_sec", 2, self.time.clock)
        OnceOps(self.keys, pace).register(self.table)

    async def call(self, verb: str, key: str = "k", isolate: int = 1, guild: int = GUILD, **args):
        op = self.table.get(f"once.{verb}")
        parsed = op.parse(json.dumps({"key": key} | args).encode())
        answer = await op.run(Caller(guild, "r", isolate), parsed)
        return json.loads(msgspec.json.encode(answer))

    async def do(self, value: object, key: str = "k", isolate: int = 1, **args) -> object:
        """As the SDK does it."""
        begun = await self.call("begin", key, isolate, **args)
        if "value" in begun:
            return begun["value"]
        return await self.call("finish", key, isolate, lease=begun["lease"], value=value)


@pytest.fixture
async def host():
    return Host()


async def test_what_was_done_is_not_done_again_and_its_result_is_given(host):
    assert await host.do({"a": [1, None]}) == {"a": [1, None]}
    assert await host.do("again") == {"a": [1, None]}
    assert await host.do("again", isolate=2) == {"a": [1, None]}
    assert await host.do("mine", "other") == "mine"
    assert (await host.call("begin", guild=OTHER_GUILD)).keys() == {"lease"}


async def test_calls_at_the_same_time_share_one_result(host):
    begun = await host.call("begin")
    others = [asyncio.create_task(host.do("no", isolate=isolate)) for isolate in (1, 1, 2)]
    await asyncio.sleep(0)
    await host.call("finish", lease=begun["lease"], value="yes")
    assert await asyncio.gather(*others) == ["yes"] * 3


async def test_what_failed_is_tried_again_by_whoever_waits_first(host):
    begun = await host.call("begin")
    others = [asyncio.create_task(host.do(value)) for value in ("one", "two")]
    await asyncio.sleep(0)
    await host.call("abandon", lease=begun["lease"])
    assert await asyncio.gather(*others) == ["one", "one"]


async def test_what_was_cut_off_with_its_isolate_is_refused_not_done_again(host):
    await host.call("begin")
    waits = asyncio.create_task(host.do("no", isolate=2))
    await asyncio.sleep(0)
    host.keys.discarded(3)
    host.keys.discarded(1)
    for call in (waits, host.do("no", isolate=2)):
        with pytest.raises(OpError, match="whether it was done is not known") as caught:
            await call
        assert caught.value.code == "timeout"
        assert caught.value.details == {"key": "k", "begunAt": "2023-11-14T22:13:20Z"}


async def test_what_was_cut_off_with_the_host_is_refused_until_it_expires(host):
    await host.call("begin", expiresIn=60)
    after = Host(host.store)
    with pytest.raises(OpError):
        await after.do("no")
    after.time.now += 60
    assert await after.do("yes") == "yes"


async def test_what_was_cut_off_is_done_again_where_the_script_says_so(host):
    await host.call("begin")
    after = Host(host.store)
    assert await after.do("again", again=True) == "again"
    assert await after.do("no") == "again"


async def test_a_forgotten_key_is_done_again_but_not_while_it_is_being_done(host):
    begun = await host.call("begin")
    assert await host.call("forget") is False
    await host.call("finish", lease=begun["lease"], value=1)
    assert await host.call("forget") is True
    assert await host.do(2) == 2


async def test_only_who_has_the_lease_can_end_it(host):
    begun = await host.call("begin")
    for wrong in (
        {"lease": begun["lease"] + 1},
        {"lease": begun["lease"], "isolate": 2},
        {"lease": begun["lease"], "guild": OTHER_GUILD},
    ):
        for verb in ("finish", "abandon"):
            with pytest.raises(OpError) as caught:
                await host.call(verb, **wrong)
            assert caught.value.code == "not_found"
    await host.call("finish", lease=begun["lease"], value=1)
    with pytest.raises(OpError):
        await host.call("finish", lease=begun["lease"], value=2)
    assert await host.do(3) == 1


async def test_a_result_that_is_too_large_is_refused_and_what_was_done_is_not_repeated(host):
    with pytest.raises(LimitError) as caught:
        await host.do("x" * 100)
    assert caught.value.details["limit"] == "once.max_result_bytes"
    with pytest.raises(OpError, match="not known"):
        await host.do(1)


async def test_what_was_done_and_has_no_result_to_keep_lets_nobody_wait(host):
    begun = await host.call("begin")
    waiting = asyncio.create_task(host.do(1, isolate=2))
    await asyncio.sleep(0)
    await host.call("abandon", lease=begun["lease"], done=True)
    with pytest.raises(OpError, match="not known"):
        await waiting
    await host.call("abandon", lease=begun["lease"], done=True)


async def test_what_failed_while_the_store_was_down_lets_nobody_wait(host):
    begun = await host.call("begin")
    waiting = asyncio.create_task(host.do(1, isolate=2))
    await asyncio.sleep(0)
    host.store.down = True
    with pytest.raises(DependencyError):
        await host.call("abandon", lease=begun["lease"])
    host.store.down = False
    with pytest.raises(OpError, match="not known"):
        await waiting


async def test_a_guild_has_so_many_keys(host):
    for key in "abc":
        await host.do(1, key)
    for _ in range(2):
        with pytest.raises(LimitError, match="keeps 3 keys"):
            await host.do(1, "d")
    assert await host.do(2, "a") == 1


async def test_a_store_that_is_down_leaves_nothing_open(host):
    host.store.down = True
    with pytest.raises(DependencyError):
        await host.do(1)
    host.store.down = False
    begun = await host.call("begin")
    host.store.down = True
    with pytest.raises(DependencyError):
        await host.call("finish", lease=begun["lease"], value=1)
    host.store.down = False
    await host.call("finish", lease=begun["lease"], value=1)
    assert await host.do(2) == 1


async def test_who_waits_for_too_long_is_told_so(host, monkeypatch):
    monkeypatch.setattr("trellis.once.service.WAIT_SECS", 0.01)
    await host.call("begin")
    with pytest.raises(OpError, match="still being done elsewhere") as caught:
        await host.do(1)
    assert caught.value.code == "timeout"


async def test_what_has_expired_is_swept_each_hour(host):
    await host.do(1, expiresIn=60)
    run = asyncio.create_task(host.keys.run())
    await host.time.pass_by(SWEEP_SECS)
    assert host.store._kept == {}
    run.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await run


async def test_a_guild_that_asks_too_often_is_told_when_to_come_back(host):
    begun = await host.call("begin")
    for _ in range(19):
        await host.call("forget", "other")
    for verb in ("begin", "forget"):
        with pytest.raises(OpError) as caught:
            await host.call(verb, "other")
        assert (caught.value.code, caught.value.details["retryAfter"]) == ("rate_limited", 0.5)
    await host.call("finish", lease=begun["lease"], value=1)  # what was begun may end


@pytest.mark.parametrize(
    "args",
    [
        {"key": ""},
        {"key": "k" * 201},
        {"key": "a\0b"},
        {"key": "k", "expiresIn": 0},
        {"key": "k", "expiresIn": 367 * 86_400},
        {"key": "k", "guildId": "5"},
    ],
)
async def test_wrong_keys_are_refused(host, args):
    with pytest.raises(OpError) as caught:
        await host.call("begin", **args)
    assert caught.value.code == "invalid_argument"
