"""The thread that owns the database: it runs what waits in groups, and writes in groups.

Calls put a request on a queue. The thread takes what waits, some of each guild, runs it in order,
puts all writes on disk as one synchronous batch and only then answers, all with one wake-up of the
loop. So a write that was acknowledged is on disk, and a hundred of them cost one wait for the disk.

Tried and rejected: a job in a thread pool for each call, which costs several times as much; reads
on the event loop, where a cold block would hold up every guild.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

import structlog

from trellis.errors import DependencyError, PlatformError
from trellis.kv.fair_queue import FairQueue
from trellis.kv.state import Again

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trellis.kv.overlay import Overlay

TIDY_SECS = 5.0
BATCH_BYTES = 8 << 20  # written at a time, or a bit more
SETTLED_A_PASS = 32  # of the loop, which has others to see to

log = structlog.get_logger()


class _Request(NamedTuple):
    guild: bytes
    future: asyncio.Future[Any]
    work: Callable[..., Any]
    args: tuple[Any, ...]


class _Answer(NamedTuple):
    future: asyncio.Future[Any]
    result: Any
    error: Exception | None


class KvThread:
    """See the module. Made on the loop that its callers run on.

    Args:
        overlay: what the requests write to; closed at the end.
        tidy: removes some of what is no longer needed; how much it found.
    """

    def __init__(self, overlay: Overlay, tidy: Callable[[], int]) -> None:
        self._overlay = overlay
        self._tidy = tidy
        self._loop = asyncio.get_running_loop()
        self._queue: FairQueue[_Request] = FairQueue()
        self._bell = threading.Event()
        self._closing = False
        self._closed = self._loop.create_future()
        # A daemon: a process that did not get to `close` must still be able to end.
        threading.Thread(target=self._serve, name="trellis-kv", daemon=True).start()

    def ask(self, guild: bytes, work: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # noqa: ANN401  # whatever `work` takes
        """Runs `work` on the thread; the future has its result once its writes are on disk.

        What the same guild asks is done in its order.
        """
        if self._closing:
            raise DependencyError("the key-value store is closed", code="kv.closed")
        future = self._loop.create_future()
        self._queue.put(guild, _Request(guild, future, work, args))
        if not self._bell.is_set():
            self._bell.set()
        return future

    async def close(self) -> None:
        """Finishes what was asked, then closes the database."""
        self._closing = True
        self._bell.set()
        await asyncio.shield(self._closed)

    def _serve(self) -> None:
        next_tidy = time.monotonic()
        try:
            while self._queue or not self._closing:
                if not self._queue:
                    self._bell.wait(max(0.0, next_tidy - time.monotonic()))
                self._bell.clear()
                self._run_all(deque(self._queue.take()))
                if time.monotonic() >= next_tidy and not self._closing:
                    more = self._tidy_up()
                    next_tidy = time.monotonic() + (0.0 if more else TIDY_SECS)
        finally:
            self._closing = True
            self._overlay.close()
            self._post(self._closed.set_result, None)

    def _run_all(self, requests: deque[_Request]) -> None:
        while requests:
            self._run_batch(requests)

    def _run_batch(self, requests: deque[_Request]) -> None:
        """Runs as many as one batch has room for, and answers once their writes are on disk."""
        taken: list[_Request] = []
        try:
            answers = list(self._answers(requests, taken))
            self._overlay.commit()
        except Exception as error:
            log.exception("kv.batch_failed", requests=len(taken))
            self._overlay.roll_back()
            answers = [_Answer(request.future, None, _failed(error)) for request in taken]
        if answers:
            self._post(self._settle, deque(answers))

    def _answers(self, requests: deque[_Request], taken: list[_Request]) -> Iterator[_Answer]:
        while requests:
            request = requests.popleft()
            taken.append(request)
            try:
                yield _Answer(request.future, request.work(*request.args), None)
            except Again:
                self._queue.put(request.guild, request)
            except PlatformError as error:
                yield _Answer(request.future, None, error)
            if self._overlay.pending_bytes > BATCH_BYTES:
                return

    def _tidy_up(self) -> int:
        try:
            count = self._tidy()
            self._overlay.commit()
        except Exception:
            log.exception("kv.tidy_failed")
            self._overlay.roll_back()
            return 0
        return count

    def _settle(self, answers: deque[_Answer]) -> None:
        """Runs on the loop. Whoever waits for an answer goes on in the loop's next pass."""
        for _ in range(min(SETTLED_A_PASS, len(answers))):
            _settle_one(*answers.popleft())
        if answers:
            self._loop.call_soon(self._settle, answers)

    def _post(self, callback: Callable[[Any], None], argument: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is gone, and with it whoever waited
            self._loop.call_soon_threadsafe(callback, argument)


def _settle_one(future: asyncio.Future[Any], result: object, error: Exception | None) -> None:
    if future.done():
        return  # cancelled while it waited
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def _failed(error: Exception) -> DependencyError:
    return DependencyError(
        f"the key-value store failed: {error}",
        code="kv.failed",
        hint="see whether the disk is full or broken; what was not acknowledged may be lost",
    )
