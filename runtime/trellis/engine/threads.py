"""Which threads this process has, also once it can open no more files."""

from __future__ import annotations

import ctypes
import os
import struct
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH: Final = "/proc/self/task"
_BUFFER_BYTES: Final = 1 << 15
_ENTRY: Final = struct.Struct("=QqHB")  # inode, offset, length of the entry, kind; then the name
_CPU_CLOCK_OF_THREAD: Final = 6  # CPUCLOCK_PERTHREAD_MASK | CPUCLOCK_SCHED


class Threads:
    """Tells the threads that V8 started from Python's.

    The directory is opened once. It is read by the system's own call, since `os.listdir` makes
    others that a contained worker may not. Where there is no such directory no threads are seen.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._buffer = ctypes.create_string_buffer(_BUFFER_BYTES)
        try:
            self._directory = os.open(_PATH, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            self._read = ctypes.CDLL(None, use_errno=True).getdents64
        except (OSError, AttributeError):
            self._directory = -1

    def not_pythons(self) -> set[int]:
        """The ids of the threads that Python has not started."""
        pythons = {thread.native_id for thread in threading.enumerate()}
        return self._all() - pythons

    def _all(self) -> set[int]:
        if self._directory < 0:
            return set()
        with self._lock:
            os.lseek(self._directory, 0, os.SEEK_SET)
            return {int(name) for name in self._names() if name.isdigit()}

    def _names(self) -> Iterator[bytes]:
        while True:
            size = self._read(self._directory, self._buffer, _BUFFER_BYTES)
            if size < 0:
                raise OSError(ctypes.get_errno(), "the list of threads cannot be read")
            if size == 0:
                return
            yield from _names_in(self._buffer.raw[:size])


def _names_in(entries: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(entries):
        _, _, length, _ = _ENTRY.unpack_from(entries, at)
        yield entries[at + _ENTRY.size : at + length].split(b"\0", 1)[0]
        at += length


def cpu_clock(tid: int) -> int:
    """The clock, for `time.clock_gettime`, of the CPU time that a thread of this process used."""
    return (~tid << 3) | _CPU_CLOCK_OF_THREAD
