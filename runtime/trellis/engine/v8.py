"""mini-racer's C ABI behind a dozen typed calls; the only file that knows it.

The ABI is private to mini-racer, so exactly one version is accepted. The library is loaded
without importing its Python package, whose asyncio machinery nobody needs here.

Rules that keep V8 alive, each learned from a crash:

- A handle is freed once, before its context is closed.
- While guild code may be running, only calls that return at once are made on its context:
  `string`, `call`, `cancel`, `release`. `close` waits for the isolate's thread and so runs on a
  helper thread.
- The properties of a guild's object are never read from here: an accessor that throws aborts the
  process. Only strings cross.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.metadata
import importlib.util
import re
import struct
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NewType

from trellis.engine.threads import Threads
from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Callable

SUPPORTED_VERSION = "0.14.1"

Context = NewType("Context", int)
Handle = NewType("Handle", int)
TaskId = NewType("TaskId", int)

_SET_ENTROPY_SOURCE = "_ZN2v82V816SetEntropySourceEPFbPhmE"  # v8::V8::SetEntropySource
_RAW_VALUE = struct.Struct("<QQB")  # pointer or number, length, kind; packed
_USED_HEAP = re.compile(rb'"used_heap_size":(\d+)')
CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_uint64, ctypes.c_void_p)
_ENTROPY_SOURCE = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_size_t)


class Kind(IntEnum):
    """What a result is. Those from 200 on are exceptions, whose bytes are a message."""

    NULL = 1
    STRING = 5
    ARRAY = 6
    UNDEFINED = 11
    FUNCTION = 100
    EXECUTE_ERROR = 200
    PARSE_ERROR = 201
    OUT_OF_MEMORY = 202
    TIMEOUT = 203
    TERMINATED = 204
    OTHER = 255


_KINDS = {int(kind): kind for kind in Kind}
_WITH_BYTES = {Kind.STRING, *(kind for kind in Kind if 200 <= kind < 255)}  # noqa: PLR2004  # see Kind


class Value(NamedTuple):
    """A result that was read: its kind and, for strings and exceptions, its UTF-8 bytes."""

    kind: Kind
    data: bytes


class V8:
    """The loaded engine of this process.

    Args:
        flags: V8's own command-line flags.

    Raises:
        DependencyError: another version of mini-racer is installed than the one this was built on.
    """

    def __init__(self, flags: tuple[str, ...] = ("--single-threaded",)) -> None:
        check_version()
        folder = _library_folder()
        self._dll = ctypes.CDLL(str(folder / "libmini_racer.so"))
        _declare(self._dll)
        self._dll.mr_init_v8(" ".join(flags).encode(), str(folder / "icudtl.dat").encode())
        # Bound once: these run for every turn.
        self._alloc_string = self._dll.mr_alloc_string_val
        self._call = self._dll.mr_call_function
        self._free_value = self._dll.mr_free_value
        self.threads = Threads()

    def seed_with(self, random: Callable[[int], bytes]) -> None:
        """Gives V8 randomness for every isolate that is made from now on.

        Left alone it reads /dev/urandom, and takes the time of day where it cannot: what scripts
        get from `Math.random` could be guessed then. `random` is called on V8's threads.
        """

        def fill(buffer: int, size: int) -> bool:
            ctypes.memmove(buffer, random(size), size)
            return True

        self._seed = _ENTROPY_SOURCE(fill)  # as long-lived as what calls it
        self._dll[_SET_ENTROPY_SOURCE](self._seed)

    @property
    def version(self) -> str:
        """V8's own version."""
        return str(self._dll.mr_v8_version().decode())

    def open(self, callback: object) -> Context:
        """Makes an isolate with a thread of its own; takes some 2 ms.

        Args:
            callback: native function pointer called with (completion id, result handle).
        """
        return Context(self._dll.mr_init_context(ctypes.cast(callback, CALLBACK)))  # type: ignore[arg-type]  # any pointer

    def close(self, context: Context) -> None:
        """Ends the isolate, running script or not. Blocks until its thread is gone."""
        self._dll.mr_free_context(context)

    def limit_heap(self, context: Context, size: int) -> None:
        """Ends the script when a collection leaves more than `size` bytes of JavaScript heap."""
        self._dll.mr_set_hard_memory_limit(context, size)

    def heap_limit_reached(self, context: Context) -> bool:
        return bool(self._dll.mr_hard_memory_limit_reached(context))

    def heap_used(self, context: Context) -> int:
        """Bytes of JavaScript heap in use. Waits for the isolate's thread: only between turns."""
        handle = Handle(self._dll.mr_heap_stats(context))
        found = _USED_HEAP.search(self.read(handle).data)
        self.release(context, handle)
        return int(found[1]) if found else 0

    def collect(self, context: Context) -> None:
        """Asks for a full collection of garbage."""
        self._dll.mr_low_memory_notification(context)

    def string(self, context: Context, data: bytes) -> Handle:
        return Handle(self._alloc_string(context, data, len(data), 5))

    def evaluate(self, context: Context, code: Handle, completion: int) -> TaskId:
        return TaskId(self._dll.mr_eval(context, code, completion))

    def call(
        self, context: Context, function: Handle, this: Handle, args: Handle, completion: int
    ) -> TaskId:
        """Queues `function.apply(this, args)` on the isolate's thread."""
        return TaskId(self._call(context, function, this, args, completion))

    def cancel(self, context: Context, task: TaskId) -> None:
        """Ends a running task; without effect on microtasks, which run after it."""
        self._dll.mr_cancel_task(context, task)

    def release(self, context: Context, handle: Handle) -> None:
        self._free_value(context, handle)

    def read(self, handle: Handle, limit: int = 1 << 26) -> Value:
        """Copies a result out. Bytes past `limit` are not copied: the kind is OTHER then."""
        pointer, length, number = _RAW_VALUE.unpack(ctypes.string_at(handle, _RAW_VALUE.size))
        kind = _KINDS.get(number, Kind.OTHER)
        if kind not in _WITH_BYTES:
            return Value(kind, b"")
        if length > limit:
            return Value(Kind.OTHER, b"")
        return Value(kind, ctypes.string_at(pointer, length))


