"""What a script would do that broke out of V8: runs in a worker's place, and tries to get further.

Its first argument says how it starts: "as_is", or less privileged. Then it is contained by the code
that contains workers, says what was not possible, and makes each attempt that it is asked for.
No attempt would do harm if it succeeded: files that do not exist, the signal 0, what is so
already.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import mmap
import os
import platform
import resource
import socket
import struct
import sys
import threading
import time
from typing import TYPE_CHECKING

from trellis.engine.containment import kernel, seccomp
from trellis.engine.containment.syscalls import BY_MACHINE
from trellis.engine.v8 import check_version
from trellis.engine.worker import main, prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.engine.board import Board

    Attempts = dict[str, Callable[[], object]]

NOBODY = 65534
NOWHERE = "/nowhere/escaped"
NO_KEY = 0x7E117E11
PARENT = os.getppid()
NICENESS = os.getpriority(os.PRIO_PROCESS, PARENT)
PROCESSORS = os.sched_getaffinity(PARENT)
HOST_NAME = socket.gethostname()
PTRACE_SEIZE = 0x4206
LIBC = ctypes.CDLL(None, use_errno=True)
NUMBERS = BY_MACHINE[platform.machine()].numbers
X32 = 0x40000000
SIGCHLD_ONLY = 17
PTHREAD_WITHOUT_THREAD = 0x3D0F00 & ~0x10000
LOOPBACK = struct.pack("=HH4s8x", socket.AF_INET, socket.htons(22), b"\x7f\0\0\1")
UNIX_ADDRESS = struct.pack("=H108s", socket.AF_UNIX, b"/run/trellis")
BUFFER = ctypes.create_string_buffer(4096)


def call(name: str | int, *arguments: object) -> int:
    """A system call by its name or number, without the C library's opinion of it."""
    number = NUMBERS[name] if isinstance(name, str) else name
    result = LIBC.syscall(number, *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return int(result)


def opened_below_a_directory_that_is_held() -> object:
    """The list of its threads is an open directory: a way to other files, if any."""
    for fileno in range(3, 100):
        try:
            call("getdents64", fileno, BUFFER, len(BUFFER))
        except OSError:
            continue  # not a directory, or not open
        return os.open("../../../etc/passwd", os.O_RDONLY, dir_fd=fileno)
    raise AssertionError("no directory is open")


def in_a_thread(attempt: Callable[[], object]) -> object:
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(attempt())
        except OSError as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(outcome[0], OSError):
        raise outcome[0]
    return outcome[0]


def refused(host: socket.socket) -> Attempts:
    """Attempts that fail with EPERM and leave the process alive."""
    held = host.fileno()
    files: Attempts = {
        "read a file": lambda: open("/etc/passwd"),  # noqa: SIM115
        "read it in a thread": lambda: in_a_thread(lambda: os.open("/etc/passwd", os.O_RDONLY)),
        "read below a directory": opened_below_a_directory_that_is_held,
        "read the host's environment": lambda: os.open(f"/proc/{PARENT}/environ", os.O_RDONLY),
        "read its own memory": lambda: os.open("/proc/self/mem", os.O_RDWR),
        "write a file": lambda: os.open(NOWHERE, os.O_CREAT | os.O_WRONLY),
        "write here": lambda: os.open("escaped", os.O_CREAT | os.O_WRONLY),
        "list a directory": lambda: os.listdir("/"),
        "look at a file": lambda: os.stat("/etc/passwd"),
        "look at a file without following": lambda: os.lstat("/"),
        "ask for access": lambda: call({"x86_64": 21}.get(platform.machine(), 48), b"/", 0, 0),
        "read a link": lambda: os.readlink("/proc/self/exe"),
        "make a directory": lambda: os.mkdir(NOWHERE),
        "remove a file": lambda: os.unlink(NOWHERE),
        "rename a file": lambda: os.rename(NOWHERE, NOWHERE),
        "link a file": lambda: os.link(NOWHERE, NOWHERE),
        "change a mode": lambda: os.chmod(NOWHERE, 0o700),
        "change an owner": lambda: os.chown(NOWHERE, 0, 0),
        "make a device": lambda: os.mkfifo(NOWHERE),
        "go elsewhere": lambda: os.chdir("/"),
        "make a file in memory": lambda: os.memfd_create("x"),
    }
    others: Attempts = {
        "signal by descriptor": lambda: fcntl.fcntl(held, fcntl.F_SETOWN, PARENT),
        "choose that signal": lambda: fcntl.fcntl(held, 10, 0),  # F_SETSIG
        "own a terminal": lambda: fcntl.ioctl(0, 0x540E, 0),  # TIOCSCTTY
        "type into a terminal": lambda: fcntl.ioctl(0, 0x5412, b"x"),  # TIOCSTI
        "own a socket": lambda: fcntl.ioctl(held, 0x8902, struct.pack("i", PARENT)),  # SIOCSPGRP
        "wait for a process": lambda: os.waitpid(-1, os.WNOHANG),
        "read the host's limits": lambda: resource.prlimit(PARENT, resource.RLIMIT_NOFILE),
        "slow the host": lambda: os.setpriority(os.PRIO_PROCESS, PARENT, NICENESS),
        "move the host": lambda: os.sched_setaffinity(PARENT, PROCESSORS),
        "be more important": lambda: os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0)),
        "send to an address": lambda: call("sendto", held, b"x", 1, 0, UNIX_ADDRESS, 110),
        "send a descriptor": lambda: socket.send_fds(host, [b"x"], [held]),
        "share memory": lambda: checked(LIBC.shmget(NO_KEY, 4096, 0)),
        "queue messages": lambda: checked(LIBC.msgget(NO_KEY, 0)),
    }
    own: Attempts = {
        "raise a limit": lambda: call("prlimit64", 0, resource.RLIMIT_FSIZE, b"\1" * 16, 0),
        "be dumpable": lambda: checked(LIBC.prctl(4, 1, 0, 0, 0)),
        "filter calls anew": lambda: checked(LIBC.prctl(22, 1, 0, 0, 0)),
        "gain by prctl": lambda: checked(LIBC.prctl(47, 2, 21, 0, 0)),  # PR_CAP_AMBIENT
        "set the clock": lambda: time.clock_settime(time.CLOCK_MONOTONIC, 0),
        "name the machine": lambda: socket.sethostname(HOST_NAME),
        "take memory that is not counted": lambda: mmap.mmap(-1, 4096, mmap.MAP_SHARED),
        "lock memory": lambda: checked(LIBC.mlock(BUFFER, 4096)),
    }
    return files | others | own


def checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def fatal(host: socket.socket) -> Attempts:
    """Attempts that end the process."""
    held = host.fileno()
    attempts: Attempts = {
        "run a program": lambda: os.execv("/bin/sh", ["sh"]),  # noqa: S606
        "spawn a program": lambda: os.posix_spawn("/bin/sh", ["sh"], {}),
        "run a descriptor": lambda: call("execveat", held, b"", 0, 0, 0x1000),
        "fork": os.fork,
        "clone": lambda: call("clone", SIGCHLD_ONLY, 0, 0, 0, 0),
        "clone with memory": lambda: call("clone", PTHREAD_WITHOUT_THREAD, 0, 0, 0, 0),
        "open a network": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "open a local socket": lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM),
        "open a packet socket": lambda: call("socket", socket.AF_PACKET, 3, 0),
        "open a pair": socket.socketpair,
        "connect": lambda: call("connect", held, LOOPBACK, len(LOOPBACK)),
        "bind": lambda: call("bind", held, UNIX_ADDRESS, len(UNIX_ADDRESS)),
        "signal the host": lambda: os.kill(PARENT, 0),
        "signal init": lambda: os.kill(1, 0),
        "signal everybody": lambda: os.kill(-1, 0),
        "signal a thread of the host": lambda: call("tgkill", PARENT, PARENT, 0),
        "queue a signal": lambda: call("rt_sigqueueinfo", PARENT, 0, BUFFER),
        "hold the host": lambda: os.pidfd_open(PARENT),
        "trace the host": lambda: checked(LIBC.ptrace(PTRACE_SEIZE, PARENT, 0, 0)),
        "read the host": lambda: call("process_vm_readv", PARENT, BUFFER, 1, BUFFER, 1, 0),
        "mount": lambda: call("mount", b"none", b"/nowhere", b"none", 0, 0),
        "change the root": lambda: call("chroot", b"."),
        "take a namespace": lambda: call("unshare", kernel.NEW_USER),
        "join a namespace": lambda: call("setns", held, 0),
        "become root": lambda: call("setresuid", 0, 0, 0),
        "take capabilities": lambda: call("capset", BUFFER, BUFFER),
        "load a program into the kernel": lambda: call("bpf", 5, BUFFER, 64),
        "queue calls": lambda: call("io_uring_setup", 8, BUFFER),
        "replace the filter": lambda: call("seccomp", 1, 0, BUFFER),
    }
    if platform.machine() == "x86_64":
        attempts |= {
            "vfork": lambda: call("vfork"),
            "call by x32": lambda: call(X32 + NUMBERS["getpid"]),
            "call as 32 bits": call_as_32_bits,
        }
    return attempts


