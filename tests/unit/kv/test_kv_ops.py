"""Rules of the kv ops."""

from __future__ import annotations

import inspect
import json

import pytest

from clocks import TickingClock
from trellis.engine.ops import Caller, OpTable
from trellis.errors import LimitError, OpError
from trellis.kv.memory import MemoryKv
from trellis.kv.ops import KvOps

CALLER = Caller(4, "revision", 1)
STRANGER = Caller(5, "revision", 2)


class Script:
    """Calls ops as a script does: JSON in, JSON out."""

    def __init__(self) -> None:
        self.clock = TickingClock()
        self.table = OpTable()
        KvOps(MemoryKv(clock=self.clock)).register(self.table)

    async def call(self, op_name: str, /, caller: Caller = CALLER, **args):
        op = self.table.get(op_name)
        result = op.run(caller, op.parse(json.dumps({"store": "main"} | args).encode()))
        if inspect.isawaitable(result):
            result = await result
        return json.loads(json.dumps(result))


@pytest.fixture
def script() -> Script:
    return Script()


async def test_get_answers_the_value_or_null(script):
    assert await script.call("kv.get", key="k") is None
    assert await script.call("kv.set", key="k", value="v") is None
    assert await script.call("kv.get", key="k") == "v"


async def test_delete_answers_null(script):
    await script.call("kv.set", key="k", value="v")
    assert await script.call("kv.delete", key="k") is None
    assert await script.call("kv.get", key="k") is None


async def test_get_with_metadata_leaves_out_what_is_not_there(script):
    assert await script.call("kv.get_with_metadata", key="k") == {"value": None}
    await script.call("kv.set", key="k", value="v")
    assert await script.call("kv.get_with_metadata", key="k") == {"value": "v"}
    await script.call("kv.update_metadata", key="k", metadata={"a": 0})
    found = await script.call("kv.get_with_metadata", key="k")
    assert found == {"value": "v", "metadata": {"a": 0}}


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
        ("kv.set", {"key": "k", "value": {"json": 1}}),
        ("kv.set", {"key": "k", "value": "v", "expiration": -1}),
        ("kv.set", {"key": "k", "value": "v", "expiration": "soon"}),
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
