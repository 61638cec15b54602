"""A worker that lies in every way it can: the host drops it, or believes nothing of it.

Real links and sockets; the worker at the other end is ours, and writes what hypothesis thinks of.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import harness
from fake_workers import FakeSpawner, obey
from harness import RecordingTable, World, until
from trellis.config import RuntimeConfig
from trellis.engine.pool import WorkerPool
from trellis.engine.protocol import MAX_FRAME_MESSAGES, Frames, Hello, Open, Turn, frame
from trellis.engine.protocol import messages_to_worker as read
from trellis.guilds.isolates import MAX_BACKLOG
from trellis.guilds.ports import RevisionSource

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable

VICTIM, ATTACKER = 11, 22
GROWTH_MB = 64

ids = st.one_of(st.integers(1, 6), st.integers(-(2**63), 2**64 - 1))
texts = st.one_of(st.text(max_size=30), st.sampled_from(["kv.set", "message.send", "", "77"]))
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), ids, texts, st.floats(), st.binary(max_size=30)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)
json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)
posted = st.one_of(
    st.tuples(st.just("o"), ids, texts, texts, json),
    st.tuples(st.sampled_from(["d", "w", "F"]), texts),
    st.tuples(st.just("f"), texts, texts),
    st.tuples(st.just("l"), st.sampled_from(["info", "error", "odd"]), texts, texts),
    st.tuples(st.just("L")),
    json,
)
outboxes = st.one_of(st.lists(posted, max_size=4).map(msgspec.json.encode), st.binary(max_size=60))
messages = st.one_of(
    st.tuples(st.just(1), ids, outboxes, st.integers(0, 3), ids, st.booleans()),
    st.tuples(st.just(2), ids, texts, ids, st.booleans()),
    st.tuples(st.sampled_from([3, 5, 6]), ids, ids),
    st.tuples(st.just(0), texts, st.lists(texts, max_size=3)),
    st.tuples(st.just(4), texts),
    anything,
)


def framed(parts: list[Any]) -> bytes:
    with contextlib.suppress(OverflowError):
        body = msgspec.msgpack.encode(parts)
        return len(body).to_bytes(4, "big") + body
    return b""


streams = st.one_of(
    st.lists(messages, max_size=5).map(framed),
    st.lists(st.lists(messages, max_size=3).map(framed), max_size=4).map(b"".join),
    st.binary(max_size=300),
    st.tuples(st.integers(0, 2**32 - 1), st.binary(max_size=60)).map(
        lambda lie: lie[0].to_bytes(4, "big") + lie[1]
    ),
)


class LyingWorld(World):
    """Two guilds on workers that are the fuzzer's; every call that comes through is kept."""

    def __init__(self, config: RuntimeConfig, pool: WorkerPool) -> None:
        super().__init__(config, pool, table=RecordingTable())

    @property
    def calls(self) -> list[tuple[int, str]]:
        assert isinstance(self.table, RecordingTable)
        return self.table.calls


@contextlib.asynccontextmanager
async def world_of(play: Callable[[socket.socket], None]) -> AsyncIterator[LyingWorld]:
    config = RuntimeConfig(max_workers=1, load_timeout_secs=5)
    pool = WorkerPool(FakeSpawner(play), harness.settings(config), 1)
    world = LyingWorld(config, pool)
    world.table.freeze()
    await pool.start(world.isolates)
    world.router.start()
    try:
        yield world
    finally:
        await world.router.stop()
        await world.isolates.stop()
        await pool.stop()