def call_as_32_bits() -> object:
    """Number 20 is getpid there, and something else here."""
    private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    page = mmap.mmap(-1, 4096, private, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20; int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return ctypes.CFUNCTYPE(ctypes.c_int)(address)()


def possible() -> Attempts:
    """What workers do all the time."""
    return {
        "start a thread": lambda: in_a_thread(lambda: 1),
        "sleep": lambda: time.sleep(0.001),
        "take time": lambda: time.thread_time() >= 0,
        "draw randomness": lambda: len(os.urandom(8)),
        "make a pipe": os.pipe,
        "make an eventfd": lambda: os.eventfd(0),
        "take memory": lambda: len(bytearray(1 << 24)),
        "choose a processor": lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
        "read a limit": lambda: resource.getrlimit(resource.RLIMIT_NOFILE),
        "be less important": lambda: os.setpriority(os.PRIO_PROCESS, 0, 5),
        "know itself": os.getpid,
    }


def no_clone3() -> object:
    try:
        return call("clone3", BUFFER, 88)
    except OSError as error:
        return errno.errorcode[error.errno or 0]


def outcome_of(attempt: Callable[[], object]) -> str:
    """The name of its errno, or "done"."""
    try:
        attempt()
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, str(error))
    return "done"


class Payload:
    """Loads what a worker loads, and does none of its work."""

    def __init__(self, board: Board) -> None:
        self.worker = prepared(board)

    def run(self, host: socket.socket, uncontained: tuple[str, ...]) -> None:
        tell(host, {"uncontained": uncontained, "clone3": no_clone3()})
        harmless, deadly = refused(host) | possible(), fatal(host)
        for line in host.makefile("r"):
            wish = json.loads(line)
            if wish == "all that can be survived":
                tell(host, {name: outcome_of(attempt) for name, attempt in harmless.items()})
            elif wish == "names":
                tell(host, [list(refused(host)), list(deadly), list(possible())])
            elif wish == "stay":
                tell(host, "for ever")
                threading.Event().wait()
            else:
                tell(host, {wish: outcome_of(deadly[wish])})


def tell(host: socket.socket, what: object) -> None:
    host.sendall(json.dumps(what).encode() + b"\n")


def become_nobody() -> None:
    """As if the host had been started by another user than root."""
    if os.geteuid() != 0:
        return
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    checked(LIBC.prctl(4, 1, 0, 0, 0))  # dumpable again, as after an exec


def lose_namespaces() -> None:
    """As in a container whose own filter does not let unshare through."""
    step = seccomp.Instruction
    steps = (
        step(seccomp.LOAD, 0, 0, seccomp.NUMBER),
        step(seccomp.JUMP_IF_EQUAL, 0, 1, NUMBERS["unshare"]),
        step(seccomp.RETURN, 0, 0, seccomp.FAIL | errno.EPERM),
        step(seccomp.RETURN, 0, 0, seccomp.ALLOW),
    )
    system = kernel.Kernel()
    system.never_gain_privileges()
    system.filter_calls(seccomp.Filter(steps), NUMBERS["seccomp"])


STARTS: dict[str, list[Callable[[], None]]] = {
    "as_is": [],
    "nobody": [become_nobody],
    "no_namespaces": [lose_namespaces],
    "nobody_no_namespaces": [become_nobody, lose_namespaces],
}

if __name__ == "__main__":
    check_version()  # loads what it needs, while the library can be read
    for weaken in STARTS[sys.argv.pop(1)]:
        weaken()
    main(Payload)
