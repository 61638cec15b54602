"""Lines that wait are bounded, and a noisy guild pays for its noise."""

from __future__ import annotations

from trellis.logs.entry import LogEntry
from trellis.logs.pending import Pending


def entry(line_id: int, guild_id: int = 1) -> LogEntry:
    return LogEntry(line_id, 0, "info", "script", guild_id, "x", None)


def ids(entries: list[LogEntry]) -> list[int]:
    return [each.id for each in entries]


def test_lines_of_all_guilds_are_taken_in_order():
    pending = Pending(10, 100)
    for line_id in range(1, 7):
        pending.add(entry(line_id, line_id % 3))
    assert len(pending) == 6
    assert ids(pending.of(1)) == [1, 4]
    assert ids(pending.take()) == [1, 2, 3, 4, 5, 6]
    assert len(pending) == 0
    assert pending.take() == []


def test_a_guild_with_too_many_lines_loses_its_oldest():
    pending = Pending(3, 100)
    for line_id in range(1, 6):
        pending.add(entry(line_id))
    assert ids(pending.of(1)) == [3, 4, 5]
    assert pending.take_dropped() == {1: 2}
    assert pending.take_dropped() == {}


def test_when_all_are_too_many_the_noisiest_guild_loses_lines():
    pending = Pending(100, 5)
    pending.add(entry(1, 7))
    for line_id in range(2, 20):
        pending.add(entry(line_id, 8))
    assert ids(pending.of(7)) == [1]
    assert ids(pending.of(8)) == [16, 17, 18, 19]
    assert pending.take_dropped() == {8: 14}
