"""A host with 2,000 deployments, of which 200 are used: its start, and what it holds."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import httpx

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from local_stack import Stack, json_of
from trellis.deployments.models import Contents, Revision
from trellis.deployments.store import RevisionStore
from trellis.deployments.wanted import Wanted
from trellis.deployments.wanted_store import SqlWantedStore
from trellis.storage.database import Database
from trellis.storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from processes import Process

GUILDS = 2000
ACTIVE = 200
SCRIPT = "on('messageCreate', async (ctx) => { await ctx.reply('pong'); });\n//# sourceURL=guild.js"
HANDLES = frozenset({"MESSAGE_CREATE"})


async def many_guilds() -> dict[str, float]:
    """Seconds until the host is ready, and MiB of host and workers once 200 have answered."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "TRELLIS_BOOTSTRAP_ENABLED": "false",
            "TRELLIS_DISCORD_REQUESTS_PER_SECOND": "100000",
        }
        with Stack(Path(folder), settings=settings) as stack:
            stack.start_emulator()
            guilds = await asyncio.to_thread(make_guilds, stack, GUILDS)
            await deploy(Path(folder) / "data", [guild for guild, _, _ in guilds], SCRIPT)
            started = time.perf_counter()
            host = await asyncio.to_thread(start, stack)
            ready = time.perf_counter() - started
            idle = _resident_mb(host.pid)
            await asyncio.to_thread(use, stack, guilds[:ACTIVE])
            return {
                "start_2000_guilds_s": ready,
                "rss_2000_guilds_idle_mb": idle,
                "rss_2000_guilds_mb": _resident_mb(host.pid),
            }


def make_guilds(stack: Stack, count: int) -> list[tuple[int, str, str]]:
    """Id, channel and owner of each."""
    made = (
        json_of(stack.discord.post("/guilds", json={"name": f"g{number}"}))
        for number in range(count)
    )
    return [(int(g["id"]), str(g["system_channel_id"]), str(g["owner_id"])) for g in made]


async def deploy(data: Path, guild_ids: Sequence[int], script: str) -> None:
    """What `trellis deploy` leaves behind of a script that handles messages, for each guild."""
    data.mkdir(mode=0o700)
    url = f"sqlite+aiosqlite:///{data / 'trellis.db'}"
    await upgrade(url)
    now = datetime.now(UTC)
    async with Database.open(url) as database:
        store, wanted = RevisionStore(database), SqlWantedStore(database)
        for guild_id in guild_ids:
            revision = Revision(
                str(uuid4()), guild_id, "main.ts", "success", None, "bench", "api", None, now
            )
            await store.add(revision, Contents(None, script, "{}"))
            await wanted.put(guild_id, Wanted(revision.id, HANDLES))


def start(stack: Stack) -> Process:
    """The host, once it says that it is ready."""
    host = stack.start_host()
    host.wait_until(lambda: "serve.ready" in host.tail(1000))
    return host


def use(stack: Stack, guilds: Sequence[tuple[int, str, str]]) -> None:
    """Has each of them answer a message, and so load."""
    for _, channel, owner in guilds:
        path = f"/channels/{channel}/messages"
        sent = json_of(stack.discord.post(path, json={"author_id": owner, "content": "ping"}))
        query: dict[str, str | int] = {"after": sent["id"], "wait_ms": 10_000}
        if not json_of(stack.discord.get(path, params=query, timeout=httpx.Timeout(20))):
            raise RuntimeError("a guild did not answer")


def _resident_mb(pid: int) -> float:
    """Of a process and all that it started."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    own = pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return own + sum(_resident_mb(int(child)) for child in children)
