"""How many people a guild's script may begin to write to in private.

Every guild's script writes by the same bot. Discord takes a bot away that writes to many people in
a short time, and it would be taken from all guilds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trellis.errors import OpError
from trellis.gateway.bounded import BoundedMap

if TYPE_CHECKING:
    from trellis.gateway.ports import Now

MAX_PEOPLE: Final = 30
WINDOW_SECS: Final = 600.0
_MAX_GUILDS: Final = 100_000


class Correspondents:
    """Those whom each guild has written to lately."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._by_guild: BoundedMap[int, dict[int, float] | None] = BoundedMap(_MAX_GUILDS, now)

    def admit(self, guild_id: int, user_id: int) -> None:
        """Notes that the guild writes to this user; OpError `rate_limited` for one too many."""
        now = self._now()
        people = self._by_guild.get(guild_id, None) or {}
        people = {user: until for user, until in people.items() if until > now}
        if user_id not in people and len(people) >= MAX_PEOPLE:
            raise _too_many(min(people.values()) - now)
        people.setdefault(user_id, now + WINDOW_SECS)
        self._by_guild.put(guild_id, people, WINDOW_SECS)


def _too_many(seconds: float) -> OpError:
    return OpError(
        f"this guild wrote to {MAX_PEOPLE} people in private lately; wait {seconds:.0f} s",
        code="rate_limited",
        hint="write in a channel, or to those alone who asked for it",
        retryAfter=round(seconds, 3),
    )
