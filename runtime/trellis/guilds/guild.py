"""One guild's life: what runs, what waits, what it did wrong, when it is held off.

States: idle (nothing loaded), loading, running, held. An event wakes an idle guild. A deployment
loads beside what runs and takes its place only when it has loaded.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import structlog

from trellis.errors import PlatformError, ScriptError
from trellis.guilds.events import Event, EventQueue
from trellis.guilds.instance import Instance, WorkerLostError
from trellis.guilds.ports import EventClass, Held
from trellis.guilds.shedding import Shed
from trellis.guilds.strikes import Strikes

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.guilds.isolates import Isolates
    from trellis.guilds.ports import (
        EventOutcomes,
        GuildLog,
        Holds,
        Registrations,
        Revisions,
        RevisionSource,
        UsageMeter,
    )

MAX_IN_FLIGHT: Final = 512

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every guild shares."""

    isolates: Isolates
    revisions: Revisions
    registrations: Registrations
    outcomes: EventOutcomes
    guild_log: GuildLog
    holds: Holds
    usage: UsageMeter
    suspect: Callable[[Guild], None]
    probation: asyncio.Lock
    ready_event: Callable[[], Event | None]
    capacity: int
    event_secs: float


class Guild:
    """See the module. All of it runs on the host's loop; none of it blocks."""

    def __init__(self, guild_id: int, around: Surroundings) -> None:
        self.id = guild_id
        self._around = around
        self._queue = EventQueue(around.capacity)
        self._live: Instance | None = None
        self._retired: set[Instance] = set()
        self._lock = asyncio.Lock()
        self._waking: asyncio.Task[None] | None = None
        self._strikes = Strikes()
        self._has_no_script = False
        self._on_probation = False
        self._died_on_probation = False
        self._shed = Shed(around.capacity)

    @property
    def held(self) -> Held | None:
        return self._around.holds.get(self.id)

    @property
    def state(self) -> str:
        if self.held:
            return "held"
        if self._live:
            return "running"
        return "loading" if self._waking or self._lock.locked() else "idle"

    # --- events --------------------------------------------------------------------------------

    def dispatch(self, event: Event) -> None:
        """Takes an event: sends it, keeps it until the script has loaded, or lets it go."""
        live = self._live
        if live is not None and not self._queue and len(live.in_flight) < MAX_IN_FLIGHT:
            if event.name in live.wants or event.name == "cron":
                self._around.isolates.send(live, event)
            else:
                self._unhandled(event)
        elif self.held or self._has_no_script:
            self._unhandled(event)
        else:
            self._enqueue(event)

    def _enqueue(self, event: Event) -> None:
        shed = self._queue.push(event)
        if shed is not None:
            self._shed.note(shed.klass)
            self._drop(shed)
        if self._live is None:
            self._wake()

    def _drop(self, event: Event) -> None:
        """Lets an event go that its script should have had."""
        self._around.usage.event(self.id, "dropped")
        self._unhandled(event)

    def _unhandled(self, event: Event) -> None:
        """Nobody will handle this event: whoever waits for its end must know."""
        if event.klass is EventClass.INTERACTION or event.name == "cron":
            self._around.outcomes.event_ended(self.id, event.name, event.payload, failed=True)

    def event_done(self, instance: Instance, event: Event) -> None:
        self._around.usage.event(self.id, "failed" if event.failed else "done")
        self._around.outcomes.event_ended(self.id, event.name, event.payload, failed=event.failed)
        if instance in self._retired:
            self._retire(instance)
        elif self._queue:
            self._send_queued()

    def _send_queued(self) -> None:
        live = self._live
        while live is not None and self._queue and len(live.in_flight) < MAX_IN_FLIGHT:
            event = self._queue.pop()
            if event.name in live.wants or event.name == "cron":
                self._around.isolates.send(live, event)
            else:
                self._unhandled(event)

    def expire_events(self, now: float) -> None:
        """Gives up on events whose handlers have waited for too long; once a few seconds."""
        self._say_what_was_shed()
        for instance in (*self._retired, *([self._live] if self._live else [])):
            for event in list(instance.in_flight.values()):
                if now - event.sent_at > self._around.event_secs > 0:
                    del instance.in_flight[event.id]
                    event.failed = True
                    self._say("warn", f"{event.name}: its handlers did not finish", event)
                    self.event_done(instance, event)

    # --- loading -------------------------------------------------------------------------------

    async def deploy(self, source: RevisionSource) -> None:
        """Loads a revision beside what runs and switches to it, or raises ScriptError."""
        async with self._lock:
            instance = await self._load(source)
            self._forgive()
            self._has_no_script = False
            self._promote(instance)

    async def unload(self) -> None:
        """Ends what runs and forgets what waits."""
        async with self._lock:
            for event in self._queue.clear():
                self._unhandled(event)
            if self._live is not None:
                self._retire(self._live, at_once=True)
                self._live = None
            self._has_no_script = False

    def let_go(self, event: Event) -> None:
        """An event that nobody will handle; who waits for its end hears of it."""
        self._unhandled(event)

    def secrets_changed(self) -> None:
        if self._live is not None:
            self._around.isolates.refresh_secrets(self._live)

    def _wake(self) -> None:
        if self._waking is None and not self._on_probation:
            self._waking = asyncio.create_task(self._load_current())

    async def _load_current(self) -> None:
        try:
            await asyncio.sleep(self._strikes.pause())
            async with self._lock:
                if self._live is None and not self.held and not self._on_probation:
                    await self._load_and_promote()
        except ScriptError as error:
            self._drop_queue(error)
            self._say("error", str(error.details.get("error", error.message)))
            self._strike(f"its script does not load: {error.message}")
        except PlatformError as error:
            self._drop_queue(error)
        except Exception:
            log.exception("guild.load_failed", guild_id=self.id)
            self._queue.clear()
        finally:
            self._waking = None

    async def _load_and_promote(self) -> None:
        source = await self._source()
        if source is not None:
            self._promote(await self._load(source))

    async def _source(self) -> RevisionSource | None:
        """What to run; with nothing to run, what waits is let go."""
        source = await self._around.revisions.current(self.id)
        if source is None:
            self._has_no_script = True
            for event in self._queue.clear():
                self._unhandled(event)
        return source

    async def _load(self, source: RevisionSource) -> Instance:
        """Loads; when the worker dies under it, first alone on probation, then again."""
        isolates = self._around.isolates
        try:
            return await isolates.load(source, self)
        except WorkerLostError:
            log.info("guild.load_on_probation", guild_id=self.id)
        try:
            async with self._around.probation:
                isolates.close(await isolates.load(source, self, on_probation=True))
            return await isolates.load(source, self)
        except WorkerLostError as error:
            message = "its worker process died each time the script was loaded"
            raise ScriptError(message, code="load_failed", error=message) from error

    def _promote(self, instance: Instance) -> None:
        old, self._live = self._live, instance
        source = instance.source
        self._around.registrations.promoted(self.id, instance.isolate_id, source.revision)
        ready = self._around.ready_event() if "READY" in instance.wants else None
        if ready is not None:
            self._around.isolates.send(instance, ready)
        self._send_queued()
        if old is not None:
            self._retire(old)
        log.info("guild.running", guild_id=self.id, revision=source.revision)

    def _retire(self, instance: Instance, *, at_once: bool = False) -> None:
        """Lets an isolate finish what it began, then ends it."""
        if instance.in_flight and not at_once:
            self._retired.add(instance)
            return
        self._retired.discard(instance)
        self._around.isolates.close(instance)

    # --- what goes wrong -----------------------------------------------------------------------

    def ended(self, instance: Instance, reason: str) -> None:
        """An isolate was ended for what its script did: what was in flight there has failed."""
        self._retired.discard(instance)
        if self._live is instance:
            self._live = None
        self._say("error", f"the script was stopped: {reason}")
        for event in instance.in_flight.values():
            self._say("error", f"{event.name} was cut off: the script was stopped, {reason}", event)
            self._around.usage.event(self.id, "cut_off")
            self._around.outcomes.event_ended(self.id, event.name, event.payload, failed=True)
        self._strike(reason)
        if self._queue:
            self._wake()

    def _strike(self, reason: str) -> None:
        verdict = self._strikes.add(reason)
        if verdict is not None:
            self.hold(verdict)

    def hold(self, reason: str) -> None:
        """Runs nothing of this guild any more, until it deploys again or is resumed."""
        self._around.holds.put(self.id, Held(reason, time.time()))
        if self._live is not None:
            self._retire(self._live, at_once=True)
            self._live = None
        for event in self._queue.clear():
            self._drop(event)
        self._say(
            "error",
            f"this guild is held off: {reason}. Mend the script and deploy it again, or let it run"
            " as it is: trellis resume.",
        )
        log.warning("guild.held", guild_id=self.id, reason=reason)

    def resume(self) -> None:
        """Lets a guild that was held off run again; it loads with its next event."""
        self._forgive()
        self._say("info", "this guild is no longer held off")
        log.info("guild.resumed", guild_id=self.id)

    def _forgive(self) -> None:
        self._strikes.forget()
        self._around.holds.lift(self.id)

    def killed_worker(self) -> None:
        """The worker died while it was ending an isolate of this guild, and of nothing else."""
        if self.held is None:
            self.hold("it ended its worker process")

    def lost(self, instance: Instance, *, suspected: bool) -> None:
        """The worker died: what was in flight runs again, for a suspect only under watch."""
        was_live, was_retired = self._live is instance, instance in self._retired
        if not (was_live or was_retired):
            return  # it was loading: whoever loads it sees to it
        self._retired.discard(instance)
        if was_live:
            self._live = None
        self._requeue(instance)
        if self._on_probation:
            self._died_on_probation = True
        elif suspected:
            self._on_probation = True
            self._around.suspect(self)
        elif was_live:
            self._wake()

    def _requeue(self, instance: Instance) -> None:
        events = [e for e in instance.in_flight.values() if e.name != "READY"]
        for event in events:
            event.attempt += 1
        self._queue.push_front(events)

    # --- probation: the worker it ran on died, maybe of this guild -------------------------------

    async def prove(self, seconds: float) -> None:
        """Runs what was in flight alone on a worker of its own; held off if that dies too."""
        async with self._lock, self._around.probation:
            self._died_on_probation = False
            if self.held is None:
                await self._run_watched(seconds)
        self._on_probation = False
        if self.held is None:
            self._wake()

    async def _run_watched(self, seconds: float) -> None:
        source = await self._source()
        if source is None:
            return
        try:
            instance = await self._around.isolates.load(source, self, on_probation=True)
            self._promote(instance)
            await self._settle(instance, seconds)
        except WorkerLostError:
            self._died_on_probation = True
        if self._died_on_probation:
            self.hold("it ended its worker process, twice in a row")
        elif self._live is not None:
            proven, self._live = self._live, None
            self._retire(proven)

    async def _settle(self, instance: Instance, seconds: float) -> None:
        until = time.monotonic() + seconds
        # Three things end it, and it is rare: looking now and then is the simplest.
        while self._live is instance and instance.in_flight and time.monotonic() < until:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    # --- words ---------------------------------------------------------------------------------

    def _drop_queue(self, error: PlatformError) -> None:
        for event in self._queue.clear():
            self._say("error", f"{event.name} was dropped: {error.message}", event)
            self._drop(event)

    def _say_what_was_shed(self) -> None:
        news = self._shed.news()
        if news is not None:
            self._say("warn", news)

    def _say(self, level: str, message: str, event: Event | None = None) -> None:
        event_id = event.id if event else None
        self._around.guild_log.write(self.id, level, message, target="runtime", event_id=event_id)
