"""How a guild proves that it did not kill its worker.

A suspect lives through what it had in flight once more, alone on a worker of its own. If that
worker dies of it, too, it was guilty.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from trellis.errors import ScriptError
from trellis.guilds.strikes import Strikes
from trellis.guilds.suspicion import Suspicion, WorkerLostError

if TYPE_CHECKING:
    from trellis.guilds.events import Event
    from trellis.guilds.instance import Instance

TRIALS: Final = 5
QUIET_SECS: Final = 0.05  # that a suspect says nothing before it is believed
LOOK_SECS: Final = 0.005

KILLED_TWICE: Final = "it ended its worker process, twice in a row"


class Suspect(Protocol):
    """The guild in question."""

    @property
    def is_held(self) -> bool: ...

    def hold(self, reason: str) -> None: ...

    def failed_to_load(self, error: ScriptError) -> None: ...

    def go_on_with(self, events: list[Event]) -> None:
        """Takes these first, in its own place."""
        ...

    def drop(self, event: Event) -> None: ...

    async def load_for_trial(self) -> Instance | None:
        """An isolate on the worker for suspects; None when there is nothing to run any more."""
        ...

    def give(self, instance: Instance, events: list[Event]) -> None:
        """Sends these, and ends the isolate when they are done."""
        ...

    def is_finishing(self, instance: Instance) -> bool: ...

    def is_quiet(self, instance: Instance) -> bool:
        """Whether no turn of it is under way."""
        ...


@dataclass(slots=True, eq=False)
class Trial:
    """One accusation.

    Attributes:
        events: what the suspect had in flight, and has not been given again.
        thorough: it is watched until these events are done. Otherwise it is enough that the turns
            which they begin have ended, so that handlers that wait do not hold up other suspects.
        instance: where it runs; None when it does not, or its worker has died.
        verdict: what that worker's death said about it.
    """

    events: list[Event]
    thorough: bool = False
    instance: Instance | None = None
    verdict: Suspicion = Suspicion.NONE


class Probation:
    """The accusations against one guild.

    Args:
        guild: who is accused.
        worker: who holds it has the worker for suspects to itself.
    """

    def __init__(self, guild: Suspect, worker: asyncio.Lock) -> None:
        self._guild = guild
        self._worker = worker
        self._trial: Trial | None = None
        self._deaths = Strikes()

    @property
    def is_on(self) -> bool:
        return self._trial is not None

    @property
    def has_events(self) -> bool:
        """Whether events wait for the trial."""
        return self._trial is not None and bool(self._trial.events)

    def forgive(self) -> None:
        self._deaths.forget()

    def end(self) -> list[Event]:
        """Ends the trial; the events that the suspect was still to be given."""
        trial, self._trial = self._trial, None
        return trial.events if trial is not None else []

    def accuse(self, instance: Instance, events: list[Event], suspicion: Suspicion) -> bool:
        """Its worker died, maybe of it; whether a trial has begun, in which it has to stand."""
        verdict = self._note(suspicion)
        if suspicion is Suspicion.CRASHED and instance.on_probation:
            verdict = KILLED_TWICE
        if self._trial is not None:
            self._trial.events += events
        elif verdict is not None:
            self._guild.hold(verdict)
            for event in events:
                self._guild.drop(event)
        elif events:
            self._trial = Trial(events, thorough=instance.on_probation)
            return True
        else:
            self._guild.go_on_with([])  # nothing is known that could be tried again
        return False

    def lost(self, instance: Instance, events: list[Event], suspicion: Suspicion) -> bool:
        """Its worker died; false when that is not where the suspect stands trial."""
        trial = self._trial
        if trial is None or trial.instance is not instance:
            return False
        trial.instance, trial.verdict = None, suspicion
        trial.events = events + trial.events
        return True

    async def prove(self, seconds: float) -> None:
        """Runs what was in flight, for at most so long; the guild is held if its worker dies."""
        try:
            async with self._worker:
                await self._try(seconds)
        except Exception:
            self._guild.go_on_with(self.end())  # it could not be tried
            raise
        self._guild.go_on_with(self.end())

    async def _try(self, seconds: float) -> None:
        for _ in range(TRIALS):
            trial = self._trial
            if trial is None or self._guild.is_held or await self._stand(trial, seconds):
                break

    def _note(self, suspicion: Suspicion) -> str | None:
        """Why it has to be held off, if its worker has died of it alone too often."""
        if suspicion in {Suspicion.NONE, Suspicion.SHARED}:
            return None
        return self._deaths.add("its worker process died while it ran")

    async def _stand(self, trial: Trial, seconds: float) -> bool:
        """One run; False when its worker died and it is not clear of whom."""
        try:
            await self._run_watched(trial, seconds)
        except WorkerLostError as error:
            trial.verdict = error.suspicion
        except ScriptError as error:
            for event in self.end():
                self._guild.drop(event)
            self._guild.failed_to_load(error)
            return True
        return self._is_settled(trial)

    def _is_settled(self, trial: Trial) -> bool:
        """Whether nothing is left to try, after a run that its worker lived through or not."""
        verdict, trial.verdict = trial.verdict, Suspicion.NONE
        reason = KILLED_TWICE if verdict is Suspicion.CRASHED else self._note(verdict)
        if reason is not None:
            self._guild.hold(reason)
        trial.thorough = trial.thorough or verdict is not Suspicion.NONE
        return reason is not None or not trial.events

    async def _run_watched(self, trial: Trial, seconds: float) -> None:
        instance = await self._guild.load_for_trial()
        if instance is None:
            return
        trial.instance = instance
        events, trial.events = trial.events, []
        self._guild.give(instance, events)
        await self._watch(trial, instance, seconds)
        trial.instance = None

    async def _watch(self, trial: Trial, instance: Instance, seconds: float) -> None:
        """Until its events are done, or nothing that kills has shown."""
        now = time.monotonic()
        until, quiet_since = now + seconds, now
        while self._guild.is_finishing(instance) and now < until:
            await asyncio.sleep(LOOK_SECS)
            now = time.monotonic()
            if trial.thorough or not self._guild.is_quiet(instance):
                quiet_since = now
            elif now - quiet_since >= QUIET_SECS:
                break
