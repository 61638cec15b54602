"""Writes what has changed behind its owner's back, and again for as long as the store fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

import structlog

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from types import TracebackType

RETRY_SECS = 5.0

log = structlog.get_logger()

Write = Callable[[int], Awaitable[None]]
Sleep = Callable[[float], Awaitable[object]]


class WriteBehind:
    """See the module. Use it as a context manager; leaving it tries once more.

    Args:
        name: for the operator's log.
        write: keeps what there is of one guild now; DependencyError where that fails.
        sleep: waits before the next try.
    """

    def __init__(self, name: str, write: Write, sleep: Sleep = asyncio.sleep) -> None:
        self._name = name
        self._write_one = write
        self._sleep = sleep
        self._changed: set[int] = set()
        self._bell = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._write_forever(), name=self._name)
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        try:
            await self.flush()
        except DependencyError as error:
            self._warn(error)

    def note(self, guild_id: int) -> None:
        """Something of this guild has changed."""
        self._changed.add(guild_id)
        self._bell.set()

    async def flush(self) -> None:
        """Writes what has changed. What cannot be written stays noted."""
        self._bell.clear()
        while self._changed:
            await self._write(next(iter(self._changed)))

    async def _write(self, guild_id: int) -> None:
        self._changed.discard(guild_id)  # before it is written: it may change again meanwhile
        try:
            await self._write_one(guild_id)
        except (DependencyError, asyncio.CancelledError):
            self.note(guild_id)
            raise
        except Exception:
            log.exception("store.lost", what=self._name, guild_id=guild_id)

    async def _write_forever(self) -> None:
        while True:
            await self._bell.wait()
            try:
                await self.flush()
            except DependencyError as error:
                self._warn(error)
                await self._sleep(RETRY_SECS)

    def _warn(self, error: DependencyError) -> None:
        guilds = len(self._changed)
        log.warning("store.not_kept", what=self._name, guilds=guilds, reason=error.message)