def loads_then(lies: bytes) -> Callable[[socket.socket], None]:
    """Says that both guilds' scripts have loaded, then writes `lies` in two pieces."""

    def play(host: socket.socket) -> None:
        host.sendall(frame([Hello("fake")]))
        opened: list[int] = []
        frames = Frames()
        while len(opened) < 2 and (data := host.recv(65536)):
            for message in [one for body in frames.feed(data) for one in read(body)]:
                if isinstance(message, Open):
                    opened.append(message.isolate_id)
                    host.sendall(frame([Turn(message.isolate_id, b'[["L"]]', 1)]))
        with contextlib.suppress(OSError):
            host.sendall(lies[: len(lies) // 2])
            host.sendall(lies[len(lies) // 2 :])
            obey(host, answer=True)

    return play


async def lied_to(
    lies: bytes, shows: Callable[[LyingWorld], object] = lambda world: True
) -> LyingWorld:
    """Both guilds run, the worker has lied, and the host has read it; `shows` is what must come."""
    async with world_of(loads_then(lies)) as world:
        for guild in (VICTIM, ATTACKER):
            source = RevisionSource(guild, "r1", "")
            await world.router.deploy(guild, source)
            world.revisions.by_guild[guild] = source
        await asyncio.sleep(0.02)
        await until(lambda: shows(world))
        return world


def was_replaced(world: LyingWorld) -> bool:
    return world.pool.status()[0].respawns > 0


def resident_mb() -> int:
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
@given(streams)
@example(framed([(1, 2, b'[["o",1,"message.send","",{"channelId":"11","content":"forged"}]]', 0)]))
@example(framed([(1, 3, b'[["o",1,"message.send","",{"channelId":"11","content":"forged"}]]', 0)]))
@example(framed([(1, 1, b'[["o",1,"kv.set","99",{"store":"s","key":"k","value":"v"}]]', 0)]))
@example(framed([(2, 1, "stuck", 0, True), (6, 1), (6, 2), (2, 1, "deadline")]))
@example(framed([(0, "again", []), (1, 1, b'[["o",1,"kv.get","",{"store":"s","key":"k"}]]', 0)]))
def test_no_lie_does_more_than_its_own_isolates_could(lies: bytes) -> None:
    world = asyncio.run(lied_to(lies))
    for guild, _, caller in world.sent:
        assert caller.guild_id == guild
        assert caller.event_id is None  # nothing was under way
    for guild, name in world.calls:
        assert guild in (VICTIM, ATTACKER)
        assert name in world.table
    for guild in (VICTIM, ATTACKER):
        assert world.router.state(guild)[0] in {"running", "idle", "loading", "held"}


async def test_a_call_in_another_guilds_name_is_the_isolates_own() -> None:
    call = b'[["o",1,"message.send","",{"channelId":"11","content":"forged"}]]'
    world = await lied_to(framed([(1, 2, call, 0)]), lambda world: world.calls)
    assert world.calls == [(ATTACKER, "message.send")]
    assert world.sent == []  # refused: the channel is not of that guild


async def test_what_follows_a_lie_is_not_read() -> None:
    call = b'[["o",1,"kv.get","",{"store":"s","key":"k"}]]'
    world = await lied_to(framed([(0, "again", []), (1, 1, call, 0)]), was_replaced)
    assert world.calls == []


async def test_a_frame_of_too_many_messages_is_not_made_into_objects() -> None:
    before = resident_mb()
    count = 5_000_000
    body = b"\xdd" + count.to_bytes(4, "big") + b"\x92\x03\x01" * count
    assert count > MAX_FRAME_MESSAGES
    await lied_to(len(body).to_bytes(4, "big") + body, was_replaced)
    del body
    gc.collect()
    await until(lambda: resident_mb() < before + GROWTH_MB)


async def test_an_isolate_that_posts_more_than_can_be_read_is_ended_alone() -> None:
    outbox = b"[" + b",".join([b'["d","x"]'] * (MAX_BACKLOG + 1)) + b"]"
    world = await lied_to(
        framed([(1, 2, outbox, 0)]),
        lambda world: "it sent more than is allowed" in world.log.of(ATTACKER),
    )
    assert world.log.of(VICTIM) == ""
    assert world.pool.status()[0].respawns == 0


@pytest.mark.parametrize("rounds", [40])
async def test_lies_leave_no_memory_behind(rounds: int) -> None:
    lies = framed([(1, 1, b'[["l","info","' + b"x" * 30_000 + b'",""]]', 0)] * 50)
    await lied_to(lies)
    gc.collect()
    before = resident_mb()
    for _ in range(rounds):
        await lied_to(lies)
    gc.collect()
    await until(lambda: resident_mb() < before + GROWTH_MB)
