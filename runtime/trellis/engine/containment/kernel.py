"""The calls to Linux that Python's library does not have. Each raises OSError when refused."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trellis.engine.containment.seccomp import Filter

NEW_UTS: Final = 0x04000000
NEW_IPC: Final = 0x08000000
NEW_USER: Final = 0x10000000
NEW_NET: Final = 0x40000000

CAP_SYS_CHROOT: Final = 18
CAP_SYS_ADMIN: Final = 21

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_DUMPABLE: Final = 4
_PR_SET_KEEPCAPS: Final = 8
_PR_SET_NO_NEW_PRIVS: Final = 38
_SET_MODE_FILTER: Final = 1
_ALL_THREADS: Final = 1

_CAPABILITIES_V3: Final = 0x20080522
_CAPABILITY_HEADER: Final = struct.Struct("=Ii")
_CAPABILITY_SETS: Final = struct.Struct("=6I")  # effective, permitted, inheritable; low, then high


class Kernel:
    """The kernel under this process."""

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)

    def unshare(self, kinds: int) -> None:
        """Namespaces of our own, of all these kinds or none."""
        self._check(self._libc.unshare(kinds))

    def die_with_parent(self) -> None:
        """Killed when the thread ends that started us."""
        self._control(_PR_SET_PDEATHSIG, signal.SIGKILL)

    def never_gain_privileges(self) -> None:
        self._control(_PR_SET_NO_NEW_PRIVS, 1)

    def hide_memory(self) -> None:
        """No core dumps, no tracing by processes of the same user, /proc for root only."""
        self._control(_PR_SET_DUMPABLE, 0)

    def keep_capabilities(self) -> None:
        """What root may do stays permitted when we become another user."""
        self._control(_PR_SET_KEEPCAPS, 1)

    def permitted_capabilities(self) -> int:
        """A bit for each."""
        sets = ctypes.create_string_buffer(_CAPABILITY_SETS.size)
        self._check(self._libc.capget(_capability_header(), sets))
        _, low, _, _, high, _ = _CAPABILITY_SETS.unpack(sets.raw)
        return int(low) | int(high) << 32

    def set_capabilities(self, capabilities: int) -> None:
        """Has these, if they are permitted, and can never have another."""
        low, high = capabilities & 0xFFFFFFFF, capabilities >> 32
        sets = _CAPABILITY_SETS.pack(low, low, 0, high, high, 0)
        self._check(self._libc.capset(_capability_header(), sets))

    def filter_calls(self, program: Filter, seccomp: int) -> None:
        """For every thread of this process, and for ever; `seccomp` is the number of that call."""
        code = ctypes.create_string_buffer(program.encoded())
        header = struct.pack("@HP", len(program.instructions), ctypes.addressof(code))
        self._check(self._libc.syscall(seccomp, _SET_MODE_FILTER, _ALL_THREADS, header))

    def _control(self, option: int, value: int) -> None:
        unused = [ctypes.c_ulong(0)] * 3  # the kernel wants them to be 0
        self._check(self._libc.prctl(option, ctypes.c_ulong(value), *unused))

    def _check(self, result: int) -> None:
        if result != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))


def _capability_header() -> bytes:
    return _CAPABILITY_HEADER.pack(_CAPABILITIES_V3, 0)
