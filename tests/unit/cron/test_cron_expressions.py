"""Rules of cron expressions."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

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


# --- time zones ----------------------------------------------------------------------------------


def local_dues(expr: str, zone: str, after: str, many: int) -> list[str]:
    """The next due times behind a time of that zone, as its clocks show them."""
    here = ZoneInfo(zone)
    second = int(datetime.fromisoformat(after).replace(tzinfo=here).timestamp())
    found = []
    for _ in range(many):
        second = parse(expr, zone).after(second)
        found.append(datetime.fromtimestamp(second, here).isoformat())
    return found


def test_a_job_is_due_by_the_clocks_of_its_zone():
    assert local_dues("0 9 * * *", "America/New_York", "2025-11-01T12:00", 2) == [
        "2025-11-02T09:00:00-05:00",
        "2025-11-03T09:00:00-05:00",
    ]
    assert local_dues("0 9 * * *", "Asia/Kathmandu", "2025-01-01T10:00", 1) == [
        "2025-01-02T09:00:00+05:45"
    ]


@pytest.mark.parametrize(
    ("expr", "dues"),
    [
        ("30 2 * * *", ["30T03:00:00+02:00", "31T02:30:00+02:00"]),
        ("*/20 2 * * *", ["30T03:00:00+02:00", "31T02:00:00+02:00"]),
        ("0 3 * * *", ["30T03:00:00+02:00", "31T03:00:00+02:00"]),
        ("0,30 1-3 * * *", ["30T01:30:00+01:00", "30T03:00:00+02:00", "30T03:30:00+02:00"]),
        ("*/30 * * * *", ["30T01:30:00+01:00", "30T03:00:00+02:00", "30T03:30:00+02:00"]),
        ("30 */2 * * *", ["30T04:30:00+02:00", "30T06:30:00+02:00"]),
    ],
)
def test_what_is_due_in_an_hour_that_is_left_out_is_due_at_its_end_once(expr, dues):
    found = local_dues(expr, "Europe/Berlin", "2025-03-30T01:00", len(dues))
    assert found == ["2025-03-" + due for due in dues]


@pytest.mark.parametrize(
    ("expr", "dues"),
    [
        ("30 2 * * *", ["26T02:30:00+02:00", "27T02:30:00+01:00"]),
        ("0 2 * * *", ["26T02:00:00+02:00", "27T02:00:00+01:00"]),
        ("30 2,3 * * *", ["26T02:30:00+02:00", "26T03:30:00+01:00"]),
        ("30 * * * *", ["26T02:30:00+02:00", "26T02:30:00+01:00", "26T03:30:00+01:00"]),
        ("0 */2 * * *", ["26T02:00:00+02:00", "26T02:00:00+01:00", "26T04:00:00+01:00"]),
        ("45 * 26 10 *", ["26T02:45:00+02:00", "26T02:45:00+01:00", "26T03:45:00+01:00"]),
    ],
)
def test_an_hour_that_comes_twice_counts_once_for_what_names_its_hour(expr, dues):
    found = local_dues(expr, "Europe/Berlin", "2025-10-26T01:50", len(dues))
    assert found == ["2025-10-" + due for due in dues]


def test_clocks_may_be_set_by_half_an_hour():
    assert local_dues("*/15 * * * *", "Australia/Lord_Howe", "2025-04-06T01:31", 4) == [
        "2025-04-06T01:45:00+11:00",
        "2025-04-06T01:30:00+10:30",
        "2025-04-06T01:45:00+10:30",
        "2025-04-06T02:00:00+10:30",
    ]


@given(
    st.integers(at("2024-01-01"), at("2027-01-01")),
    st.sampled_from(["*/7 * * * *", "30 2 * * *", "15 1-3 * * sun", "*/20 */3 * * *"]),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]),
)
def test_due_times_follow_one_another_and_none_lies_between(second, expr, zone):
    schedule = parse(expr, zone)
    first = schedule.after(second)
    assert first > second
    assert schedule.after((second + first) // 2) == first
    assert schedule.after(first - 1) == first


def test_the_latest_due_times_are_found_however_long_ago_the_first_one_was():
    schedule = parse("*/5 * * * *")
    now = at("2025-01-01T00:07:00")
    assert schedule.latest(0, now, 2) == [at("2025-01-01T00:00:00"), at("2025-01-01T00:05:00")]
    assert schedule.latest(now - 60, now, 2) == []
    assert parse("@yearly").latest(0, now, 100)[-2:] == [at("2024-01-01"), at("2025-01-01")]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../UTC", "europe/berlin", "localtime"])
def test_a_zone_that_is_not_there_is_refused(zone):
    with pytest.raises(OpError, match="there is no time zone") as caught:
        parse("* * * * *", zone)
    assert caught.value.details == {"field": "timeZone"}
