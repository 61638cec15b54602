"""Background work that ends with its owner."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import Coroutine

log = structlog.get_logger()


class Tasks:
    """The tasks of one owner.

    Not an asyncio.TaskGroup: that ends every task when one fails, and must be left by the task that
    entered it. One guild's failure here must not reach another's.
    """

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    def spawn(self, work: Coroutine[Any, Any, object]) -> None:
        """Runs `work` on its own, unless closed; what escapes it is logged as our bug."""
        if self._closed:
            work.close()
            return
        # As it is: a coroutine inside of another would never be awaited where the task is
        # cancelled before it begins.
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._ended)

    async def close(self) -> None:
        """Cancels what still runs; returns when all of it has ended."""
        self._closed = True
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            name = getattr(task.get_coro(), "__qualname__", "")
            log.error("gateway.task_failed", task=name, exc_info=error)
