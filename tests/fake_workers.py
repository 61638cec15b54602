"""Workers of our own making, at the other end of real sockets, and a listener that remembers."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING

from trellis.engine.board import Board
from trellis.engine.protocol import Frames, Hello, Ping, Pong, Stop, frame, messages_to_worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trellis.engine.pool import Loss


class FakeRunning:
    """A worker of our own making at the other end of a real socket."""

    def __init__(self, play: Callable[[socket.socket], None]) -> None:
        self.board = Board()
        self.socket, self._theirs = socket.socketpair()
        self.socket.setblocking(False)
        self._thread = threading.Thread(target=self._run, args=(play,), daemon=True)
        self._thread.start()

    def _run(self, play: Callable[[socket.socket], None]) -> None:
        with self._theirs:
            play(self._theirs)

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._theirs.shutdown(socket.SHUT_RDWR)

    def reap(self) -> str:
        self._thread.join()
        return "fake"

    def resident_bytes(self) -> int:
        return 0


class FakeSpawner:
    """Plays one part after another; the last one again and again."""

    can_kill = True

    def __init__(self, *parts: Callable[[socket.socket], None]) -> None:
        self.parts = list(parts)
        self.spawned = 0

    def spawn(self) -> FakeRunning:
        part = self.parts[min(self.spawned, len(self.parts) - 1)]
        self.spawned += 1
        return FakeRunning(part)


class Heard:
    """A listener that keeps what it is told."""

    def __init__(self) -> None:
        self.turns: list[tuple[int, bytes]] = []
        self.ended: list[tuple[int, str]] = []
        self.losses: list[Loss] = []

    def turn_ended(self, isolate_id: int, outbox: bytes, cpu_us: int) -> None:
        self.turns.append((isolate_id, outbox))

    def isolate_ended(self, isolate_id: int, reason: str, cpu_us: int) -> None:
        self.ended.append((isolate_id, reason))

    def heap_measured(self, isolate_id: int, used_bytes: int) -> None:
        pass

    def worker_lost(self, loss: Loss) -> None:
        self.losses.append(loss)

    def worker_has_room(self, isolates: Iterable[int]) -> None:
        pass


def obey(host: socket.socket, *, answer: bool) -> None:
    """Reads what the host sends until it says stop; answers its pings or not."""
    frames = Frames()
    while data := host.recv(65536):
        for body in frames.feed(data):
            for message in messages_to_worker(body):
                if isinstance(message, Stop):
                    return
                if isinstance(message, Ping) and answer:
                    host.sendall(frame([Pong(message.nonce)]))


def well_behaved(host: socket.socket) -> None:
    host.sendall(frame([Hello("fake")]))
    obey(host, answer=True)


def sends(data: bytes) -> Callable[[socket.socket], None]:
    """Says hello, sends `data`, and answers nothing any more."""

    def play(host: socket.socket) -> None:
        host.sendall(frame([Hello("fake")]) + data)
        obey(host, answer=False)

    return play
