"""Workers that lie, hang or die: the host finds out, replaces them, and stays as it was."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from fake_workers import FakeSpawner, Heard, sends, well_behaved
from harness import CronArgs, running_world, settings, until
from trellis.config import RuntimeConfig
from trellis.engine.pool import WorkerPool
from trellis.engine.protocol import (
    Ended,
    Hello,
    Turn,
    frame,
)
from trellis.engine.spawn import ProcessSpawner

ECHO = "on('messageCreate', (ctx) => ctx.reply('pong'))"
A, B = 11, 22


async def lost_worker(data: bytes) -> tuple[Heard, FakeSpawner]:
    """What the host makes of a worker that sends this: it must give it up and take another."""
    spawner, heard = FakeSpawner(sends(data), well_behaved), Heard()
    pool = WorkerPool(spawner, settings(RuntimeConfig()), 1)
    await pool.start(heard)
    pool.open(1, A)
    await until(lambda: heard.losses)
    await until(lambda: pool.status()[0].up)
    await pool.stop()
    return heard, spawner


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xff\xff\xff",
        (5).to_bytes(4, "big") + b"hello",
        frame([]) + (1).to_bytes(4, "big") + b"\xc1",
        (3).to_bytes(4, "big") + msgspec.msgpack.encode([7])[:3].ljust(3, b"\0"),
        frame([Turn(1, b"[]", 5)]),  # it answers more than it was asked
        frame([Hello("fake")]),  # it says once more what it could not give up
        frame([Hello("fake", ("x",) * 17)]),
        frame([Hello("fake", ("x" * 121,))]),
    ],
    ids=[
        "huge",
        "garbage",
        "bad-messagepack",
        "not-messages",
        "forged-answers",
        "second-hello",
        "long-hello",
        "wide-hello",
    ],
)
async def test_a_worker_that_sends_what_no_worker_sends_is_replaced(data: bytes) -> None:
    heard, spawner = await lost_worker(data)
    assert heard.losses[0].isolates == [1]
    assert heard.turns == []
    assert spawner.spawned == 2


async def test_a_worker_cannot_speak_for_isolates_it_does_not_own() -> None:
    spawner, heard = FakeSpawner(sends(frame([Turn(99, b"[]", 0), Ended(99, "deadline")]))), Heard()
    pool = WorkerPool(spawner, settings(RuntimeConfig()), 1)
    await pool.start(heard)
    pool.open(1, A)
    await until(lambda: pool.status()[0].up)
    await asyncio.sleep(0.05)
    assert (heard.turns, heard.ended, heard.losses) == ([], [], [])
    await pool.stop()


async def test_a_worker_that_dies_at_once_is_tried_again_with_pauses() -> None:
    spawner, heard = FakeSpawner(lambda host: None), Heard()
    pool = WorkerPool(spawner, settings(RuntimeConfig()), 1)
    await pool.start(heard)
    await until(lambda: spawner.spawned >= 2)
    await asyncio.sleep(0.5)
    assert spawner.spawned <= 10
    await pool.stop()


async def test_a_worker_that_does_not_answer_is_replaced() -> None:
    spawner, heard = FakeSpawner(sends(b""), well_behaved), Heard()
    pool = WorkerPool(spawner, settings(RuntimeConfig()), 1)
    await pool.start(heard)
    await until(lambda: heard.losses)
    assert "no answer" in heard.losses[0].reason
    await pool.stop()


async def test_an_outbox_that_lies_ends_its_isolate_alone_and_no_op_runs() -> None:
    async with running_world() as world:
        await world.deploy(A, ECHO)
        [isolate_id] = list(world.isolates._instances)
        link = world.pool._homes[isolate_id].link
        forged = b'[["o",1,"message.send","",{"channelId":"11"}],["l","shout","x",""]]'
        link.data_received(frame([Turn(isolate_id, forged, 0)]))
        await until(lambda: world.usage.stops == [(A, "outbox")])
        assert world.sent == []
        assert world.pool.status()[0].respawns == 0
        world.message(A, "x")
        await until(lambda: world.sent_by(A) == ["pong"])


async def test_guilds_of_a_dead_worker_load_again_without_being_asked() -> None:
    async with running_world() as world:
        await world.deploy(A, "console.log('loaded');" + ECHO)
        await world.deploy(B, "console.log('loaded')")
        world.pool.kill(0)
        await until(lambda: world.log.of(A).count("loaded") == 2)
        await until(lambda: world.log.of(B).count("loaded") == 2)


async def test_a_boot_that_does_not_end_is_given_up() -> None:
    heard = Heard()
    told = msgspec.structs.replace(
        settings(RuntimeConfig()), boot_source=b"while (true) {}", boot_ms=100, warm=0
    )
    pool = WorkerPool(ProcessSpawner(), told, 1)
    await pool.start(heard)
    pool.open(1, A)
    await until(lambda: heard.ended == [(1, "boot: it took too long")])
    await pool.stop()


async def test_a_boot_that_fails_says_why() -> None:
    heard = Heard()
    told = msgspec.structs.replace(
        settings(RuntimeConfig()), boot_source=b"throw new Error('no prelude')", warm=0
    )
    pool = WorkerPool(ProcessSpawner(), told, 1)
    await pool.start(heard)
    pool.open(1, A)
    await until(lambda: heard.ended)
    assert "no prelude" in heard.ended[0][1]
    await pool.stop()


async def test_a_cron_run_has_a_deadline_of_its_own() -> None:
    script = """
    on('messageCreate', () => { for (const t = Date.now(); Date.now() < t + 400;); });
    cron('spin', '* * * * *', () => { while (true) {} });
    """
    async with running_world(
        before_start=lambda w: w.table.add("cron.register", CronArgs, lambda caller, args: None),
        dispatch_timeout_secs=5,
        cron_timeout_secs=0.1,
    ) as world:
        await world.deploy(A, script)
        world.message(A, "x")
        await until(lambda: world.outcomes.ended == [(A, "MESSAGE_CREATE", False)])
        world.router.dispatch(A, "cron", b'{"name":"spin","scheduled_at":"2026-01-01T00:00:00Z"}')
        await until(lambda: world.outcomes.ended[1:] == [(A, "cron", True)])
        assert "longer than its deadline" in world.log.of(A)
