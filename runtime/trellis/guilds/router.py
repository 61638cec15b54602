"""Where gateway, cron and API meet guilds: every event finds its guild here."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

import structlog

from trellis.errors import PlatformError
from trellis.guilds.events import Event
from trellis.guilds.guild import Guild, Surroundings
from trellis.guilds.ports import EventClass

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
    )

SWEEP_SECS: Final = 5.0
PROBATION_SECS: Final = 5.0

log = structlog.get_logger()

Bootstrap = Callable[[int], Awaitable[object]]


class Router:
    """See the module.

    Args:
        isolates: runs revisions.
        revisions: which revision a guild runs.
        registrations: who must know when a script's declarations take effect.
        outcomes: who must know how events ended.
        guild_log: where guilds read what happened to them.
        holds: which guilds are held off.
        usage: counts how events ended.
        bootstrap: gives a guild its starter script; None switches that off.
        capacity: events that may wait, a guild.
        event_secs: longest life of a handler that waits; 0 is for ever.
    """

    def __init__(
        self,
        isolates: Isolates,
        *,
        revisions: Revisions,
        registrations: Registrations,
        outcomes: EventOutcomes,
        guild_log: GuildLog,
        holds: Holds,
        usage: UsageMeter,
        bootstrap: Bootstrap | None,
        capacity: int,
        event_secs: float,
    ) -> None:
        self._around = Surroundings(
            isolates,
            revisions,
            registrations,
            outcomes,
            guild_log,
            holds,
            usage,
            self._suspect,
            asyncio.Lock(),
            self._ready_event,
            capacity,
            event_secs,
        )
        self._bootstrap = bootstrap
        self._guilds: dict[int, Guild] = {}
        self._gone: set[int] = set()
        self._user: bytes | None = None
        self._suspects: asyncio.Queue[Guild] = asyncio.Queue()
        self._event_ids = itertools.count(time.time_ns() // 1000)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._spawn(self._sweep())
        self._spawn(self._prove_suspects())

    async def stop(self) -> None:
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
    ) -> None:
        """Hands an event to its guild: in order, at once, without blocking."""
        event = Event(str(next(self._event_ids)), name, payload, klass)
        guild = self._guilds.get(guild_id) or self._guild(guild_id)
        if guild_id in self._gone:
            guild.let_go(event)  # a cron job of a guild that the bot has left
        else:
            guild.dispatch(event)

    def guild_available(self, guild_id: int) -> None:
        """The bot is in this guild."""
        self._gone.discard(guild_id)
        if self._bootstrap is not None:
            self._spawn(self._give_starter(guild_id, self._bootstrap))

    def guild_gone(self, guild_id: int) -> None:
        """The bot is no longer in this guild."""
        self._gone.add(guild_id)
        guild = self._guilds.pop(guild_id, None)
        if guild is not None:
            self._spawn(guild.unload())

    def ready(self, user: bytes) -> None:
        """The bot has signed in; `user` is its user as JSON."""
        self._user = user

    # --- the API ---------------------------------------------------------------------------------

    async def deploy(self, guild_id: int, revision: RevisionSource) -> None:
        """Loads a revision and switches to it; ScriptError `load_failed` when it does not load."""
        await self._guild(guild_id).deploy(revision)

    async def undeploy(self, guild_id: int) -> None:
        """Ends what runs. The guild's deployment must be gone before."""
        await self._guild(guild_id).unload()
        self._around.holds.lift(guild_id)
        self._around.registrations.withdrawn(guild_id)

    def secrets_changed(self, guild_id: int) -> None:
        self._guild(guild_id).secrets_changed()

    def state(self, guild_id: int) -> tuple[str, Held | None]:
        """idle, loading, running or held; and why it is held."""
        guild = self._guilds.get(guild_id)
        held = self._around.holds.get(guild_id)
        return ("held" if held else guild.state if guild else "idle"), held

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

    async def _give_starter(self, guild_id: int, bootstrap: Bootstrap) -> None:
        try:
            await bootstrap(guild_id)
        except PlatformError as error:
            log.warning("guild.bootstrap_failed", guild_id=guild_id, reason=error.message)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECS)
            now = time.monotonic()
            for guild in list(self._guilds.values()):
                guild.expire_events(now)

    def _suspect(self, guild: Guild) -> None:
        self._suspects.put_nowait(guild)

    async def _prove_suspects(self) -> None:
        """One suspect at a time: whoever kills the worker it has for itself is the guilty one."""
        while True:
            guild = await self._suspects.get()
            log.info("guild.on_probation", guild_id=guild.id)
            try:
                await guild.prove(PROBATION_SECS)
            except Exception:
                log.exception("guild.probation_failed", guild_id=guild.id)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
