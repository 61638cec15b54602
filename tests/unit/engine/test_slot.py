"""How long a turn may take, on the wall clock and in CPU time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest

from trellis.engine.slot import MOST_TIMES, Slot

if TYPE_CHECKING:
    from trellis.engine.isolate import Isolate


@dataclass
class Clocked:
    """An isolate whose thread's clock is set by hand."""

    secs: float = 0.0
    tells_cpu_time: bool = True

    def start_turn(self, inbox: bytes) -> None: ...

    def cpu_secs(self) -> float:
        return self.secs


def begun(isolate: Clocked, *, wall_ms: int, cpu_ms: int) -> Slot:
    slot = Slot(1, cast("Isolate", isolate))
    slot.allowance.widen(wall_ms, cpu_ms)
    slot.start_turn(cast("Isolate", isolate), 100.0)
    return slot


def looked_at(slot: Slot, now: float) -> str:
    assert slot.isolate is not None
    return slot.overstayed(slot.isolate, now)


def test_a_turn_that_runs_all_the_time_ends_at_its_deadline() -> None:
    isolate = Clocked()
    slot = begun(isolate, wall_ms=3000, cpu_ms=0)
    isolate.secs = 2.9
    assert looked_at(slot, 102.9) == ""
    assert looked_at(slot, 103.0) == "deadline"


def test_cpu_time_ends_a_turn_whatever_the_wall_clock_says() -> None:
    isolate = Clocked()
    slot = begun(isolate, wall_ms=3000, cpu_ms=500)
    isolate.secs = 0.5
    assert looked_at(slot, 100.6) == "cpu"


def test_a_turn_that_waits_for_a_processor_gets_its_time_again() -> None:
    isolate = Clocked()
    slot = begun(isolate, wall_ms=3000, cpu_ms=2000)
    isolate.secs = 0.4
    assert looked_at(slot, 103.0) == ""
    assert slot.look_at == pytest.approx(104.6)
    isolate.secs = 3.1
    slot.cpu_limit = 10.0
    assert looked_at(slot, 106.0) == "deadline"


def test_a_turn_that_does_nothing_at_all_does_not_stay_for_ever() -> None:
    slot = begun(Clocked(), wall_ms=1000, cpu_ms=2000)
    looks = [looked_at(slot, 100.0 + seconds) for seconds in range(1, MOST_TIMES + 1)]
    assert looks == [""] * (MOST_TIMES - 1) + ["deadline"]


def test_where_cpu_time_is_not_known_the_wall_clock_decides() -> None:
    slot = begun(Clocked(tells_cpu_time=False), wall_ms=1000, cpu_ms=2000)
    assert looked_at(slot, 101.0) == "deadline"
