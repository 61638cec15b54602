"""What has to be done about guilds beside their events: suspects, old events, room, balance."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, Final

import structlog

from trellis.errors import PlatformError
from trellis.guilds.balance import Balance, Load
from trellis.guilds.residency import to_evict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping

    from trellis.guilds.guild import Guild
    from trellis.guilds.isolates import Isolates
    from trellis.guilds.residency import ResidentLimits

    Move = Callable[[int, int], Awaitable[object]]

EXPIRY_SECS: Final = 5.0
ROOM_SECS: Final = 1.0
BALANCE_SECS: Final = 5.0
PROBATION_SECS: Final = 5.0

log = structlog.get_logger()


class Upkeep:
    """See the module.

    Args:
        guilds: those there are; they change.
        isolates: where they run.
        limits: what may be loaded.
        move: moves a guild to a worker; None: load is not balanced.
    """

    def __init__(
        self,
        guilds: Mapping[int, Guild],
        isolates: Isolates,
        limits: ResidentLimits,
        move: Move | None,
    ) -> None:
        self._guilds = guilds
        self._isolates = isolates
        self._limits = limits
        self._move = move
        self._suspects: asyncio.Queue[Guild] = asyncio.Queue()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self._begin(self._prove_suspects())
        self._begin(self._expire_events())
        if self._limits.guilds or self._limits.memory_bytes:
            self._begin(self._keep_room())
        if self._move is not None:
            self._begin(self._keep_balance(self._move))

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def suspect(self, guild: Guild) -> None:
        """This guild has to prove that it did not kill its worker."""
        self._suspects.put_nowait(guild)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.create_task(work))

    async def _prove_suspects(self) -> None:
        """One suspect at a time: whoever kills the worker it has for itself is the guilty one."""
        while True:
            guild = await self._suspects.get()
            log.info("guild.on_probation", guild_id=guild.id)
            try:
                await guild.prove(PROBATION_SECS)
            except PlatformError as error:
                log.warning("guild.not_proven", guild_id=guild.id, reason=error.message)
            except Exception:
                log.exception("guild.probation_failed", guild_id=guild.id)

    async def _expire_events(self) -> None:
        while True:
            await asyncio.sleep(EXPIRY_SECS)
            now = time.monotonic()
            for guild in list(self._guilds.values()):
                guild.expire_events(now)

    async def _keep_room(self) -> None:
        while True:
            await asyncio.sleep(ROOM_SECS)
            resident = sum(worker.resident_bytes for worker in self._isolates.workers_status())
            for guild in to_evict(list(self._guilds.values()), self._limits, resident):
                guild.evict()
                log.info("guild.evicted", guild_id=guild.id)

    async def _keep_balance(self, move: Move) -> None:
        balance, before = Balance(), time.monotonic()
        while True:
            await asyncio.sleep(BALANCE_SECS)
            now = time.monotonic()
            workers = {w.index: w.cpu_secs for w in self._isolates.workers_status() if w.index >= 0}
            proposal = balance.look(now - before, workers, self._loads())
            before = now
            if proposal is not None:
                log.info("guild.rebalanced", guild_id=proposal.guild_id, worker=proposal.worker)
                try:
                    await move(*proposal)
                except PlatformError as error:
                    log.warning("guild.not_moved", guild_id=proposal.guild_id, reason=error.message)

    def _loads(self) -> Iterator[Load]:
        for guild in self._guilds.values():
            live = guild.live
            if live is not None:
                home = self._isolates.home_of(guild.id)
                yield Load(live.isolate_id, guild.id, home, live.cpu_us / 1e6)
