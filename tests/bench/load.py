"""What the bench runs on: the shipped pool, router and key-value store, and a fixed event."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from harness import (
    MemoryHolds,
    MemoryRevisions,
    MemorySecrets,
    MemoryWants,
    PlainTraces,
    RecordingLog,
    settings,
    spawner,
)
from harness import RecordingRegistrations as Registrations
from trellis.config import RuntimeConfig
from trellis.engine.ops import OpTable
from trellis.engine.pool import WorkerPool
from trellis.engine.spawn import cpus_to_pin
from trellis.guilds.isolates import Isolates
from trellis.guilds.ports import Ending, EventClass, RevisionSource
from trellis.guilds.residency import ResidentLimits
from trellis.guilds.router import Router
from trellis.guilds.usage import Usage
from trellis.kv.opening import open_level
from trellis.kv.ops import KvOps

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

FIRST_GUILD = 10**17
EVENT_BYTES = 1500
ONE_OP = "on('messageCreate', async () => { await kv.store('bench').get('key') })"
SPIN = "on('messageCreate', () => { while (true) {} })"
FLOOD = """
on('messageCreate', async () => {
  const calls = [];
  for (let i = 0; i < 900; i++) calls.push(kv.store('bench').get('key' + i));
  await Promise.all(calls);
});
"""


def event_of(guild_id: int) -> bytes:
    """A MESSAGE_CREATE of 1.5 KB, as Discord sends them."""
    author = {"id": "80351110224678912", "username": "ada", "global_name": "Ada", "bot": False}
    message: dict[str, Any] = {
        "id": "1100000000000000001",
        "channel_id": "1100000000000000002",
        "guild_id": str(guild_id),
        "type": 0,
        "content": "!ping hello",
        "timestamp": "2026-01-01T00:00:00.000000+00:00",
        "edited_timestamp": None,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        "mentions": [author],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "flags": 0,
        "author": author,
        "member": {
            "roles": ["1100000000000000003", "1100000000000000004"],
            "joined_at": "2020-01-01T00:00:00.000000+00:00",
            "nick": None,
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
        },
    }
    message["content"] += " " * (EVENT_BYTES - len(msgspec.json.encode(message)))
    return msgspec.json.encode(message)


class Host:
    """The shipped path from the router to an op and back; `on_end` hears of each event's end."""

    def __init__(self, pool: WorkerPool, table: OpTable, config: RuntimeConfig) -> None:
        self.pool = pool
        self.log = RecordingLog()
        self.revisions = MemoryRevisions()
        self.on_end: Callable[[int, bool], None] = lambda guild_id, failed: None
        registrations, wants = Registrations(), MemoryWants()
        self.usage = Usage(table)
        self.isolates = Isolates(
            pool,
            table,
            config,
            guild_log=self.log,
            traces=PlainTraces(),
            secrets=MemorySecrets(),
            registrations=registrations,
            wants=wants,
            usage=self.usage,
        )
        self.router = Router(
            self.isolates,
            revisions=self.revisions,
            registrations=registrations,
            wants=wants,
            outcomes=self,
            guild_log=self.log,
            holds=MemoryHolds(),
            usage=self.usage,
            bootstrap=None,
            capacity=config.worker_queue_capacity,
            room_bytes=64 << 20,
            event_secs=config.event_timeout_secs,
            limits=ResidentLimits(config.max_resident_guilds, config.memory_budget_mb << 20),
            rebalance=config.rebalance,
        )

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        self.on_end(guild_id, ending.failed)

    async def deploy(self, guild_id: int, script: str) -> None:
        source = RevisionSource(guild_id, "bench", script)
        await self.router.deploy(guild_id, source)
        self.revisions.by_guild[guild_id] = source

    async def deploy_all(self, count: int, script: str = ONE_OP) -> list[int]:
        guilds = list(range(FIRST_GUILD, FIRST_GUILD + count))
        for guild_id in guilds:
            await self.deploy(guild_id, script)
        return guilds

    def send(self, guild_id: int, event: bytes) -> None:
        self.router.dispatch(guild_id, "MESSAGE_CREATE", event, klass=EventClass.MESSAGE)

    async def send_and_wait(self, guild_id: int, event: bytes) -> None:
        """Until an event of this guild has ended."""
        done = asyncio.get_running_loop().create_future()
        before, self.on_end = (
            self.on_end,
            lambda g, _: g == guild_id and not done.done() and done.set_result(None),
        )
        self.send(guild_id, event)
        await done
        self.on_end = before


@contextlib.asynccontextmanager
async def running_host(workers: int, **runtime: Any) -> AsyncIterator[Host]:
    config = RuntimeConfig(max_workers=workers, **runtime)
    cpus = cpus_to_pin(workers, wanted=config.pin_workers)
    pool = WorkerPool(spawner(config.isolation), settings(config), workers, cpus)
    table = OpTable()
    with tempfile.TemporaryDirectory() as folder:
        async with await open_level(Path(folder) / "kv") as kv:
            KvOps(kv).register(table)
            table.freeze()
            await kv.set(FIRST_GUILD, "bench", "key", "value")
            host = Host(pool, table, config)
            await pool.start(host.isolates)
            host.router.start()
            booking = asyncio.create_task(host.usage.run())
            try:
                yield host
            finally:
                booking.cancel()
                await asyncio.gather(booking, return_exceptions=True)
                await host.router.stop()
                await host.isolates.stop()
                await pool.stop()


def worker_pids() -> list[int]:
    """The worker processes of this process."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return [
        int(pid)
        for pid in children
        if b"trellis.engine.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def resident_kb(pid: int) -> int:
    """Proportional resident memory of a process, in KiB."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
    found = re.search(r"^Pss:\s+(\d+) kB$", text, re.MULTILINE)
    return int(found[1]) if found else 0
