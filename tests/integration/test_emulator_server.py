"""The emulator as a process of its own."""

from __future__ import annotations

import asyncio
import re
import signal
import sys

import httpx

LINE = re.compile(
    r"emulator ready: REST (?P<rest>http\S+/api/v10) gateway (?P<gateway>ws\S+/gateway) "
    r"control (?P<control>http\S+/_control)\n"
)
START = "from trellis.emulator.server import run; run('127.0.0.1', 0)"


async def test_it_says_where_it_is_and_stops_when_asked():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", START, stdout=asyncio.subprocess.PIPE
    )
    said = LINE.fullmatch((await process.stdout.readline()).decode())
    assert said
    async with httpx.AsyncClient() as client:
        state = await client.get(said["control"] + "/state")
        bot = await client.get(said["rest"] + "/users/@me", headers={"authorization": "Bot x"})
    assert state.json()["bot"]["id"] == bot.json()["id"]
    process.send_signal(signal.SIGINT)
    assert await process.wait() == 0
    assert await process.stdout.read() == b""
