"""The figures of `make bench`: each function measures one thing on the shipped host and workers."""

from __future__ import annotations

import asyncio
import os
import signal
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from load import FLOOD, ONE_OP, SPIN, Host, event_of, resident_kb, running_host, worker_pids

if TYPE_CHECKING:
    from collections.abc import Sequence

Figures = dict[str, float]


@dataclass(frozen=True)
class Plan:
    """How much is measured. Seconds are of one window; the median of the windows counts."""

    guilds: int = 100
    in_flight: int = 10
    windows: int = 5
    window_secs: float = 2.0
    samples: int = 3000
    workers: int = 2


async def saturated(plan: Plan) -> Figures:
    """Events a second when every guild always has `in_flight` events under way."""
    async with running_host(plan.workers) as host:
        events = {g: event_of(g) for g in await host.deploy_all(plan.guilds)}
        done = 0

        def again(guild_id: int, failed: bool) -> None:  # noqa: FBT001  # the listener's shape
            nonlocal done
            done += not failed
            host.send(guild_id, events[guild_id])

        host.on_end = again
        for guild_id, event in events.items():
            for _ in range(plan.in_flight):
                host.send(guild_id, event)
        await asyncio.sleep(plan.window_secs)
        rates = []
        for _ in range(plan.windows):
            before, started = done, time.perf_counter()
            await asyncio.sleep(plan.window_secs)
            rates.append((done - before) / (time.perf_counter() - started))
        host.on_end = lambda guild_id, failed: None
        await asyncio.sleep(0.2)
    return {"dispatch_op_events_per_s": statistics.median(rates)}


async def one_at_a_time(plan: Plan) -> Figures:
    """From dispatch to completion, with nothing else going on."""
    async with running_host(plan.workers) as host:
        guilds = await host.deploy_all(plan.guilds)
        times = await _latencies(host, guilds, plan.samples)
    return {"dispatch_p50_us": _percentile(times, 50), "dispatch_p99_us": _percentile(times, 99)}


async def _latencies(host: Host, guilds: Sequence[int], samples: int) -> list[float]:
    events = {g: event_of(g) for g in guilds}
    for guild_id in guilds:
        await host.send_and_wait(guild_id, events[guild_id])
    times = []
    for number in range(samples):
        guild_id = guilds[number % len(guilds)]
        started = time.perf_counter()
        await host.send_and_wait(guild_id, events[guild_id])
        times.append((time.perf_counter() - started) * 1e6)
    return times


async def cold_starts(plan: Plan) -> Figures:
    """First event of a guild that is not loaded: from the warm pool, and without one."""
    figures = {}
    for key, warm in (("cold_start_ms", 2), ("cold_start_no_pool_ms", 0)):
        async with running_host(plan.workers, warm_isolates=warm) as host:
            await host.deploy(1, ONE_OP)
            times = []
            for guild_id in range(1000, 1060):
                await asyncio.sleep(0.03)  # the pool fills up again between them
                host.revisions.by_guild[guild_id] = host.revisions.by_guild[1]
                started = time.perf_counter()
                await host.send_and_wait(guild_id, event_of(guild_id))
                times.append((time.perf_counter() - started) * 1e3)
        figures[key] = statistics.median(times)
        figures[key.replace("_ms", "_p99_ms")] = _percentile(times, 99)
    return figures


async def memory(plan: Plan) -> Figures:
    """What one more loaded guild with the full SDK costs, after it has handled some events."""
    async with running_host(1) as host:
        await host.deploy(1, ONE_OP)
        await asyncio.sleep(0.3)
        [pid] = worker_pids()
        before = resident_kb(pid)
        for guild_id in await host.deploy_all(plan.guilds):
            for _ in range(5):
                await host.send_and_wait(guild_id, event_of(guild_id))
        await asyncio.sleep(0.3)
        return {"guild_rss_kb": (resident_kb(pid) - before) / plan.guilds}


async def spinning(plan: Plan) -> Figures:
    """How long after its deadline a spinning script is stopped."""
    deadline = 0.2
    times = []
    async with running_host(plan.workers, dispatch_timeout_secs=deadline) as host:
        for guild_id in range(1, 8):
            await host.deploy(guild_id, SPIN)
            started = time.perf_counter()
            await host.send_and_wait(guild_id, event_of(guild_id))
            times.append((time.perf_counter() - started - deadline) * 1e3)
    return {"spin_stopped_after_ms": statistics.median(times)}


async def respawn(plan: Plan) -> Figures:
    """From SIGKILL of a worker until a guild on it has answered again."""
    times = []
    async with running_host(1) as host:
        await host.deploy_all(plan.guilds)
        for lives in range(1, 6):
            [pid] = worker_pids()
            started = time.perf_counter()
            os.kill(pid, signal.SIGKILL)
            while host.pool.status()[0].respawns < lives:  # noqa: ASYNC110  # nobody tells
                await asyncio.sleep(0.001)
            await host.send_and_wait(10**17, event_of(10**17))
            times.append((time.perf_counter() - started) * 1e3)
            await asyncio.sleep(1)
    return {"worker_respawn_ms": statistics.median(times)}


async def moving(plan: Plan) -> Figures:
    """How long it takes to move a guild to another worker while events come."""
    times = []
    async with running_host(max(2, plan.workers)) as host:
        await host.deploy(1, ONE_OP)
        for _ in range(20):
            host.send(1, event_of(1))
            target = (host.isolates.home_of(1) + 1) % len(host.isolates.workers)
            started = time.perf_counter()
            await host.router.move(1, target)
            times.append((time.perf_counter() - started) * 1e3)
    return {"move_ms": statistics.median(times)}


async def neighbours(plan: Plan) -> Figures:
    """The quiet guilds' 99th percentile beside one that spins and one that floods."""
    async with running_host(plan.workers, dispatch_timeout_secs=60) as host:
        guilds = await host.deploy_all(plan.guilds - 2)
        quiet = _percentile(await _latencies(host, guilds, plan.samples), 99)
        await host.deploy(
            7, "on('messageCreate', () => { for (let t = Date.now(); Date.now() < t + 50;); })"
        )
        await host.deploy(8, FLOOD)
        noise = [asyncio.create_task(_keep_busy(host, guild_id)) for guild_id in (7, 8)]
        noisy = _percentile(await _latencies(host, guilds, plan.samples), 99)
        for task in noise:
            task.cancel()
        await asyncio.gather(*noise, return_exceptions=True)
        host.on_end = lambda guild_id, failed: None
        await asyncio.sleep(0.5)
    return {"neighbour_p99_ratio": noisy / quiet, "neighbour_quiet_p99_us": quiet}


async def _keep_busy(host: Host, guild_id: int) -> None:
    event = event_of(guild_id)
    while True:
        host.send(guild_id, event)
        await asyncio.sleep(0.05)


def _percentile(times: Sequence[float], percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]
