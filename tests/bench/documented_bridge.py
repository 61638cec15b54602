"""mini-racer as its documentation shows it: what our figures are compared with."""

from __future__ import annotations

import asyncio
import time

from load import event_of
from py_mini_racer import MiniRacer

EVENTS = 600
GUILDS = 100
SCRIPT = "async function handle(text) { return await call(JSON.parse(text).channel_id) }"


async def documented_bridge() -> dict[str, float]:
    """Events a second of an async handler that awaits one Python function, with 100 isolates."""

    async def call(channel: str) -> str:
        return channel

    event = event_of(1).decode()
    racers = [MiniRacer() for _ in range(GUILDS)]
    handlers = []
    wrapped = [racer.wrap_py_function(call) for racer in racers]
    for racer, function in zip(racers, wrapped, strict=True):
        racer.eval("globalThis")["call"] = await function.__aenter__()
        racer.eval(SCRIPT)
        handlers.append(racer.eval("handle"))
    started = time.perf_counter()
    for number in range(0, EVENTS, 10):
        await asyncio.gather(*(handlers[(number + i) % GUILDS](event) for i in range(10)))
    rate = EVENTS / (time.perf_counter() - started)
    for function in wrapped:
        await function.__aexit__(None, None, None)
    return {"documented_bridge_events_per_s": rate}
