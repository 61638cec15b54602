"""Guilds that the bot has left, since when, and the end of what they keep.

Leaving deletes nothing: whoever invites the bot again finds everything as it was. A guild's data
go when the operator says so, or, where that is configured, when the bot has been away for so many
days without a break. The days count from when this host noticed, and an absence ends at once when
the bot is back; a guild in an outage of Discord's has not been left, and while Discord has not told
which guilds there are, none has.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final, Protocol, Self

import structlog

from trellis.errors import DependencyError, PlatformError, RequestError
from trellis.storage.uninterrupted import uninterrupted
from trellis.storage.write_behind import Sleep, WriteBehind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from types import TracebackType

    from trellis.departures.store import DepartureStore

LOOK_SECS: Final = 3600.0
ASK_SECS: Final = 5.0  # whether Discord has told of the guilds
DAY_SECS: Final = 86_400
FAREWELL_SECS: Final = 10.0  # after which the script of a guild that was left has ended for sure

log = structlog.get_logger()


class GuildData(Protocol):
    """All that is kept of guilds, wherever that is. Raises DependencyError where it fails."""

    async def guilds(self) -> Collection[int]:
        """The guilds of which anything is kept."""
        ...

    async def erase(self, guild_id: int, *, may: Callable[[], None]) -> Mapping[str, int]:
        """Deletes what is kept of a guild, for good; how many there were of each kind.

        `may` is called right before anything is changed, and stops it all by raising.
        """
        ...


class Membership(Protocol):
    """What the gateway knows."""

    def knows_guilds(self) -> bool:
        """Whether Discord has told which guilds the bot is in."""
        ...

    def has_left(self, guild_id: int) -> bool: ...


@dataclass(frozen=True, slots=True)
class Departure:
    """A guild that the bot has left. Unix seconds; `purge_at` is None where it stays."""

    guild_id: int
    left_at: float
    purge_at: float | None


class Departures:
    """See the module. Use it as a context manager.

    Args:
        store: keeps since when.
        data: what is kept of guilds.
        membership: which guilds the bot is in.
        purge_after_days: 0: never by itself.
        clock: unix seconds.
        end: lets nothing of a guild run that the bot is found not to be in.
        sleep: waits for that many seconds.
    """

    def __init__(
        self,
        store: DepartureStore,
        data: GuildData,
        membership: Membership,
        *,
        purge_after_days: int,
        clock: Callable[[], float],
        end: Callable[[int], None] = lambda guild_id: None,  # noqa: ARG005  # nothing runs
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._end = end
        self._store = store
        self._data = data
        self._membership = membership
        self._days = purge_after_days
        self._clock = clock
        self._sleep = sleep
        self._left: dict[int, float] = {}
        self._writer = WriteBehind("departures", self._write, sleep)
        self._one_purge = asyncio.Lock()

    async def __aenter__(self) -> Self:
        self._left = dict(await self._store.all())
        await self._writer.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._writer.__aexit__(kind, error, trace)

    # --- what the gateway tells ------------------------------------------------------------------

    def left(self, guild_id: int) -> None:
        """The bot is not in this guild any more."""
        if guild_id not in self._left:
            self._left[guild_id] = self._clock()
            self._writer.note(guild_id)
            log.info("guild.left", guild_id=guild_id, purge_after_days=self._days or None)

    def joined(self, guild_id: int) -> None:
        """The bot is in this guild: whatever was counted begins anew."""
        if self._left.pop(guild_id, None) is not None:
            self._writer.note(guild_id)

    # --- what the operator asks for --------------------------------------------------------------

    async def list(self) -> list[Departure]:
        """The guilds that the bot has left and of which something is kept, the longest gone first.

        Raises:
            DependencyError: `gateway.disconnected`, or where the data are fails.
        """
        self._require_knowledge()
        await self._look()
        return [
            Departure(guild_id, at, at + self._days * DAY_SECS if self._days else None)
            for guild_id, at in sorted(self._left.items(), key=lambda item: (item[1], item[0]))
        ]

    async def purge(self, guild_id: int) -> Mapping[str, int]:
        """Deletes all that is kept of a guild that the bot has left; how many of each kind.

        Raises:
            RequestError: `guilds.present`, 409: the bot is in it; `not_found`, 404: nothing is
                kept.
            DependencyError: `gateway.disconnected`, or where the data are fails.
        """
        self._require_absence(guild_id)
        if guild_id not in await self._data.guilds():
            raise RequestError(
                f"nothing is kept of guild {guild_id}",
                code="not_found",
                status=404,
                hint="`trellis departed` lists the guilds that the bot has left.",
            )
        return await uninterrupted(self._purge(guild_id))

    # --- what happens by itself ------------------------------------------------------------------

    async def run(self) -> None:
        """Looks each hour who has left, and purges who is due, until cancelled."""
        while True:
            while not self._membership.knows_guilds():
                await self._sleep(ASK_SECS)
            try:
                await self._look()
                await self._purge_due()
            except PlatformError as error:
                log.warning("departures.not_looked", reason=error.message)
            except Exception:
                log.exception("departures.look_failed")
            await self._sleep(LOOK_SECS)

    async def _look(self) -> None:
        """Learns of departures that nobody told of: the host was down, or another bot's."""
        kept = set(await self._data.guilds())
        if not self._membership.knows_guilds():
            return
        absent = {guild_id for guild_id in kept if self._membership.has_left(guild_id)}
        for guild_id in absent:
            self._end(guild_id)
            self.left(guild_id)
        for guild_id in self._left.keys() - absent:
            self.joined(guild_id)

    async def _purge_due(self) -> None:
        if not self._days:
            return
        latest = self._clock() - self._days * DAY_SECS
        for guild_id in [guild_id for guild_id, at in self._left.items() if at <= latest]:
            await uninterrupted(self._purge(guild_id, left_before=latest))

    async def _purge(self, guild_id: int, *, left_before: float | None = None) -> Mapping[str, int]:
        def may() -> None:
            self._require_absence(guild_id)
            if left_before is not None and self._left.get(guild_id, inf) > left_before:
                raise _present(guild_id)  # it was in between

        await self._sleep(max(0, self._left.get(guild_id, 0) + FAREWELL_SECS - self._clock()))
        async with self._one_purge:
            erased = await self._data.erase(guild_id, may=may)
            self._left.pop(guild_id, None)
            self._writer.note(guild_id)
        log.info("guild.purged", guild_id=guild_id, erased=dict(erased))
        return erased

    def _require_absence(self, guild_id: int) -> None:
        self._require_knowledge()
        if not self._membership.has_left(guild_id):
            raise _present(guild_id)

    def _require_knowledge(self) -> None:
        if not self._membership.knows_guilds():
            raise DependencyError(
                "Discord has not told yet which guilds the bot is in",
                code="gateway.disconnected",
                hint="wait until `trellis health` says that the gateway is well",
            )

    async def _write(self, guild_id: int) -> None:
        await self._store.put(guild_id, self._left.get(guild_id))


def _present(guild_id: int) -> RequestError:
    return RequestError(
        f"the bot is in guild {guild_id}: its data are in use",
        code="guilds.present",
        status=409,
        hint="let the bot leave first; `trellis departed` lists the guilds that it has left",
    )
