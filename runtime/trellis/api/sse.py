"""Server-sent events: a log's lines as they come, and a sign of life when none do."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from starlette.responses import StreamingResponse
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from starlette.types import Send

Frame = tuple[int, str]
"""An event's id and its data, on one line."""


class EventStream(StreamingResponse):
    """An answer that goes on until its frames end, the client leaves or the process stops."""

    def __init__(self, body: AsyncGenerator[str]) -> None:
        self._body = body
        # Caches and proxies must hand each frame on at once.
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(body, media_type="text/event-stream", headers=headers)

    @override
    async def stream_response(self, send: Send) -> None:
        async with aclosing(self._body):
            await super().stream_response(send)


async def events(
    frames: AsyncIterator[Frame], stopping: asyncio.Event, keep_alive_secs: float
) -> AsyncGenerator[str]:
    """Text of the stream: flora's clients want `data: ` lines and no carriage returns."""
    waiting: asyncio.Task[Frame | None] | None = None
    stop = asyncio.create_task(stopping.wait())
    try:
        yield ": connected\n\n"
        while True:
            waiting = waiting or asyncio.create_task(_next(frames))
            done, _ = await asyncio.wait(
                (waiting, stop), timeout=keep_alive_secs, return_when=asyncio.FIRST_COMPLETED
            )
            if waiting in done:
                frame, waiting = waiting.result(), None
                if frame is None:
                    return
                yield f"id: {frame[0]}\ndata: {frame[1]}\n\n"
            elif stop in done:
                return
            else:
                yield ": ping\n\n"
    finally:
        await _cancelled(stop)
        if waiting is not None:
            await _cancelled(waiting)


async def _next(frames: AsyncIterator[Frame]) -> Frame | None:
    return await anext(frames, None)


async def _cancelled(task: asyncio.Task[object]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
