"""Rules of the kv ops."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING

import pytest

from clocks import TickingClock
from trellis.engine.ops import Caller, OpTable
from trellis.errors import LimitError, OpError
from trellis.kv.opening import in_memory
from trellis.kv.ops import KvOps
from trellis.kv.sorted_ops import SortedOps

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.kv.store import KvStore

CALLER = Caller(4, "revision", 1)
STRANGER = Caller(5, "revision", 2)


class Script:
    """Calls ops as a script does: JSON in, JSON out."""

    def __init__(self, kv: KvStore, clock: TickingClock) -> None:
        self.clock = clock
        self.table = OpTable()
        KvOps(kv, clock).register(self.table)
        SortedOps(kv).register(self.table)

    async def call(self, op_name: str, /, caller: Caller = CALLER, **args):
        op = self.table.get(op_name)
        result = op.run(caller, op.parse(_encoded({"store": "main"} | args)))
        if inspect.isawaitable(result):
            result = await result
        return json.loads(json.dumps(result))


def _encoded(args: dict[str, object]) -> bytes:
    return json.dumps({key: value for key, value in args.items() if value is not None}).encode()


@pytest.fixture
async def script() -> AsyncIterator[Script]:
    clock = TickingClock()
    async with in_memory(clock=clock) as kv:
        yield Script(kv, clock)


async def test_get_answers_the_value_or_null(script):
    assert await script.call("kv.get", key="k") is None
    assert await script.call("kv.set", key="k", value="v") is True
    assert await script.call("kv.get", key="k") == "v"
    assert await script.call("kv.set", key="k", value={"json": [1, None]}) is True
    assert await script.call("kv.get", key="k") == {"json": [1, None]}


async def test_delete_says_whether_there_was_something(script):
    await script.call("kv.set", key="k", value="v")
    assert await script.call("kv.delete", key="k") is True
    assert await script.call("kv.delete", key="k") is False
    assert await script.call("kv.get", key="k") is None


async def test_get_with_metadata_leaves_out_what_is_not_there(script):
    assert await script.call("kv.get_with_metadata", key="k") == {"value": None, "version": 0}
    await script.call("kv.set", key="k", value="v")
    first = await script.call("kv.get_with_metadata", key="k")
    assert first == {"value": "v", "version": first["version"]}
    await script.call("kv.update_metadata", key="k", metadata={"a": 0})
    found = await script.call("kv.get_with_metadata", key="k")
    assert found == {"value": "v", "metadata": {"a": 0}, "version": found["version"]}
    assert found["version"] > first["version"] > 0


async def test_a_time_to_live_is_counted_from_now(script):
    await script.call("kv.set", key="k", value="v", ttl=10)
    found = await script.call("kv.get_with_metadata", key="k")
    assert found["expiration"] == int(script.clock.now) + 10
    await script.call("kv.increment", key="n", ttl=5)
    script.clock.now += 6
    assert await script.call("kv.increment", key="n") == 1


async def test_keys_are_read_and_changed_together(script):
    await script.call("kv.set", key="a", value=5)
    keys = [{"store": "main", "key": key} for key in "ab"]
    a, b = await script.call("kv.get_many", store=None, keys=keys)
    assert (a["value"], b) == (5, {"value": None, "version": 0})
    changes = [
        {**keys[0], "version": a["version"], "kind": "set", "value": 4},
        {**keys[1], "version": 0, "kind": "set", "value": 1},
    ]
    assert await script.call("kv.commit", store=None, changes=changes) is True
    assert await script.call("kv.commit", store=None, changes=changes) is False
    assert await script.call("kv.get", key="a") == 4


async def test_sorted_sets_are_ranked(script):
    async def ask(name: str, **args):
        return await script.call(f"kv.sorted.{name}", store=None, set="levels", **args)

    assert await ask("add", member="ada", score=3) is True
    assert await ask("increment_score", member="bob", by=7) == 7
    assert await ask("increment_score", member="bob") == 8
    assert await ask("rank", member="ada") == 0
    assert await ask("rank", member="ada", reverse=True) == 1
    assert await ask("rank", member="eve") is None
    top = await ask("range", reverse=True, limit=1)
    assert top == [{"member": "bob", "score": 8}]
    assert await ask("range", reverse=True, after=top[0]) == [{"member": "ada", "score": 3}]
    assert await ask("count") == 2
    assert await ask("remove", member="ada") is True
    assert await ask("score", member="ada") is None
    assert await ask("clear") is None
    assert await ask("count") == 0


async def test_list_says_whether_it_is_complete_under_both_names(script):
    until = int(script.clock.now) + 60
    await script.call("kv.set", key="a", value="v")
    await script.call("kv.set", key="b", value="v", expiration=until, metadata=[])
    assert await script.call("kv.list") == {
        "keys": [{"name": "a"}, {"name": "b", "expiration": until, "metadata": []}],
        "listComplete": True,
        "list_complete": True,
    }
    page = await script.call("kv.list", limit=1)
    assert page["listComplete"] is page["list_complete"] is False
    page = await script.call("kv.list", prefix="b", cursor=page["cursor"])
    assert [key["name"] for key in page["keys"]] == ["b"]


async def test_the_guild_is_the_callers(script):
    await script.call("kv.set", key="k", value="v")
    assert await script.call("kv.get", caller=STRANGER, key="k") is None
    with pytest.raises(OpError):
        await script.call("kv.get", key="k", guildId="4")


async def test_an_expiration_with_a_fraction_ends_with_its_second(script):
    await script.call("kv.set", key="k", value="v", expiration=script.clock.now + 59.5)
    page = await script.call("kv.list")
    assert page["keys"][0]["expiration"] == int(script.clock.now) + 60


@pytest.mark.parametrize(
    ("op", "args"),
    [
        ("kv.get", {}),
        ("kv.get", {"key": 1}),
        ("kv.get", {"key": ""}),
        ("kv.get", {"key": "k", "store": "a/b"}),
        ("kv.set", {"key": "k"}),
        ("kv.set", {"key": "k", "value": 1, "ifVersion": -1}),
        ("kv.set", {"key": "k", "value": 1, "ttl": 0}),
        ("kv.increment", {"key": "k", "by": 2**60}),
        ("kv.increment", {"key": "k", "by": "x"}),
        ("kv.sorted.add", {"store": None, "set": "s", "member": "m", "score": 2**60}),
        ("kv.set", {"key": "k", "value": "v", "expiration": -1}),
        ("kv.set", {"key": "k", "value": "v", "expiration": "soon"}),
        ("kv.set", {"key": "k", "value": "v", "expiration": 1_790_000_000_000}),
        ("kv.set", {"key": "k", "value": "v", "expiration": 1_790_000_000, "ttl": 5}),
        ("kv.increment", {"key": "k", "expiration": 1_790_000_000, "ttl": 5}),
        ("kv.update_metadata", {"key": "k"}),
        ("kv.list", {"limit": 1001}),
        ("kv.list", {"cursor": "?"}),
    ],
)
async def test_wrong_arguments_are_refused(script, op, args):
    with pytest.raises(OpError) as caught:
        await script.call(op, **args)
    assert caught.value.code == "invalid_argument"


async def test_a_limit_names_its_figure(script):
    with pytest.raises(LimitError, match="key is 513 bytes; the limit is 512 bytes"):
        await script.call("kv.set", key="k" * 513, value="v")
