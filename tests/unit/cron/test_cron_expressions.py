"""Rules of cron expressions."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.cron.expressions import NAMES, parse
from trellis.errors import OpError


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("expr", "after", "due"),
    [
        ("* * * * *", "2025-01-31T12:00:00", "2025-01-31T12:01:00"),
        ("*/5 * * * *", "2025-01-31T23:59:59", "2025-02-01T00:00:00"),
        ("*/10 * * * * *", "2025-01-31T12:00:00", "2025-01-31T12:00:10"),
        ("30 0 9 * * *", "2025-01-31T12:00:00", "2025-02-01T09:00:30"),
        ("0 9 * * mon-FRI", "2025-01-31T12:00:00", "2025-02-03T09:00:00"),
        ("0 0 L * *", "2025-01-31T12:00:00", "2025-02-28T00:00:00"),
        ("0 0 * * sat#1", "2025-01-31T12:00:00", "2025-02-01T00:00:00"),
        ("0 0 29 feb *", "2025-01-31T12:00:00", "2028-02-29T00:00:00"),
        ("  0   0 1 1 *  ", "2025-01-31T12:00:00", "2026-01-01T00:00:00"),
        ("0 0 13 * 5", "2025-01-31T12:00:00", "2025-02-07T00:00:00"),
        ("@hourly", "2025-01-31T12:00:00", "2025-01-31T13:00:00"),
        ("@Daily", "2025-01-31T12:00:00", "2025-02-01T00:00:00"),
        ("@weekly", "2025-01-31T12:00:00", "2025-02-02T00:00:00"),
        ("@monthly", "2025-01-31T12:00:00", "2025-02-01T00:00:00"),
        ("@yearly", "2025-01-31T12:00:00", "2026-01-01T00:00:00"),
    ],
)
def test_an_expression_is_due_when_it_says(expr, after, due):
    assert parse(expr).after(at(after)) == at(due)


def test_a_due_time_comes_after_the_time_that_was_asked_for():
    schedule = parse("*/5 * * * *")
    assert schedule.after(at("2025-01-01T00:05:00")) == at("2025-01-01T00:10:00")
    assert schedule.after(at("2025-01-01T00:04:59")) == at("2025-01-01T00:05:00")
    assert schedule.after(at("2025-01-01T00:04:59")) == at("2025-01-01T00:05:00")


@given(st.integers(0, 2**32), st.sampled_from(["*/7 3-5 * * *", "15 */2 */3 * * *", "@weekly"]))
def test_what_was_asked_before_makes_no_difference(second, expr):
    schedule = parse(expr)
    first = schedule.after(second)
    schedule.after(second + 86_400)
    assert schedule.after(second) == first
    assert first > second


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_an_expression(name):
    assert parse(name).after(0)


@pytest.mark.parametrize(
    ("expr", "field"),
    [
        ("60 * * * *", "minute"),
        ("* 24 * * *", "hour"),
        ("* * 0 * *", "day of month"),
        ("* * 32 * *", "day of month"),
        ("* * * 13 *", "month"),
        ("* * * foo *", "month"),
        ("* * * * 8", "day of week"),
        ("61 * * * * *", "second"),
        ("* 61 * * * *", "minute"),
        ("*/0 * * * *", "minute"),
        ("1, * * * *", "minute"),
        ("-1 * * * *", "minute"),
        ("1.5 * * * *", "minute"),
        ("R * * * *", "minute"),
        ("H H * * *", "minute"),
        ("* r(1-5) * * *", "hour"),
        ("٣ * * * *", "minute"),
        ("# * * * *", "minute"),
        ("* * * * #", "day of week"),
        ("* * * * 1#9", "day of week"),
        ("- * * * *", "minute"),
        ("/ * * * *", "minute"),
        ("W * * * *", "minute"),
        ("* * LW5 * *", "day of month"),
    ],
)
def test_a_wrong_field_is_named(expr, field):
    with pytest.raises(OpError) as caught:
        parse(expr)
    assert caught.value.code == "invalid_argument"
    assert caught.value.details["field"] == field
    assert f"its {field} field" in caught.value.message


@pytest.mark.parametrize(
    ("expr", "says"),
    [
        ("", "0 fields instead of 5"),
        ("*", "1 fields"),
        ("* * * *", "4 fields"),
        ("* * * * * * 2025", "7 fields"),
        ("@reboot", "@hourly"),
        ("@every 5m", "2 fields"),
        ("0 0 30 2 *", "no such date"),
        ("0 0 31 feb,apr *", "no such date"),
        ("1," * 100 + "1 * * * *", "longer than 128"),
    ],
)
def test_what_is_wrong_with_the_whole_is_said(expr, says):
    with pytest.raises(OpError, match=says) as caught:
        parse(expr)
    assert caught.value.code == "invalid_argument"
    assert caught.value.hint


@given(st.text(alphabet="0123456789*/,-?#LWRHjanfebmonsu@ ", max_size=40))
def test_any_text_is_understood_or_refused(text):
    with contextlib.suppress(OpError):
        assert parse(text).after(0) is not None
