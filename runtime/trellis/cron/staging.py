"""Jobs that scripts declare while they load, until their isolate is promoted or discarded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.cron.jobs import Declaration

MAX_CANDIDATES = 4  # isolates of one guild; an older one is taken to be gone


class Staging:
    """See the module."""

    def __init__(self) -> None:
        self._guilds: dict[int, dict[int, dict[str, Declaration]]] = {}

    def of(self, guild_id: int, isolate_id: int) -> dict[str, Declaration]:
        """What this isolate has declared so far, by name; the caller adds to it."""
        candidates = self._guilds.setdefault(guild_id, {})
        if isolate_id not in candidates and len(candidates) == MAX_CANDIDATES:
            del candidates[next(iter(candidates))]
        return candidates.setdefault(isolate_id, {})

    def take(self, guild_id: int, isolate_id: int) -> dict[str, Declaration]:
        """What this isolate has declared; it is no longer staged."""
        candidates = self._guilds.get(guild_id, {})
        staged = candidates.pop(isolate_id, {})
        if not candidates:
            self._guilds.pop(guild_id, None)
        return staged

    def discard(self, isolate_id: int) -> None:
        for guild_id in [g for g, candidates in self._guilds.items() if isolate_id in candidates]:
            self.take(guild_id, isolate_id)
