"""Ids grow, carry their time and choose a shard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trellis.emulator.snowflakes import Snowflakes, created_at, parse, shard_of


def test_ids_grow_even_when_the_clock_stands_still():
    snowflakes = Snowflakes(lambda: 1700000000.0)
    ids = [snowflakes.next() for _ in range(5)]
    assert ids == sorted(set(ids))


def test_ids_grow_when_the_clock_goes_back():
    times = iter([1700000001.0, 1700000000.0])
    snowflakes = Snowflakes(lambda: next(times))
    assert snowflakes.next() < snowflakes.next()


def test_an_id_carries_its_time():
    number = Snowflakes(lambda: 1700000000.0).next()
    assert created_at(number) == datetime.fromtimestamp(1700000000, UTC)


def test_the_shard_comes_from_the_time_alone():
    assert shard_of(5 << 22, 3) == 2
    assert shard_of((5 << 22) + 12345, 3) == 2


@pytest.mark.parametrize("text", ["", "word", "-1", "1.5", "1" * 20, "٣"])
def test_what_is_no_id_is_none(text):
    assert parse(text) is None
