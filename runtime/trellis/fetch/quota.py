"""How often and how many at once: a guild's requests, and those of all guilds."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

BURST_SECS: Final = 15  # a guild that was quiet may make so many seconds' worth at once
FORGET_ABOVE: Final = 1000  # guilds that are remembered before idle ones are let go


@dataclass(slots=True)
class _Account:
    tokens: float
    filled_at: float
    slots: asyncio.Semaphore
    users: int = field(default=0)


class Quota:
    """See the module.

    Args:
        per_minute: requests of a guild.
        at_once: of a guild.
        at_once_of_all: of all guilds together.
        clock: seconds that only grow.
    """

    def __init__(
        self, *, per_minute: int, at_once: int, at_once_of_all: int, clock: Callable[[], float]
    ) -> None:
        self._rate = per_minute / 60
        self._burst = max(1.0, self._rate * BURST_SECS)
        self._at_once = at_once
        self._all = asyncio.Semaphore(at_once_of_all)
        self._clock = clock
        self._accounts: dict[int, _Account] = {}

    def spend(self, guild_id: int) -> None:
        """Takes one request off the guild's rate.

        Raises:
            OpError: `rate_limited`, with `retryAfter` in seconds.
        """
        account = self._account(guild_id)
        now = self._clock()
        grown = (now - account.filled_at) * self._rate
        account.tokens = min(self._burst, account.tokens + grown)
        account.filled_at = now
        if account.tokens < 1:
            raise OpError(
                f"fetch: more than {self._rate * 60:g} requests a minute",
                code="rate_limited",
                retryAfter=round((1 - account.tokens) / self._rate, 3),
                hint="wait retryAfter seconds; keep answers in kv",
            )
        account.tokens -= 1

    @contextlib.asynccontextmanager
    async def turn(self, guild_id: int) -> AsyncIterator[None]:
        """Waits until the guild may have one more request under way."""
        account = self._account(guild_id)
        account.users += 1
        try:
            async with account.slots, self._all:
                yield
        finally:
            account.users -= 1

    def _account(self, guild_id: int) -> _Account:
        account = self._accounts.get(guild_id)
        if account is None:
            if len(self._accounts) >= FORGET_ABOVE:
                self._forget_idle()
            slots = asyncio.Semaphore(self._at_once)
            account = self._accounts[guild_id] = _Account(self._burst, self._clock(), slots)
        return account

    def _forget_idle(self) -> None:
        """Lets go of guilds that would be no worse off if they were new."""
        now = self._clock()
        for guild_id, account in list(self._accounts.items()):
            if not account.users and now - account.filled_at >= BURST_SECS:
                del self._accounts[guild_id]
