"""How a worker comes to run: in a process of its own, or in a thread of the host."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trellis.engine.board import Board, shared_file
from trellis.engine.containment.orders import Orders
from trellis.engine.memory import UNCLEAR_MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MIN_SOCKET_BUFFER = 1 << 20
KILLED = "signal SIGKILL"
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Running(Protocol):
    """A worker that was started.

    Attributes:
        socket: the host's end.
        board: where the worker notes its turns.
    """

    socket: socket.socket
    board: Board

    def kill(self) -> None:
        """Ends it at once, whatever it does. A thread cannot be killed: it is left behind."""
        ...

    def reap(self) -> str:
        """Waits for a worker that was killed or hung up; how it ended, for the operator's log."""
        ...

    def resident_bytes(self) -> int:
        """The memory that it holds; 0 when that is the host's own, or the system hides it."""
        ...


def cpus_to_pin(workers: int, *, wanted: bool) -> list[int]:
    """The processors for `workers` processes: all that we may use, or none.

    A worker that keeps to one processor hands a turn to its isolate's thread and back without
    waking another, which is most of a turn's time. It pays only if every processor gets a worker.
    """
    if not wanted or not hasattr(os, "sched_getaffinity"):
        return []
    ours = sorted(os.sched_getaffinity(0))
    return ours if workers >= len(ours) else []


class Spawner(Protocol):
    can_kill: bool

    def spawn(self) -> Running: ...


class ProcessSpawner:
    """Starts workers as processes: empty environment, no descriptor but the socket.

    Args:
        orders: what each is to give up, and what is left to it.
        program: what Python runs; tests put something else in a worker's place.
    """

    can_kill = True

    def __init__(
        self, orders: Orders | None = None, program: Sequence[str] = ("-m", "trellis.engine.worker")
    ) -> None:
        self._orders = (orders or Orders()).encoded()
        self._program = program

    def spawn(self) -> Running:
        ours, theirs = _socket_pair()
        with theirs, _board_file() as board:
            given = [str(theirs.fileno()), self._orders, str(board)]
            process = subprocess.Popen(  # noqa: S603  # our own interpreter, our own module
                [sys.executable, "-I", *self._program, *given],
                env={},
                pass_fds=[theirs.fileno(), board],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
            return RunningProcess(ours, process, Board(board))


class RunningProcess:
    def __init__(
        self, host_end: socket.socket, process: subprocess.Popen[bytes], board: Board
    ) -> None:
        self.socket = host_end
        self.process = process
        self.board = board

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)

    def reap(self) -> str:
        code = self.process.wait()
        if code < 0:
            why = ": it made a system call that no worker makes" if code == -signal.SIGSYS else ""
            return f"signal {signal.Signals(-code).name}{why}"
        if code == UNCLEAR_MEMORY:
            return "it took too much memory while several turns were under way"
        return f"exit code {code}"

    def resident_bytes(self) -> int:
        try:
            text = Path(f"/proc/{self.process.pid}/statm").read_text("ascii")
            return int(text.split()[1]) * _PAGE
        except (OSError, IndexError):
            return 0  # it has ended just now


class ThreadSpawner:
    """Starts workers as threads of the host: for a small trusted host, tests and debugging."""

    can_kill = False

    def spawn(self) -> Running:
        from trellis.engine.completions import best_completions  # noqa: PLC0415  # loads V8
        from trellis.engine.v8 import shared_v8  # noqa: PLC0415  # in the host: only when asked to
        from trellis.engine.worker import Worker  # noqa: PLC0415

        ours, theirs = _socket_pair()
        board = Board()
        worker = Worker(shared_v8(), best_completions(), board, exit_when_stuck=False)
        uncontained = ("all: it is a thread of the host",)
        return RunningThread(ours, theirs, board, lambda host: worker.run(host, uncontained))


class RunningThread:
    def __init__(
        self,
        host_end: socket.socket,
        worker_end: socket.socket,
        board: Board,
        run: Callable[[socket.socket], None],
    ) -> None:
        self.socket = host_end
        self.board = board
        self._worker_end = worker_end
        self._run = run
        self._thread = threading.Thread(target=self._serve, daemon=True, name="trellis-worker")
        self._thread.start()

    def _serve(self) -> None:
        with self._worker_end:
            self._run(self._worker_end)

    def kill(self) -> None:
        """Hangs up: a worker that still listens ends itself."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def reap(self) -> str:
        self._thread.join(timeout=2)
        return "thread left behind" if self._thread.is_alive() else "thread ended"

    def resident_bytes(self) -> int:
        return 0


@contextlib.contextmanager
def _board_file() -> Iterator[int]:
    fileno = shared_file()
    try:
        yield fileno
    finally:
        os.close(fileno)


def _socket_pair() -> tuple[socket.socket, socket.socket]:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    for end in (ours, theirs):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, MIN_SOCKET_BUFFER)
    ours.setblocking(False)
    return ours, theirs
