"""Figures as people read them."""

import pytest

from trellis_cli.units import in_bytes, in_count, in_time


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "0 ms"),
        (0.25, "0.2 ms"),
        (12.4, "12 ms"),
        (3400, "3.4 s"),
        (90_000, "1.5 min"),
        (9_000_000, "2.5 h"),
    ],
)
def test_time_is_shown_in_the_unit_that_fits(milliseconds, text):
    assert in_time(milliseconds) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (3 << 20, "3.0 MiB"), (5 << 29, "2.5 GiB")],
)
def test_bytes_are_shown_in_the_unit_that_fits(count, text):
    assert in_bytes(count) == text


def test_counts_are_whole():
    assert in_count(1234567) == "1,234,567"
