"""Clocks that tests move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class TickingClock:
    """Seconds since 1970; every look moves it on by `tick`."""

    now: float = 1_700_000_000.0
    tick: float = 0.0

    def __call__(self) -> float:
        self.now += self.tick
        return self.now
