"""How the loop learns that an isolate has finished a task: one readable descriptor each.

V8's thread calls a native function with (completion id, result handle). On Linux that function is
libc's `eventfd_write` and the id is the descriptor: the thread never needs the interpreter lock,
and the eight bytes read back are the handle. Elsewhere a Python callback writes them into a pipe.

At most one result may be outstanding on a completion: an eventfd adds up what is written to it.
"""

from __future__ import annotations

import os
import struct
from typing import Protocol

from trellis.engine import v8

_HANDLE = struct.Struct("<Q")


class Completion(Protocol):
    """One place where a result can arrive.

    Attributes:
        id: what the engine is told; passed back to the callback.
        fileno: the descriptor that becomes readable.
    """

    id: int
    fileno: int

    def take(self) -> v8.Handle | None:
        """The result that arrived, None when there is none yet."""
        ...

    def close(self) -> None: ...


class Completions(Protocol):
    """Makes completions, and has the callback that serves them all."""

    callback: object

    def make(self) -> Completion: ...


class EventfdCompletion:
    def __init__(self) -> None:
        self.fileno = self.id = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)

    def take(self) -> v8.Handle | None:
        try:
            return v8.Handle(os.eventfd_read(self.fileno))
        except BlockingIOError:
            return None

    def close(self) -> None:
        os.close(self.fileno)


class EventfdCompletions:
    def __init__(self) -> None:
        self.callback = v8.eventfd_write()

    def make(self) -> Completion:
        return EventfdCompletion()


class PipeCompletion:
    def __init__(self) -> None:
        self.fileno, self.id = os.pipe()
        os.set_blocking(self.fileno, False)

    def take(self) -> v8.Handle | None:
        try:
            return v8.Handle(_HANDLE.unpack(os.read(self.fileno, _HANDLE.size))[0])
        except BlockingIOError:
            return None

    def close(self) -> None:
        os.close(self.fileno)
        os.close(self.id)


class PipeCompletions:
    def __init__(self) -> None:
        self.callback = v8.python_callback(self._arrived)

    @staticmethod
    def _arrived(completion: int, handle: int) -> None:
        os.write(completion, _HANDLE.pack(handle))

    def make(self) -> Completion:
        return PipeCompletion()


def best_completions() -> Completions:
    """Eventfd where the platform has it, pipes elsewhere. The one place where that is decided."""
    return EventfdCompletions() if hasattr(os, "eventfd") else PipeCompletions()
