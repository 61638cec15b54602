"""Cron expressions: what they may say, what is wrong with one, when one is due next.

Five fields, or six with the second first; `@hourly` and its like; in a field numbers, names of
months and days, `*`, lists, ranges, steps, `L` and `#`. Where both a day of the month and a day of
the week are given, either will do, as in every cron.
"""

from __future__ import annotations

import functools
import re
from collections import deque
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Never

from croniter import CroniterBadDateError, CroniterError, croniter

from trellis.cron.local_clock import DAY_SECS, LocalClock
from trellis.cron.zones import UTC_NAME, zone
from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

MAX_EXPRESSION_CHARS = 128
FIRST_LOOK_SECS = 600  # how far back the latest due seconds are looked for first
NAMES = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}


class _Field(NamedTuple):
    name: str
    takes: str


_FIELDS = (
    _Field("second", "0 to 59"),
    _Field("minute", "0 to 59"),
    _Field("hour", "0 to 23"),
    _Field("day of month", "1 to 31, or L for the last"),
    _Field("month", "1 to 12, or jan to dec"),
    _Field("day of week", "0 to 7, or sun to sat; 0 and 7 are both Sunday"),
)
# Not all that croniter takes: its random and hashed fields would mean something else each time.
_TOKENS = re.compile(
    r"(?:[0-9*/,?#LW-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|sun|mon|tue|wed|thu|fri|sat)+",
    re.IGNORECASE | re.ASCII,
)
_SOME_TIME = datetime(2024, 1, 1, tzinfo=UTC)


class Schedule:
    """An expression that was understood, in a time zone. Made by `parse`.

    Where clocks are set forward, what would be due in the hour that is left out is due at its end,
    once. Where they are set back, what names its hour is due once, in the first of the two equal
    hours; what is due in any hour (`*`) goes on through both. Jobs of any hour are never due for an
    hour that is left out: the next one follows.
    """

    def __init__(self, iterator: croniter, local: ZoneInfo, *, in_any_hour: bool) -> None:
        self._iterator = iterator
        self._clock = LocalClock(local)
        self._in_any_hour = in_any_hour
        self._is_utc = local.key == UTC_NAME
        self._asked = -1
        self._answer: int | None = None

    def after(self, second: int) -> int | None:
        """The first second that is due behind `second` (unix time), None when there is none.

        Jobs that share an expression mostly ask the same thing at the same time: the last answer
        is kept.
        """
        if second != self._asked:
            self._answer = self._after(second)
            self._asked = second
        return self._answer

    def latest(self, after: int, until: int, at_most: int) -> list[int]:
        """The last seconds that are due behind `after` and not behind `until`, in order."""
        span = FIRST_LOOK_SECS
        while True:
            begin = max(after, until - span)
            found = deque(self._between(begin, until), at_most)
            if begin == after or len(found) == at_most:
                return list(found)
            span *= 4

    def _between(self, begin: int, end: int) -> Iterator[int]:
        due = self.after(begin)
        while due is not None and due <= end:
            yield due
            due = self.after(due)

    def _after(self, second: int) -> int | None:
        if self._is_utc:
            return self._next(second)
        if self._in_any_hour:
            return self._after_in_any_hour(second)
        due = self._next(self._clock.shown(second))
        while due is not None and self._clock.when_first(due) <= second:
            due = self._next(due)
        return None if due is None else self._clock.when_first(due)

    def _after_in_any_hour(self, second: int) -> int | None:
        shown = self._next(self._clock.shown(second))
        due = None
        while shown is not None and due is None:
            due = self._clock.when_next(shown, second)
            shown = self._next(shown)
        again = self._clock.set_back(second, second + DAY_SECS if due is None else due)
        if again is None:
            return due
        # The hour that comes twice has begun anew before that.
        repeated = self._next(self._clock.shown(again) - 1)
        found = None if repeated is None else self._clock.when_next(repeated, again - 1)
        return due if found is None or (due is not None and due < found) else found

    def _next(self, shown: int) -> int | None:
        """The next match behind what a clock shows, as if its zone were UTC."""
        self._iterator.set_current(datetime.fromtimestamp(shown, UTC), force=True)
        try:
            due: datetime = self._iterator.get_next(datetime)
        except CroniterBadDateError:
            return None
        return int(due.timestamp())


@functools.lru_cache(maxsize=4096)
def parse(expr: str, time_zone: str = UTC_NAME) -> Schedule:
    """What an expression means in a time zone.

    Raises:
        OpError: `invalid_argument`; the message says which field is wrong, and what it takes, or
            that there is no such zone.
    """
    local = zone(time_zone)
    fields = _fields(expr)
    for field, text in zip(_FIELDS[-len(fields) :], fields, strict=True):
        _check_field(expr, field, text)
    try:
        iterator = _iterator(" ".join(fields))
    except CroniterError as error:
        _refuse(expr, str(error))
    schedule = Schedule(iterator, local, in_any_hour=fields[-4].startswith("*"))
    if schedule.after(int(_SOME_TIME.timestamp())) is None:
        _refuse(expr, "there is no such date")
    return schedule


def _fields(expr: str) -> list[str]:
    if len(expr) > MAX_EXPRESSION_CHARS:
        _refuse(expr[:32] + "...", f"it is longer than {MAX_EXPRESSION_CHARS} characters")
    fields = expr.split()
    if len(fields) == 1 and fields[0].startswith("@"):
        return _named(expr, fields[0].lower())
    if len(fields) not in {5, 6}:
        _refuse(expr, f"it has {len(fields)} fields instead of 5, or 6 with the second first")
    return fields


def _named(expr: str, name: str) -> list[str]:
    if name not in NAMES:
        _refuse(expr, f"the names are {', '.join(NAMES)}")
    return NAMES[name].split()


def _check_field(expr: str, field: _Field, text: str) -> None:
    """A field is right when it is right where all others are stars."""
    alone = ["*"] * len(_FIELDS)
    alone[_FIELDS.index(field)] = text
    try:
        if _TOKENS.fullmatch(text):
            _iterator(" ".join(alone))
            return
    except (CroniterError, ValueError, KeyError, IndexError):
        pass
    _refuse(expr, f"its {field.name} field is {text!r}; it takes {field.takes}", field.name)


def _iterator(expr: str) -> croniter:
    return croniter(expr, _SOME_TIME, second_at_beginning=True)


def _refuse(expr: str, reason: str, field: str | None = None) -> Never:
    details = {"field": field} if field else {}
    raise OpError(
        f"cron expression {expr!r} cannot be used: {reason}",
        hint='five fields: minute, hour, day of month, month, day of week: "*/5 * * * *"',
        **details,
    )
