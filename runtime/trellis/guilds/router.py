"""Where gateway, cron and API meet guilds: every event finds its guild here."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

import structlog

from trellis.errors import DependencyError, PlatformError, RequestError, ScriptError
from trellis.guilds.events import Event
from trellis.guilds.guild import Guild, Surroundings
from trellis.guilds.loading import Loader
from trellis.guilds.ports import EventClass, Moved
from trellis.guilds.queues import WaitingRoom
from trellis.guilds.suspicion import WorkerLostError
from trellis.guilds.upkeep import Upkeep

if TYPE_CHECKING:
    from trellis.guilds.isolates import Isolates
    from trellis.guilds.ports import (
        EventOutcomes,
        GuildLog,
        Held,
        Holds,
        Registrations,
        Revisions,
        RevisionSource,
        UsageMeter,
        Wants,
    )
    from trellis.guilds.residency import ResidentLimits

QUIESCE_SECS: Final = 2.0  # that a guild which moves may take to finish what is under way
LEAVE_SECS: Final = 5.0  # that a script has once the bot is no longer in its guild
LOOK_SECS: Final = 0.02

log = structlog.get_logger()

Bootstrap = Callable[[int], Awaitable[object]]


class Router:
    """See the module.

    Args:
        isolates: runs revisions.
        revisions: which revision a guild runs.
        registrations: who must know when a script's declarations take effect.
        wants: which events scripts handle: nobody is woken for others.
        outcomes: who must know how events ended.
        guild_log: where guilds read what happened to them.
        holds: which guilds are held off.
        usage: counts how events ended.
        bootstrap: gives a guild its starter script; None switches that off.
        capacity: events that may wait, a guild.
        room_bytes: what waiting events may weigh, of all guilds.
        event_secs: longest life of a handler that waits; 0 is for ever.
        limits: what may be loaded at once.
        rebalance: whether guilds move when their worker has more to do than others.
    """

    def __init__(
        self,
        isolates: Isolates,
        *,
        revisions: Revisions,
        registrations: Registrations,
        wants: Wants,
        outcomes: EventOutcomes,
        guild_log: GuildLog,
        holds: Holds,
        usage: UsageMeter,
        bootstrap: Bootstrap | None,
        capacity: int,
        room_bytes: int,
        event_secs: float,
        limits: ResidentLimits,
        rebalance: bool,
    ) -> None:
        probation = asyncio.Lock()
        self._guilds: dict[int, Guild] = {}
        self._upkeep = Upkeep(self._guilds, isolates, limits, self.move if rebalance else None)
        self._around = Surroundings(
            isolates=isolates,
            loader=Loader(isolates, probation),
            revisions=revisions,
            registrations=registrations,
            wants=wants,
            outcomes=outcomes,
            guild_log=guild_log,
            holds=holds,
            usage=usage,
            suspect=self._upkeep.suspect,
            probation=probation,
            ready_event=self._ready_event,
            capacity=capacity,
            room=WaitingRoom(room_bytes),
            event_secs=event_secs,
        )
        self._bootstrap = bootstrap
        self._gone: set[int] = set()
        self._is_draining = False
        self._user: bytes | None = None
        self._event_ids = itertools.count(time.time_ns() // 1000)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._upkeep.start()

    async def drain(self, seconds: float) -> int:
        """Takes no more events, and waits for those under way; how many guilds had to be cut off.

        Args:
            seconds: that they have to end.
        """
        self._is_draining = True
        until = time.monotonic() + seconds
        while (at_work := self._at_work()) and time.monotonic() < until:  # noqa: ASYNC110  # many things end it
            await asyncio.sleep(LOOK_SECS)
        for guild in at_work:
            guild.shut_down()
        return len(at_work)

    def _at_work(self) -> list[Guild]:
        return [guild for guild in self._guilds.values() if guild.is_at_work]

    async def stop(self) -> None:
        await self._upkeep.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # --- the gateway and cron ------------------------------------------------------------------

    def dispatch(
        self,
        guild_id: int,
        name: str,
        payload: bytes,
        *,
        klass: EventClass = EventClass.OTHER,
        kind: str = "",
        event_id: str = "",
    ) -> None:
        """Hands an event to its guild: in order, at once, without blocking.

        `event_id` is for what was begun before and begins again; empty: a new one.
        """
        event = Event(event_id or str(next(self._event_ids)), name, payload, klass, kind)
        guild = self._guilds.get(guild_id) or self._guild(guild_id)
        if self._is_draining:
            guild.let_go(event, "the host is stopping")
        elif guild_id in self._gone:
            guild.let_go(event, "the bot is not in the guild")
        else:
            guild.dispatch(event)

    def guild_available(self, guild_id: int, *, joined: bool) -> None:
        """The bot is in this guild.

        If it was not until now (`joined`) the script is loaded at once: commands, cron jobs and
        timers are to work again.
        """
        self._gone.discard(guild_id)
        self._spawn(self._welcome(guild_id, joined=joined))

    def guild_gone(self, guild_id: int) -> None:
        """The bot is no longer in this guild: its script may end what it does, and is unloaded."""
        self._gone.add(guild_id)
        guild = self._guilds.pop(guild_id, None)
        if guild is not None:
            self._spawn(_take_leave(guild))

    def ready(self, user: bytes) -> None:
        """The bot has signed in; `user` is its user as JSON. Scripts that run are told once."""
        is_news = self._user is None
        self._user = user
        if is_news:
            for guild in self._guilds.values():
                guild.tell_ready()

    # --- the API ---------------------------------------------------------------------------------

    async def deploy(self, guild_id: int, revision: RevisionSource) -> None:
        """Loads a revision and switches to it; ScriptError `load_failed` when it does not load."""
        await self._guild(guild_id).deploy(revision)

    async def undeploy(self, guild_id: int) -> None:
        """Ends what runs. The guild's deployment must be gone before."""
        await self._guild(guild_id).unload()
        self._around.holds.lift(guild_id)
        self._around.registrations.withdrawn(guild_id)

    async def wake(self, guild_id: int) -> None:
        """Loads a guild before its first event."""
        if not self._is_draining:
            await self._guild(guild_id).wake()

    def secrets_changed(self, guild_id: int) -> None:
        self._guild(guild_id).secrets_changed()

    def state(self, guild_id: int) -> tuple[str, Held | None]:
        """idle, loading, running or held; and why it is held."""
        guild = self._guilds.get(guild_id)
        held = self._around.holds.get(guild_id)
        return ("held" if held else guild.state if guild else "idle"), held

    def waiting(self) -> int:
        """How many events wait, of all guilds."""
        return sum(guild.waiting for guild in self._guilds.values())

    async def move(self, guild_id: int, worker: int) -> Moved:
        """Goes on with a guild on another worker; events that come meanwhile wait, in order.

        Raises:
            RequestError: `unknown_worker`, 404.
            DependencyError: `move_failed`: it did not load there, and stays where it was.
        """
        isolates = self._around.isolates
        if worker not in isolates.workers:
            raise unknown_worker(worker, isolates.workers)
        before = isolates.home_of(guild_id)
        try:
            begun_again = await self._guild(guild_id).move(worker, QUIESCE_SECS)
        except (ScriptError, WorkerLostError, DependencyError) as error:
            raise move_failed(guild_id, worker, error) from error
        log.info("guild.moved", guild_id=guild_id, before=before, worker=worker, again=begun_again)
        return Moved(guild_id, before, worker, begun_again)

    def resume(self, guild_id: int) -> bool:
        """Lets a guild run again that was held off; False when it was not."""
        if self._around.holds.get(guild_id) is None:
            return False
        self._guild(guild_id).resume()
        return True

    # --- inside ----------------------------------------------------------------------------------

    def _guild(self, guild_id: int) -> Guild:
        guild = self._guilds.get(guild_id)
        if guild is None:
            guild = self._guilds[guild_id] = Guild(guild_id, self._around)
        return guild

    def _ready_event(self) -> Event | None:
        if self._user is None:
            return None
        payload = b'{"user":%b,"guild_ids":[]}' % self._user
        return Event(str(next(self._event_ids)), "READY", payload, EventClass.OTHER)

    async def _welcome(self, guild_id: int, *, joined: bool) -> None:
        if self._bootstrap is not None:
            await self._give_starter(guild_id, self._bootstrap)
        if joined and guild_id not in self._gone:
            await self.wake(guild_id)

    async def _give_starter(self, guild_id: int, bootstrap: Bootstrap) -> None:
        try:
            await bootstrap(guild_id)
        except PlatformError as error:
            log.warning("guild.bootstrap_failed", guild_id=guild_id, reason=error.message)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _take_leave(guild: Guild) -> None:
    until = time.monotonic() + LEAVE_SECS
    while guild.is_at_work and time.monotonic() < until:  # noqa: ASYNC110  # many things end it
        await asyncio.sleep(LOOK_SECS)
    await guild.unload()


def unknown_worker(worker: int, workers: range) -> RequestError:
    return RequestError(
        f"there is no worker {worker}",
        code="unknown_worker",
        status=404,
        hint=f"workers are numbered from {workers[0]} to {workers[-1]}",
    )


def move_failed(guild_id: int, worker: int, error: Exception) -> DependencyError:
    return DependencyError(
        f"guild {guild_id} did not load on worker {worker}: {error}",
        code="move_failed",
        hint="it goes on where it was; its log may tell more",
    )
