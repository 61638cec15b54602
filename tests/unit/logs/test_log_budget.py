"""What scripts print is kept within a rate; what is dropped is counted and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from harness import RecordingLog
from trellis.logs.budget import BudgetedLog

if TYPE_CHECKING:
    from collections.abc import Callable

A, B = 1, 2


class Timers:
    def __init__(self) -> None:
        self.now = 100.0
        self.due: list[tuple[float, Callable[[], None]]] = []

    def call_later(self, delay: float, call: Callable[[], None]) -> None:
        self.due.append((self.now + delay, call))

    def advance(self, seconds: float) -> None:
        self.now += seconds
        ready = [call for at, call in self.due if at <= self.now]
        self.due = [(at, call) for at, call in self.due if at > self.now]
        for call in ready:
            call()


@pytest.fixture
def timers() -> Timers:
    return Timers()


@pytest.fixture
def kept() -> RecordingLog:
    return RecordingLog()


@pytest.fixture
def log(timers: Timers, kept: RecordingLog) -> BudgetedLog:
    return BudgetedLog(
        kept,
        lines_per_sec=2,
        bytes_per_sec=100,
        clock=lambda: timers.now,
        call_later=timers.call_later,
    )


def test_a_burst_gets_through_and_the_rest_is_counted(
    log: BudgetedLog, kept: RecordingLog, timers: Timers
) -> None:
    for number in range(15):
        log.write(A, "info", f"line {number}")
    assert len(kept.lines) == 10
    timers.advance(1)
    assert kept.lines[-1][1:] == (
        "warn",
        "5 log lines dropped: a guild may print 2 lines and 100 bytes a second",
    )


def test_bytes_count_too_and_come_back_with_time(
    log: BudgetedLog, kept: RecordingLog, timers: Timers
) -> None:
    log.write(A, "info", "ä" * 250)
    log.write(A, "info", "no room")
    assert len(kept.lines) == 1
    timers.advance(2)
    log.write(A, "info", "room again")
    assert kept.lines[-1][2] == "room again"


def test_one_guild_does_not_use_up_anothers(log: BudgetedLog, kept: RecordingLog) -> None:
    for _ in range(50):
        log.write(A, "info", "x")
    log.write(B, "info", "mine")
    assert kept.of(B) == "mine"


def test_what_the_runtime_tells_always_gets_through(log: BudgetedLog, kept: RecordingLog) -> None:
    for _ in range(50):
        log.write(A, "info", "x")
    log.write(A, "error", "stopped", target="runtime")
    assert kept.lines[-1][2] == "stopped"