@functools.cache
def shared_v8() -> V8:
    """The engine of this process; V8 can be initialised only once in each."""
    return V8()


def check_version() -> None:
    """Refuses any mini-racer but the one whose ABI this file knows."""
    try:
        found = importlib.metadata.version("mini-racer")
    except importlib.metadata.PackageNotFoundError:
        found = "none"
    if found != SUPPORTED_VERSION:
        raise DependencyError(
            f"mini-racer {SUPPORTED_VERSION} is needed, found {found}",
            code="engine.wrong_version",
            hint=f"pip install mini-racer=={SUPPORTED_VERSION}",
        )


def eventfd_write() -> object:
    """The C library's eventfd_write: a completion callback that needs no Python."""
    return ctypes.CDLL(None).eventfd_write


def python_callback(function: Callable[[int, int], None]) -> object:
    """A completion callback that runs Python on V8's thread; the caller keeps it alive."""
    return CALLBACK(function)


def _library_folder() -> Path:
    spec = importlib.util.find_spec("py_mini_racer")
    if spec is None or not spec.submodule_search_locations:
        raise DependencyError("mini-racer is not installed", code="engine.missing")
    return Path(spec.submodule_search_locations[0])


def _declare(dll: ctypes.CDLL) -> None:
    u64, pointer, text, size = (
        ctypes.c_uint64,
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_size_t,
    )
    signatures: dict[str, tuple[object, list[object]]] = {
        "mr_init_v8": (None, [text, text]),
        "mr_init_context": (u64, [CALLBACK]),
        "mr_free_context": (None, [u64]),
        "mr_eval": (u64, [u64, pointer, u64]),
        "mr_call_function": (u64, [u64, pointer, pointer, pointer, u64]),
        "mr_cancel_task": (None, [u64, u64]),
        "mr_alloc_string_val": (pointer, [u64, text, u64, ctypes.c_uint8]),
        "mr_free_value": (None, [u64, pointer]),
        "mr_set_hard_memory_limit": (None, [u64, size]),
        "mr_hard_memory_limit_reached": (ctypes.c_bool, [u64]),
        "mr_heap_stats": (pointer, [u64]),
        "mr_low_memory_notification": (None, [u64]),
        "mr_v8_version": (text, []),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(dll, name)
        function.restype = result
        function.argtypes = arguments
