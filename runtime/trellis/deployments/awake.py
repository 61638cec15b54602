"""Which guilds must be loaded when the host starts: those whose scripts set timers as they load.

All others wait for their first event. Timers that a handler sets do not count: like all that a
script keeps in variables, they end with its isolate.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, Protocol, Self

from trellis.storage.write_behind import Sleep, WriteBehind

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection
    from types import TracebackType

AT_ONCE: Final = 4


class AwakeStore(Protocol):
    """Raises DependencyError where it fails."""

    async def all(self) -> Collection[int]: ...

    async def put(self, guild_id: int, *, awake: bool) -> None: ...


class AwakeGuilds:
    """See the module (port Registrations of the guilds package). Use it as a context manager.

    Args:
        store: where this is kept.
        has_timers: whether a timer is set in an isolate.
        sleep: waits before the next try when the store fails.
    """

    def __init__(
        self, store: AwakeStore, has_timers: Callable[[int], bool], sleep: Sleep = asyncio.sleep
    ) -> None:
        self._store = store
        self._has_timers = has_timers
        self._awake: set[int] = set()
        self._writer = WriteBehind("awake", self._write, sleep)

    async def __aenter__(self) -> Self:
        self._awake = set(await self._store.all())
        await self._writer.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._writer.__aexit__(kind, error, trace)

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:  # noqa: ARG002  # the port's
        self._set(guild_id, awake=self._has_timers(isolate_id))

    def discarded(self, isolate_id: int) -> None:
        pass

    def withdrawn(self, guild_id: int) -> None:
        self._set(guild_id, awake=False)

    async def wake_all(self, wake: Callable[[int], Awaitable[None]]) -> None:
        """Has each of them loaded, a few at a time."""
        waiting = sorted(self._awake, reverse=True)

        async def work_off() -> None:
            while waiting:
                await wake(waiting.pop())

        await asyncio.gather(*(work_off() for _ in range(AT_ONCE)))

    def _set(self, guild_id: int, *, awake: bool) -> None:
        if awake != (guild_id in self._awake):
            (self._awake.add if awake else self._awake.discard)(guild_id)
            self._writer.note(guild_id)

    async def _write(self, guild_id: int) -> None:
        await self._store.put(guild_id, awake=guild_id in self._awake)
