"""A guild's isolate is given few events at first, more while they are cheap, fewer when dear."""

from __future__ import annotations

from trellis.guilds.pace import FEW, MOST, Pace


def test_cheap_turns_that_are_full_lead_to_more() -> None:
    pace = Pace(limit_ms=800)
    assert pace.turn_ended(cpu_us=50_000, in_flight=FEW)
    assert pace.width == 2 * FEW


def test_cheap_turns_that_are_not_full_change_nothing() -> None:
    pace = Pace(limit_ms=800)
    assert not pace.turn_ended(cpu_us=50_000, in_flight=FEW - 1)
    assert pace.width == FEW


def test_dear_turns_lead_to_fewer_but_never_to_none() -> None:
    pace = Pace(limit_ms=800)
    assert not pace.turn_ended(cpu_us=450_000, in_flight=FEW)
    assert pace.width == FEW // 2
    for _ in range(10):
        pace.turn_ended(cpu_us=450_000, in_flight=1)
    assert pace.width == 1


def test_there_is_an_end_to_more() -> None:
    pace = Pace(limit_ms=0)
    for _ in range(20):
        pace.turn_ended(cpu_us=10**9, in_flight=MOST)
    assert pace.width == MOST
