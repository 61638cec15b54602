"""Requests that wait for the database, by guild: each guild in turn is given a few."""

from __future__ import annotations

from collections import deque
from typing import Final, Generic, TypeVar

A_TURN: Final = 16  # requests of one guild
A_GROUP: Final = 256  # requests that are taken together

T = TypeVar("T")


class FairQueue(Generic[T]):
    """See the module. Any thread puts, one takes.

    What is put lies in one heap, which needs no lock, until the taker sorts it by guild.
    """

    def __init__(self) -> None:
        self._heap: deque[tuple[bytes, T]] = deque()
        self._lines: dict[bytes, deque[T]] = {}
        self._turns: deque[bytes] = deque()

    def __bool__(self) -> bool:
        return bool(self._heap or self._turns)

    def put(self, guild: bytes, request: T) -> None:
        self._heap.append((guild, request))

    def take(self) -> list[T]:
        """The next ones, those of a guild in their order; none when none wait."""
        for _ in range(len(self._heap)):
            self._line_up(*self._heap.popleft())
        taken: list[T] = []
        for _ in range(len(self._turns)):
            self._take_turn(self._turns.popleft(), taken)
            if len(taken) >= A_GROUP:
                break
        return taken

    def _line_up(self, guild: bytes, request: T) -> None:
        line = self._lines.get(guild)
        if line is None:
            line = self._lines[guild] = deque()
            self._turns.append(guild)
        line.append(request)

    def _take_turn(self, guild: bytes, taken: list[T]) -> None:
        line = self._lines[guild]
        taken.extend(line.popleft() for _ in range(min(A_TURN, len(line))))
        if line:
            self._turns.append(guild)
        else:
            del self._lines[guild]
