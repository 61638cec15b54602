"""Does things once for each key of a guild, and gives their results from then on.

What was begun is kept before it is done. If the isolate or the host dies in between, nobody knows
whether it was done: so the key is refused until it expires or is forgotten, and nothing is done
twice, unless the script says that twice is harmless.
"""

from __future__ import annotations

import asyncio
import itertools
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.errors import DependencyError, LimitError, OpError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trellis.once.store import OnceStore

WAIT_SECS = 300.0  # that a second call waits for the first
SWEEP_SECS = 3600.0

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Result:
    """JSON text of what was done."""

    text: bytes


@dataclass(frozen=True, slots=True)
class Abandoned:
    """It was not done, and may be tried again."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Nobody knows whether it was done."""


End = Result | Abandoned | Lost


@dataclass(slots=True, eq=False)
class Lease:
    """Something that is being done, by whom, and how it ends."""

    number: int
    isolate_id: int
    begun_at: int
    end: asyncio.Future[End] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class OnceKeys:
    """See the module (port Registrations of the guilds package).

    Args:
        store: keeps what was done.
        max_keys: that a guild may have.
        max_result_bytes: of one result, as JSON.
        clock: unix seconds.
        sleep: waits for that many seconds.
    """

    def __init__(
        self,
        store: OnceStore,
        *,
        max_keys: int,
        max_result_bytes: int,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._max_keys = max_keys
        self._max_result_bytes = max_result_bytes
        self._clock = clock
        self._sleep = sleep
        self._numbers = itertools.count(1)
        self._open: dict[tuple[int, str], Lease] = {}

    # --- what scripts ask for --------------------------------------------------------------------

    async def begin(
        self, guild_id: int, isolate_id: int, key: str, secs: int, *, again: bool
    ) -> Lease | Result:
        """A lease for who is to do it, or its result; waits while another does it.

        The result is kept for `secs` seconds. With `again` it is done again where nobody knows
        whether it was done.

        Raises:
            OpError: `timeout`: nobody knows whether it was done, or it takes too long.
            LimitError: the guild has too many keys.
        """
        while (lease := self._open.get((guild_id, key))) is not None:
            end = await self._end_of(key, lease)
            if isinstance(end, Result):
                return end
        lease = Lease(next(self._numbers), isolate_id, int(self._clock()))
        self._open[guild_id, key] = lease
        try:
            return await self._claim(guild_id, key, lease, secs, again=again)
        except BaseException:
            self._close(guild_id, key, lease, Abandoned())
            raise

    async def finish(
        self, guild_id: int, isolate_id: int, key: str, number: int, value: object
    ) -> None:
        """It was done, with this result.

        Raises:
            OpError: `not_found`: nothing is being done under this key by this isolate.
            LimitError: the result is too large; whether it was done is not known from then on.
        """
        lease = self._require(guild_id, isolate_id, key, number)
        text = _encode(value)
        if len(text) > self._max_result_bytes:
            self._close(guild_id, key, lease, Lost())
            raise LimitError(
                f"once: the result of {key!r} is {len(text)} bytes of JSON, at most"
                f" {self._max_result_bytes} can be kept",
                hint="return less, such as an id",
                limit="once.max_result_bytes",
                maximum=self._max_result_bytes,
                present=len(text),
            )
        await self._store.finish(guild_id, key, text)
        self._close(guild_id, key, lease, Result(text))

    async def abandon(self, guild_id: int, isolate_id: int, key: str, number: int) -> None:
        """It failed, and may be tried again; OpError `not_found` as above."""
        lease = self._require(guild_id, isolate_id, key, number)
        end: End = Lost()  # unless the store forgets that it was begun
        try:
            await self._store.forget(guild_id, key)
            end = Abandoned()
        finally:
            self._close(guild_id, key, lease, end)

    async def lose(self, guild_id: int, isolate_id: int, key: str, number: int) -> None:
        """It was done, but there is no result to keep; nothing where it has ended already."""
        with suppress(OpError):
            lease = self._require(guild_id, isolate_id, key, number)
            self._close(guild_id, key, lease, Lost())

    async def forget(self, guild_id: int, key: str) -> bool:
        """Lets it be done again; False where nothing is kept of it, or it is being done."""
        if (guild_id, key) in self._open:
            return False
        return await self._store.forget(guild_id, key)

    # --- what becomes of isolates ----------------------------------------------------------------

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        pass

    def discarded(self, isolate_id: int) -> None:
        """What this isolate was doing has no end."""
        for (guild_id, key), lease in list(self._open.items()):
            if lease.isolate_id == isolate_id:
                self._close(guild_id, key, lease, Lost())

    def withdrawn(self, guild_id: int) -> None:
        pass

    async def run(self) -> None:
        """Forgets what has expired, each hour, until cancelled."""
        while True:
            try:
                await self._store.sweep(int(self._clock()))
            except DependencyError as error:
                log.warning("once.not_swept", reason=error.message)
            except Exception:
                log.exception("once.sweep_failed")
            await self._sleep(SWEEP_SECS)

    # --- inside ----------------------------------------------------------------------------------

    async def _claim(
        self, guild_id: int, key: str, lease: Lease, secs: int, *, again: bool
    ) -> Lease | Result:
        now = lease.begun_at
        kept = await self._store.begin(guild_id, key, now, now + secs, self._max_keys)
        if kept is None:
            return lease
        if kept.result is not None:
            result = Result(kept.result)
            self._close(guild_id, key, lease, result)
            return result
        if again:
            return lease
        raise interrupted(key, kept.begun_at)

    async def _end_of(self, key: str, lease: Lease) -> End:
        done, _ = await asyncio.wait({lease.end}, timeout=WAIT_SECS)
        if not done:
            raise OpError(f"once: {key!r} is still being done elsewhere", code="timeout", key=key)
        return lease.end.result()

    def _require(self, guild_id: int, isolate_id: int, key: str, number: int) -> Lease:
        lease = self._open.get((guild_id, key))
        if lease is None or (lease.isolate_id, lease.number) != (isolate_id, number):
            raise OpError(f"once: {key!r} is not being done here", code="not_found")
        return lease

    def _close(self, guild_id: int, key: str, lease: Lease, end: End) -> None:
        if self._open.get((guild_id, key)) is lease:
            del self._open[guild_id, key]
        if not lease.end.done():
            lease.end.set_result(end)


def interrupted(key: str, begun_at: int) -> OpError:
    begun = datetime.fromtimestamp(begun_at, UTC).isoformat().replace("+00:00", "Z")
    return OpError(
        f"once: {key!r} was begun at {begun} and cut off; whether it was done is not known",
        code="timeout",
        hint="once.forget(key) lets it be done again; so does { again: true }, without asking",
        key=key,
        begunAt=begun,
    )
