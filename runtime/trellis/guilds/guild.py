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

from trellis.guilds.ports import UNWANTED, Ending, Held
from trellis.guilds.probation import Probation
from trellis.guilds.standing import Standing
from trellis.guilds.suspicion import Suspicion
from trellis.guilds.waiting import RuntimeVoice, WaitingEvents
from trellis.guilds.waking import Waking

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.errors import ScriptError
    from trellis.guilds.events import Event
    from trellis.guilds.instance import Instance
    from trellis.guilds.isolates import Isolates
    from trellis.guilds.loading import Loader
    from trellis.guilds.ports import (
        EventOutcomes,
        GuildLog,
        Holds,
        Registrations,
        Revisions,
        RevisionSource,
        UsageMeter,
        Wants,
    )
    from trellis.guilds.queues import WaitingRoom

LOOK_SECS: Final = 0.005
NO_SCRIPT: Final = "the guild runs no script"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every guild shares."""

    isolates: Isolates
    loader: Loader
    revisions: Revisions
    registrations: Registrations
    wants: Wants
    outcomes: EventOutcomes
    guild_log: GuildLog
    holds: Holds
    usage: UsageMeter
    suspect: Callable[[Guild], None]
    probation: asyncio.Lock
    ready_event: Callable[[], Event | None]
    capacity: int
    room: WaitingRoom
    event_secs: float


class Guild:
    """See the module. All of it runs on the host's loop; none of it blocks."""

    def __init__(self, guild_id: int, around: Surroundings) -> None:
        self.id = guild_id
        self._around = around
        self._voice = RuntimeVoice(guild_id, around.guild_log)
        self._waiting = WaitingEvents(
            guild_id, self._voice, around.outcomes, around.usage, around.room, around.capacity
        )
        self._live: Instance | None = None
        self._retired: set[Instance] = set()
        self._lock = asyncio.Lock()
        self._standing = Standing(guild_id, around.holds, self._voice)
        self._waking = Waking(
            guild_id,
            load=self._load_if_needed,
            pause=self._standing.pause,
            refused=self._refused,
            given_up=self._waiting.drop_all,
        )
        self._probation = Probation(self, around.probation)
        self._has_no_script = False
        self._is_paused = False

    @property
    def held(self) -> Held | None:
        return self._standing.held

    @property
    def is_held(self) -> bool:
        return self.held is not None

    @property
    def state(self) -> str:
        if self.is_held:
            return "held"
        if self._live:
            return "running"
        return "loading" if self._waking.is_on or self._lock.locked() else "idle"

    @property
    def live(self) -> Instance | None:
        """What runs, None when nothing is loaded."""
        return self._live

    @property
    def waiting(self) -> int:
        """Events that wait."""
        return len(self._waiting)

    # --- events --------------------------------------------------------------------------------

    def dispatch(self, event: Event) -> None:
        """Takes an event: sends it, keeps it until the script has loaded, or lets it go."""
        live = self._live
        if live is not None and self._takes_events(live) and self._waiting.is_empty:
            self._send(live, event)
        elif self.is_held or self._has_no_script:
            self.let_go(event, "the guild is held off" if self.is_held else NO_SCRIPT)
        elif not self._may_want(event):
            self.let_go(event, UNWANTED)
        else:
            self._enqueue(event)

    def _may_want(self, event: Event) -> bool:
        """Whether the script handles such events, as far as that is known without loading it."""
        wants = self._live.wants if self._live else self._around.wants.of(self.id)
        return wants is None or event.is_wanted(wants)

    def _enqueue(self, event: Event) -> None:
        self._waiting.add(event)
        if self._live is None:
            self._wake()

    def let_go(self, event: Event, reason: str = "") -> None:
        """Nobody will handle this event: whoever waits for its end must know."""
        self._waiting.let_go(event, reason)

    def drop(self, event: Event) -> None:
        """Lets an event go that its script should have had."""
        self._waiting.drop(event)

    def event_done(self, instance: Instance, event: Event) -> None:
        self._ended(event, Ending("failed" if event.failed else "done", event.reason))
        if instance in self._retired:
            self._retire(instance)
        elif not self._waiting.is_empty:
            self._send_queued()

    def _ended(self, event: Event, ending: Ending) -> None:
        self._around.usage.event(self.id, ending.outcome)
        self._around.outcomes.event_ended(self.id, event.name, event.payload, ending)

    def has_room(self, instance: Instance) -> None:
        """It takes events again, or more of them than before."""
        if instance is self._live:
            self._send_queued()

    def _takes_events(self, instance: Instance) -> bool:
        has_room = len(instance.in_flight) < instance.pace.width
        return has_room and not self._is_paused and self._around.isolates.has_room(instance)

    def _send_queued(self) -> None:
        live = self._live
        while live is not None and not self._waiting.is_empty and self._takes_events(live):
            self._send(live, self._waiting.next())

    def _send(self, instance: Instance, event: Event) -> None:
        if event.is_wanted(instance.wants):
            self._around.isolates.send(instance, event)
        else:
            self.let_go(event, UNWANTED)

    def expire_events(self, now: float) -> None:
        """Gives up on events whose handlers have waited for too long; once a few seconds."""
        self._waiting.tell_of_shed()
        for instance in self._instances():
            for event in list(instance.in_flight.values()):
                if now - event.sent_at > self._around.event_secs > 0:
                    del instance.in_flight[event.id]
                    event.fail("its handlers did not finish in time")
                    self._voice.say("warn", f"{event.name}: its handlers did not finish", event)
                    self.event_done(instance, event)

    # --- what is under way -----------------------------------------------------------------------

    def _instances(self) -> list[Instance]:
        return [*self._retired, *([self._live] if self._live else [])]

    @property
    def is_at_work(self) -> bool:
        """Whether an event waits or is under way, or a call of its script."""
        waits = not self._waiting.is_empty or self._probation.has_events
        return waits or any(instance.is_busy for instance in self._instances())

    @property
    def is_changing(self) -> bool:
        """Whether its script is being loaded, moved or proven."""
        return self._lock.locked() or self._probation.is_on

    @property
    def is_idle(self) -> bool:
        """Whether something is loaded and nobody would notice if it were not."""
        live = self._live
        return (
            live is not None
            and not self.is_changing
            and not self.is_at_work
            and self._around.isolates.is_idle(live)
        )

    def shut_down(self) -> None:
        """The host ends: what has not ended by now is lost, and the guild can read of it."""
        for instance in self._instances():
            for event in instance.in_flight.values():
                self._voice.say("warn", f"{event.name} was cut off: the host shut down", event)
        self._waiting.drop_all("the host shut down", self._probation.end())

    # --- loading -------------------------------------------------------------------------------

    async def deploy(self, source: RevisionSource) -> None:
        """Loads a revision beside what runs and switches to it, or raises ScriptError."""
        async with self._lock:
            instance = await self._around.loader.load(source, self)
            self._forgive()
            self._has_no_script = False
            self._waiting.add_first(self._probation.end())  # another script is not a suspect
            self._promote(instance)

    async def unload(self) -> None:
        """Ends what runs and forgets what waits."""
        async with self._lock:
            under_way = [event for one in self._instances() for event in one.in_flight.values()]
            self._waiting.let_all_go(NO_SCRIPT, (*under_way, *self._probation.end()))
            self._end_live()
            self._has_no_script = False

    def evict(self) -> None:
        """Ends what runs, to be loaded again with the next event. Only when it is idle."""
        self._end_live()
        self._around.usage.evicted(self.id)

    def secrets_changed(self) -> None:
        self._around.isolates.refresh_secrets(self.id)

    def _end_live(self) -> None:
        if self._live is not None:
            self._retire(self._live, at_once=True)
            self._live = None

    async def wake(self) -> None:
        """Loads the script unless it is loaded, or held off; the log says what goes wrong."""
        if self._live is None and not self.is_held:
            self._wake()
        await self._waking.ended()

    def _wake(self) -> None:
        if not self._probation.is_on:
            self._waking.begin()

    def _refused(self, error: ScriptError) -> None:
        self._waiting.drop_all(error.message)
        self.failed_to_load(error)

    async def _load_if_needed(self) -> None:
        async with self._lock:
            if self._live is None and not self.is_held and not self._probation.is_on:
                source = await self._source()
                if source is not None:
                    self._promote(await self._around.loader.load(source, self))

    async def _source(self) -> RevisionSource | None:
        """What to run; with nothing to run, what waits is let go."""
        source = await self._around.revisions.current(self.id)
        if source is None:
            self._has_no_script = True
            self._waiting.let_all_go(NO_SCRIPT, self._probation.end())
        return source

    def _promote(self, instance: Instance) -> None:
        old, self._live = self._live, instance
        source = instance.source
        self._around.registrations.promoted(self.id, instance.isolate_id, source.revision)
        self._send_ready(instance)
        self._send_queued()
        if old is not None:
            self._retire(old)
        log.info("guild.running", guild_id=self.id, revision=source.revision)

    def tell_ready(self) -> None:
        """The bot has signed in after the script was loaded."""
        if self._live is not None:
            self._send_ready(self._live)

    def _send_ready(self, instance: Instance) -> None:
        ready = self._around.ready_event() if "READY" in instance.wants else None
        if ready is not None:
            self._around.isolates.send(instance, ready)

    def _retire(self, instance: Instance, *, at_once: bool = False) -> None:
        """Lets an isolate finish what it began, then ends it."""
        if instance.in_flight and not at_once:
            self._retired.add(instance)
            return
        self._retired.discard(instance)
        self._around.isolates.close(instance)

    # --- moving ----------------------------------------------------------------------------------

    async def move(self, worker: int, patience: float) -> int:
        """Goes on on another worker, with what waits in order; how many events began again.

        Raises:
            ScriptError, WorkerLostError, DependencyError: it does not load there, and stays.
        """
        async with self._lock:
            self._is_paused = True
            try:
                await self._quiesce(patience)
                return await self._change_over(worker)
            finally:
                self._is_paused = False
                if not self._waiting.is_empty:
                    self._go_on()

    async def _quiesce(self, patience: float) -> None:
        """Until what is under way has ended; new events wait meanwhile."""
        until = time.monotonic() + patience
        # Many things end it, and it is rare: looking now and then is the simplest.
        while self._live is not None and self._live.is_busy and time.monotonic() < until:  # noqa: ASYNC110
            await asyncio.sleep(LOOK_SECS)

    async def _change_over(self, worker: int) -> int:
        isolates, old = self._around.isolates, self._live
        before = isolates.home_of(self.id)
        isolates.place(self.id, worker)
        if old is None:
            return 0
        try:
            new = await isolates.load(old.source, self)
        except BaseException:
            isolates.place(self.id, before)
            raise
        if self._live is not old:  # it has ended meanwhile, and loads in its new place when needed
            isolates.close(new)
            return 0
        again = self._take_back(old)
        self._waiting.add_first(again)
        self._is_paused = False
        self._promote(new)
        return len(again)

    # --- what goes wrong -----------------------------------------------------------------------

    def ended(self, instance: Instance, reason: str) -> None:
        """An isolate was ended for what its script did: what was in flight there has failed."""
        self._retired.discard(instance)
        if self._live is instance:
            self._live = None
        self._voice.say("error", f"the script was stopped: {reason}")
        for event in instance.in_flight.values():
            self._voice.say(
                "error", f"{event.name} was cut off: the script was stopped, {reason}", event
            )
            self._ended(event, Ending("cut_off", reason))
        self._strike(reason)
        if not self._waiting.is_empty:
            self._wake()

    def failed_to_load(self, error: ScriptError) -> None:
        self._voice.say("error", str(error.details.get("error", error.message)))
        self._strike(f"its script does not load: {error.message}")

    def _strike(self, reason: str) -> None:
        verdict = self._standing.strike(reason)
        if verdict is not None:
            self.hold(verdict)

    def hold(self, reason: str) -> None:
        """Runs nothing of this guild any more, until it deploys again or is resumed."""
        self._standing.hold(reason)
        under_way = list(self._live.in_flight.values()) if self._live else []
        self._end_live()
        self._waiting.drop_all("the guild is held off", (*under_way, *self._probation.end()))

    def resume(self) -> None:
        """Lets a guild that was held off run again; it loads with its next event."""
        self._forgive()
        self._standing.say_resumed()

    def _forgive(self) -> None:
        self._standing.forgive()
        self._probation.forgive()

    def killed_worker(self) -> None:
        """The worker died while it was ending an isolate of this guild, and of nothing else."""
        if not self.is_held:
            self.hold("it ended its worker process")

    def lost(self, instance: Instance, suspicion: Suspicion) -> None:
        """The worker died: what was in flight runs again, for a suspect only under watch."""
        if instance is not self._live and instance not in self._retired:
            return  # it was loading: whoever loads it sees to it
        self._retired.discard(instance)
        if instance is self._live:
            self._live = None
        events = self._take_back(instance)
        if self._probation.lost(instance, events, suspicion):
            return
        if suspicion is Suspicion.NONE:
            self.go_on_with(events)
        elif self._probation.accuse(instance, events, suspicion):
            self._around.suspect(self)

    def _take_back(self, instance: Instance) -> list[Event]:
        """What is in flight there, to be handed out another time."""
        events = [event for event in instance.in_flight.values() if event.name != "READY"]
        instance.in_flight.clear()
        for event in events:
            event.attempt += 1
        return events

    def go_on_with(self, events: list[Event]) -> None:
        """Takes these first, and then what waits."""
        self._waiting.add_first(events)
        self._go_on()

    def _go_on(self) -> None:
        if self._live is not None:
            self._send_queued()
        elif not self.is_held:
            self._wake()

    # --- probation: see there --------------------------------------------------------------------

    async def prove(self, seconds: float) -> None:
        """Stands trial: what was in flight runs alone on a worker of its own."""
        async with self._lock:
            await self._probation.prove(seconds)

    async def load_for_trial(self) -> Instance | None:
        source = await self._source()
        if source is None:
            return None
        return await self._around.isolates.load(source, self, on_probation=True)

    def give(self, instance: Instance, events: list[Event]) -> None:
        """Sends these, and ends the isolate when they are done."""
        self._send_ready(instance)
        for event in events:
            self._send(instance, event)
        self._retire(instance)

    def is_finishing(self, instance: Instance) -> bool:
        return instance in self._retired

    def is_quiet(self, instance: Instance) -> bool:
        return self._around.isolates.is_quiet(instance)
