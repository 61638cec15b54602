"""The whole way with the real processes: emulator, gateway, script, REST, and back."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator

GUILDS = 20
SECONDS = 5.0
SENDERS = 24


async def through_gateway() -> dict[str, float]:
    """Replies a second that members read, with as many messages under way as there are senders."""
    with tempfile.TemporaryDirectory() as folder, _processes(Path(folder)) as (control, api):
        async with httpx.AsyncClient(base_url=control, timeout=30) as http:
            await _wait_for(f"{api}/health")
            channels = [await _guild(http, number) for number in range(GUILDS)]
            await asyncio.sleep(3)  # every guild gets the starter script
            counts = [0]
            until = time.perf_counter() + SECONDS
            started = time.perf_counter()
            await asyncio.gather(
                *(_talk(http, *channels[n % GUILDS], until, counts) for n in range(SENDERS))
            )
            return {"gateway_events_per_s": counts[0] / (time.perf_counter() - started)}


async def _talk(
    http: httpx.AsyncClient, channel: str, member: str, until: float, counts: list[int]
) -> None:
    while time.perf_counter() < until:
        body = {"author_id": member, "content": "!ping x"}
        sent = (await http.post(f"/channels/{channel}/messages", json=body)).raise_for_status()
        answer = await http.get(
            f"/channels/{channel}/messages", params={"after": sent.json()["id"], "wait_ms": 5000}
        )
        counts[0] += bool(answer.raise_for_status().json())


async def _guild(http: httpx.AsyncClient, number: int) -> tuple[str, str]:
    guild: dict[str, Any] = (await http.post("/guilds", json={"name": f"g{number}"})).json()
    return str(guild["system_channel_id"]), str(guild["owner_id"])


@contextlib.contextmanager
def _processes(folder: Path) -> Iterator[tuple[str, str]]:
    emulator_port, api_port = _free_port(), _free_port()
    rest = f"http://127.0.0.1:{emulator_port}"
    environment = {
        **os.environ,
        "DISCORD_TOKEN": "bench",
        "TRELLIS_DISCORD_API_BASE": f"{rest}/api/v10",
        "TRELLIS_DISCORD_GATEWAY_URL": f"ws://127.0.0.1:{emulator_port}/gateway",
        "TRELLIS_DISCORD_REQUESTS_PER_SECOND": "100000",
        "TRELLIS_LOG_LEVEL": "error",
        "API_PORT": str(api_port),
    }
    command = [sys.executable, "-m", "trellis"]
    started = [
        subprocess.Popen(
            [*command, *arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL
        )
        for arguments in (["emulator", "--port", str(emulator_port)], ["serve"])
    ]
    try:
        yield f"{rest}/_control", f"http://127.0.0.1:{api_port}/api"
    finally:
        for process in reversed(started):
            process.send_signal(signal.SIGTERM)
            process.wait(10)


async def _wait_for(url: str) -> None:
    async with httpx.AsyncClient() as http:
        for _ in range(200):
            with contextlib.suppress(httpx.HTTPError):
                if (await http.get(url)).is_success:
                    return
            await asyncio.sleep(0.1)
    raise RuntimeError(f"{url} does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
