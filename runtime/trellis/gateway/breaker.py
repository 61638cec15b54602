"""The breaker of each guild, so that none earns the bot Discord's ban on invalid requests."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trellis.errors import OpError

if TYPE_CHECKING:
    from trellis.gateway.ports import Now

HOST = 0  # the account of requests that no guild asked for

# Discord bans an address after 10,000 of 401, 403 and 429 in ten minutes; 404 is as pointless.
INVALID_STATUSES = frozenset({401, 403, 404, 429})


@dataclass(slots=True)
class _Record:
    failures: deque[float] = field(default_factory=deque)
    open_until: float = 0.0
    times_opened: int = 0


class GuildBreaker:
    """Opens for a guild after `limit` invalid requests in `window_secs`; longer each time again.

    A guild that stays under the limit for `longest_secs` after its breaker closed starts over.
    """

    def __init__(
        self,
        now: Now,
        *,
        limit: int = 30,
        window_secs: float = 60,
        open_secs: float = 30,
        longest_secs: float = 600,
    ) -> None:
        self._now = now
        self._limit = limit
        self._window_secs = window_secs
        self._open_secs = open_secs
        self._longest_secs = longest_secs
        self._records: dict[int, _Record] = {}

    def check(self, guild_id: int) -> None:
        """Raises OpError `rate_limited` while the guild's breaker is open."""
        record = self._records.get(guild_id)
        if record is None or record.open_until <= self._now():
            return
        left = round(record.open_until - self._now(), 3)
        raise OpError(
            f"too many requests of this guild were refused by Discord; wait {left:g} s",
            code="rate_limited",
            hint="look for a deleted message or channel, or a permission the bot does not have",
            retryAfter=left,
        )

    def count(self, guild_id: int, status: int) -> None:
        """Notes an answer of Discord's."""
        if guild_id == HOST or status not in INVALID_STATUSES:
            return
        record = self._records.setdefault(guild_id, _Record())
        now = self._now()
        record.failures.append(now)
        while record.failures[0] <= now - self._window_secs:
            record.failures.popleft()
        if len(record.failures) >= self._limit and record.open_until <= now:
            self._open(record, now)

    def _open(self, record: _Record, now: float) -> None:
        if now - record.open_until > self._longest_secs:
            record.times_opened = 0
        seconds = min(self._open_secs * 2**record.times_opened, self._longest_secs)
        record.open_until = now + seconds
        record.times_opened += 1
        record.failures.clear()
