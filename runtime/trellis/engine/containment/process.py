"""The steps by which a worker process locks itself up, in an order in which each is possible.

Each step is tried, and what the system does not allow is reported in a few words. A worker without
some of it still runs, and the operator is told.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trellis.engine.containment.kernel import (
    CAP_SYS_ADMIN,
    CAP_SYS_CHROOT,
    NEW_IPC,
    NEW_NET,
    NEW_USER,
    NEW_UTS,
    Kernel,
)
from trellis.engine.containment.orders import OWN_NUMBER, Orders
from trellis.engine.containment.seccomp import worker_filter
from trellis.engine.containment.syscalls import BY_MACHINE

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_MISSING_CHARS: Final = 120
# Between the users and the containers that systems hand out, and 31 bits.
_OWN_NUMBERS_FROM: Final = 0x70000000
_NOBODY: Final = 65534
_MOMENTS: Final = 500
_PLACES_FOR_AN_EMPTY_DIRECTORY: Final = ("/tmp", "/var/tmp", "/dev/shm", "/run")  # noqa: S108  # gone at once
_NAMESPACES: Final = {"network": NEW_NET, "ipc": NEW_IPC, "uts": NEW_UTS}
_NEEDED_UNTIL_CONTAINED: Final = 1 << CAP_SYS_ADMIN | 1 << CAP_SYS_CHROOT


def enter(socket_fileno: int) -> None:
    """Before anything else: no core dumps, no descriptor but the socket, no environment."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # it would hold guilds' data
    _close_all_but({0, 1, 2, socket_fileno})
    os.environ.clear()


def _close_all_but(keep: set[int]) -> None:
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208  # pathlib would open more
        if int(name) not in keep:
            try:
                os.close(int(name))
            except OSError:
                continue  # the listing's own descriptor is gone already


def contain(orders: Orders) -> tuple[str, ...]:
    """Once everything is loaded, and before the first byte of a guild: the rest.

    Files cannot be opened afterwards. The process must have one thread only.

    Returns:
        What this system did not let us do, each in a few words.
    """
    if sys.platform != "linux":
        return (f"all: there is none on {sys.platform}",)
    return _Containment(Kernel(), orders).apply()


def leave() -> None:
    """Ends the process at once: V8's threads may run guild code and are not waited for."""
    os._exit(0)


@dataclass
class _Containment:
    kernel: Kernel
    orders: Orders
    missing: list[str] = field(default_factory=list)
    threads_are_counted_alone: bool = False

    def apply(self) -> tuple[str, ...]:
        self._try("threads", _wait_until_alone)
        self._try("directory", _enter_a_directory_that_is_gone)
        self._try("user", self._become_nobody_else)
        self._leave_namespaces()
        self._try("files", lambda: os.chroot("."))
        self._limit_resources()
        self._try("capabilities", lambda: self.kernel.set_capabilities(0))
        self._try("orphans", self.kernel.die_with_parent)  # after the user: that resets it
        self._try("memory", self.kernel.hide_memory)
        self._try("privileges", self.kernel.never_gain_privileges)
        self._try("system calls", self._filter_calls)
        return tuple(self.missing)

    def _try(self, name: str, step: Callable[[], None]) -> bool:
        try:
            step()
        except OSError as error:
            self.missing.append(f"{name}: {error.strerror or error}"[:MAX_MISSING_CHARS])
            return False
        return True

    # --- who we are --------------------------------------------------------------------------

    def _become_nobody_else(self) -> None:
        """Another user than the host's. What root may do is kept for the next steps, no longer."""
        if os.geteuid() != 0:
            raise OSError("the host does not run as root, so workers are the same user")
        self.kernel.keep_capabilities()
        os.setgroups([])
        self._change_user()
        kept = self.kernel.permitted_capabilities() & _NEEDED_UNTIL_CONTAINED
        self.kernel.set_capabilities(kept)

    def _change_user(self) -> None:
        own = _OWN_NUMBERS_FROM + os.getpid()
        if self.orders.uid != OWN_NUMBER:
            _become(self.orders.uid, self.orders.gid)
        elif _succeeds(lambda: _become(own, own)):
            self.threads_are_counted_alone = True
        else:  # a container may have fewer numbers
            _become(_NOBODY, _NOBODY)

    def _leave_namespaces(self) -> None:
        """All of them in a user namespace of our own where that may be had, else as many as may.

        A network of our own is a loopback interface that is down.
        """
        everything = NEW_USER
        for kind in _NAMESPACES.values():
            everything |= kind
        if _succeeds(lambda: self.kernel.unshare(everything)):
            self.threads_are_counted_alone = True
            return
        for name, kind in _NAMESPACES.items():
            self._try(name, lambda kind=kind: self.kernel.unshare(kind))  # type: ignore[misc]  # bound per turn

    # --- what we may use ---------------------------------------------------------------------

    def _limit_resources(self) -> None:
        orders = self.orders
        limits = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_MEMLOCK: 0,
            resource.RLIMIT_NOFILE: orders.descriptors,
            resource.RLIMIT_DATA: orders.data_bytes,
        }
        if self.threads_are_counted_alone:
            limits[resource.RLIMIT_NPROC] = orders.threads
        else:
            self.missing.append("threads: they are counted together with the host's")
        for kind, most in limits.items():
            _limit(kind, most)

    def _filter_calls(self) -> None:
        machine = os.uname().machine
        architecture = BY_MACHINE.get(machine)
        if architecture is None:
            raise OSError(f"there is no filter for {machine}")
        program = worker_filter(architecture, os.getpid())
        self.kernel.filter_calls(program, architecture.numbers["seccomp"])


def _wait_until_alone() -> None:
    """A thread that has ended is there for another moment; until then there are no namespaces."""
    for _ in range(_MOMENTS):
        if len(os.listdir("/proc/self/task")) == 1:  # noqa: PTH208  # pathlib is not loaded here
            return
        time.sleep(0.001)
    raise OSError("there are others, which are not contained")


def _enter_a_directory_that_is_gone() -> None:
    """A working directory that is empty, and stays so: nothing can be made in a removed one."""
    for place in _PLACES_FOR_AN_EMPTY_DIRECTORY:
        path = f"{place}/trellis-{os.urandom(8).hex()}"
        try:
            os.mkdir(path)  # noqa: PTH102  # pathlib is not loaded in a worker
        except OSError:
            continue
        os.chmod(path, 0o555)  # noqa: S103, PTH101  # whoever we become must be able to enter it
        os.chdir(path)
        os.rmdir(path)  # noqa: PTH106
        return
    raise OSError("no place for an empty directory")


def _become(uid: int, gid: int) -> None:
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)


def _succeeds(step: Callable[[], None]) -> bool:
    try:
        step()
    except OSError:
        return False
    return True


def _limit(kind: int, most: int) -> None:
    """Lowers a limit for good; one that is lower already stays."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(kind, (most, most))
