"""Which events each guild's script handles: known also while nothing of the guild is loaded.

A script says so while it loads; it is kept with the revision, so that after a restart nobody is
woken for what nobody handles, and Discord is asked for what somebody handles from the first
moment. What a handler asks for later ends with its isolate, so nobody is woken for it; but Discord
is asked for it as long as the guild runs that revision, since it will be asked for again.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, Self

from trellis.storage.write_behind import Sleep, WriteBehind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from types import TracebackType


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a revision handles: Discord's raw names, `INTERACTION_CREATE:2` for one kind.

    Attributes:
        names: what it asked for while it loaded.
        later: what its handlers asked for, ever.
    """

    revision: str
    names: frozenset[str]
    later: frozenset[str] = frozenset()


_NOTHING = Wanted("", frozenset())


class WantedStore(Protocol):
    """Raises DependencyError where it fails."""

    async def all(self) -> Mapping[int, Wanted | None]:
        """Every guild that has a deployment; None where nothing is kept of its revision."""
        ...

    async def put(self, guild_id: int, wanted: Wanted | None) -> None:
        """Keeps what a guild's revision handles; None: nothing is to be kept."""
        ...


class WantedEvents:
    """See the module (ports Wants and Registrations of the guilds package). A context manager.

    Args:
        store: where this is kept.
        anyway: what is wanted whatever scripts say.
        sleep: waits before the next try when the store fails.

    Attributes:
        on_more: called with a guild whose script has asked for more since it was loaded.
    """

    def __init__(
        self,
        store: WantedStore,
        anyway: frozenset[str] = frozenset(),
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._wanted: dict[int, Wanted] = {}
        self._wanting = Counter(anyway)  # how many want each
        self._not_known: set[int] = set()
        self._undeployed: set[int] = set()
        self._asked: dict[int, set[str]] = {}
        self._guild_of: dict[int, int] = {}
        self._isolate_of: dict[int, int] = {}
        self._writer = WriteBehind("wanted", self._write, sleep)
        self.on_more: Callable[[int], None] = lambda _guild_id: None

    async def __aenter__(self) -> Self:
        for guild_id, wanted in (await self._store.all()).items():
            if wanted is None:
                self._not_known.add(guild_id)
            else:
                self._replace(guild_id, wanted)
        await self._writer.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._writer.__aexit__(kind, error, trace)

    # --- what is asked ---------------------------------------------------------------------------

    def of(self, guild_id: int) -> Collection[str] | None:
        """What the guild's script handles once it is loaded; None where that is not known."""
        if guild_id in self._wanted:
            return self._wanted[guild_id].names
        if guild_id in self._not_known or guild_id in self._undeployed:
            return None
        return frozenset()

    def everything(self) -> tuple[Collection[str], bool]:
        """What any script handles, and whether there are scripts of which it is not known."""
        return self._wanting.keys(), bool(self._not_known)

    def ever(self, guild_id: int) -> Collection[str]:
        """What the guild's script handles, or has handled since it was deployed."""
        wanted = self._wanted.get(guild_id)
        return wanted.names | wanted.later if wanted else frozenset()

    # --- what scripts say ------------------------------------------------------------------------

    def asked(self, isolate_id: int, name: str) -> None:
        """The script in this isolate handles such events."""
        guild_id = self._guild_of.get(isolate_id)
        if guild_id is None:
            self._asked.setdefault(isolate_id, set()).add(name)
            return
        before = self._wanted[guild_id]
        if name not in before.names:
            self._set(guild_id, replace(before, later=before.later | {name}))
            self.on_more(guild_id)

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        self._guild_of.pop(self._isolate_of.get(guild_id, 0), None)
        self._isolate_of[guild_id] = isolate_id
        self._guild_of[isolate_id] = guild_id
        self._not_known.discard(guild_id)
        self._undeployed.discard(guild_id)
        before = self._wanted.get(guild_id)
        later = before.later if before and before.revision == revision else frozenset[str]()
        names = frozenset(self._asked.pop(isolate_id, ()))
        self._set(guild_id, Wanted(revision, names, later - names))

    def discarded(self, isolate_id: int) -> None:
        self._asked.pop(isolate_id, None)

    def withdrawn(self, guild_id: int) -> None:
        """The guild's script was taken away; what the database has instead is not known."""
        self._guild_of.pop(self._isolate_of.pop(guild_id, 0), None)
        self._replace(guild_id, None)
        self._not_known.discard(guild_id)
        self._undeployed.add(guild_id)
        self._writer.note(guild_id)

    def _set(self, guild_id: int, wanted: Wanted) -> None:
        if self._wanted.get(guild_id) != wanted:
            self._replace(guild_id, wanted)
            self._writer.note(guild_id)

    def _replace(self, guild_id: int, wanted: Wanted | None) -> None:
        before = self._wanted.pop(guild_id, _NOTHING)
        after = wanted or _NOTHING
        self._wanting.update(after.names | after.later)
        for name in before.names | before.later:
            self._wanting[name] -= 1
            if not self._wanting[name]:
                del self._wanting[name]
        if wanted is not None:
            self._wanted[guild_id] = wanted

    async def _write(self, guild_id: int) -> None:
        await self._store.put(guild_id, self._wanted.get(guild_id))
