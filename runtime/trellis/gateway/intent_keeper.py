"""Keeps what the bot asks Discord for in step with what scripts want.

A session has the intents that it began with: to have more, a shard begins another one. It is begun
beside the old one, which serves until then. It is never begun for less.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

import structlog

from trellis.gateway.failures import EXPECTED, are_intents_refused

if TYPE_CHECKING:
    from trellis.gateway.intent_plan import IntentPlan
    from trellis.gateway.ports import AllWants, Now, Sleep
    from trellis.guilds.ports import GuildLog

GATHERING_SECS: Final = 0.2  # scripts are often loaded several at a time

log = structlog.get_logger()


class Sessions(Protocol):
    """The shards' sessions."""

    def intend(self, intents: frozenset[str]) -> None:
        """Sessions that begin from now on ask for these."""
        ...

    @property
    def is_online(self) -> bool:
        """Whether any is open."""
        ...

    @property
    def is_behind(self) -> bool:
        """Whether there is a shard that has not begun a session with what is intended."""
        ...

    async def catch_up(self) -> None:
        """Begins those anew, but for those that are disconnected."""
        ...


@dataclass(frozen=True, slots=True)
class _Told:
    """Intents whose lack a guild has been told of, while it ran this revision."""

    revision: str
    intents: set[str] = field(default_factory=set)


class IntentKeeper:
    """See the module (port Registrations of the guilds package).

    Args:
        plan: decides what to ask for.
        wants: what scripts want.
        sessions: the shards'.
        guild_log: where a guild reads what it goes without.
        interval_secs: between two times that sessions are begun anew.
    """

    def __init__(
        self,
        plan: IntentPlan,
        wants: AllWants,
        sessions: Sessions,
        guild_log: GuildLog,
        *,
        interval_secs: float,
        now: Now,
        sleep: Sleep,
    ) -> None:
        self._plan = plan
        self._wants = wants
        self._sessions = sessions
        self._log = guild_log
        self._interval = interval_secs
        self._now = now
        self._sleep = sleep
        self._last = -interval_secs
        self._told: dict[int, _Told] = {}
        self._bell = asyncio.Event()
        self._even = asyncio.Event()
        self._even.set()

    @property
    def asked(self) -> tuple[str, ...]:
        """What the bot asks Discord for."""
        return tuple(sorted(self._plan.asked))

    # --- what scripts say ------------------------------------------------------------------------

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:  # noqa: ARG002  # the port's
        known = self._told.get(guild_id)
        if known is None or known.revision != revision:
            self._told[guild_id] = _Told(revision)
        self.more(guild_id)

    def discarded(self, isolate_id: int) -> None:
        pass

    def withdrawn(self, guild_id: int) -> None:
        self._told.pop(guild_id, None)

    def more(self, guild_id: int) -> None:
        """The guild's script wants more than before."""
        self._tell(guild_id)
        self.look()

    def look(self) -> None:
        """Sees to it that the sessions catch up, if they are behind."""
        if self._plan.wished() != self._plan.asked or self._sessions.is_behind:
            self._even.clear()
            self._bell.set()
        else:
            self._even.set()

    def _tell_all(self) -> None:
        for guild_id in list(self._told):
            self._tell(guild_id)

    def _tell(self, guild_id: int) -> None:
        """Says what the guild goes without: each thing once, however often its script is loaded."""
        told = self._told.setdefault(guild_id, _Told("")).intents
        for intent, news in self._plan.lacking(self._wants.ever(guild_id)).items():
            if intent not in told:
                told.add(intent)
                self._log.write(guild_id, "warn", news, target="runtime")

    # --- what Discord says -----------------------------------------------------------------------

    def before_connecting(self, flags: int | None) -> None:
        """The bot has signed in: `flags` are its application's, None where they are not known."""
        if flags is not None:
            self._plan.grant(flags)
        self._sessions.intend(self._plan.renew())
        self._tell_all()
        log.info("gateway.intents", asked=sorted(self._plan.asked))

    def refused(self) -> bool:
        """Discord closed a session for what it asked; whether the next may go without that."""
        before = self._plan.asked
        if not self._plan.refuse():
            return False
        refused = sorted(before - self._plan.asked)
        log.warning(
            "gateway.intents_refused",
            refused=refused,
            hint="switch them on on the Bot page of https://discord.com/developers/applications,"
            " or take them out of discord.privileged_intents",
        )
        return True

    # --- catching up -----------------------------------------------------------------------------

    async def caught_up(self, seconds: float) -> bool:
        """Whether within that time every session has what scripts want, if there are any."""
        if not self._sessions.is_online:
            return True
        try:
            async with asyncio.timeout(seconds):
                await self._even.wait()
        except TimeoutError:
            return False
        return True

    async def run(self) -> None:
        """Begins sessions anew when they must, at most once an interval. For ever."""
        while True:
            await self._bell.wait()
            self._bell.clear()
            await self._sleep(max(GATHERING_SECS, self._last + self._interval - self._now()))
            await self._catch_up()

    async def _catch_up(self) -> None:
        self._sessions.intend(self._plan.renew())
        if self._sessions.is_behind:
            self._last = self._now()
            log.info("gateway.asking_for_more", intents=sorted(self._plan.asked))
            try:
                await self._sessions.catch_up()
            except EXPECTED as error:
                log.warning("gateway.not_asked", error=str(error))
                if are_intents_refused(error) and self.refused():
                    self._last = -self._interval
                    self._tell_all()
        self.look()
