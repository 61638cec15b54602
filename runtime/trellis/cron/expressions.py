"""Cron expressions: what they may say, what is wrong with one, when one is due next. All in UTC.

Five fields, or six with the second first; `@hourly` and its like; in a field numbers, names of
months and days, `*`, lists, ranges, steps, `L` and `#`. Where both a day of the month and a day of
the week are given, either will do, as in every cron.
"""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime
from typing import NamedTuple, Never

from croniter import CroniterBadDateError, CroniterError, croniter

from trellis.errors import OpError

MAX_EXPRESSION_CHARS = 128
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
    """An expression that was understood. Made by `parse`."""

    def __init__(self, iterator: croniter) -> None:
        self._iterator = iterator
        self._asked = -1
        self._answer: int | None = None

    def after(self, second: int) -> int | None:
        """The first second that is due behind `second` (unix time), None when there is none.

        Jobs that share an expression mostly ask the same thing at the same time: the last answer
        is kept.
        """
        if second != self._asked:
            self._answer = self._next(datetime.fromtimestamp(second, UTC))
            self._asked = second
        return self._answer

    def _next(self, moment: datetime) -> int | None:
        self._iterator.set_current(moment, force=True)
        try:
            due: datetime = self._iterator.get_next(datetime)
        except CroniterBadDateError:
            return None
        return int(due.timestamp())


@functools.lru_cache(maxsize=4096)
def parse(expr: str) -> Schedule:
    """What an expression means.

    Raises:
        OpError: `invalid_argument`; the message says which field is wrong, and what it takes.
    """
    fields = _fields(expr)
    for field, text in zip(_FIELDS[-len(fields) :], fields, strict=True):
        _check_field(expr, field, text)
    try:
        schedule = Schedule(_iterator(" ".join(fields)))
    except CroniterError as error:
        _refuse(expr, str(error))
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
        hint='five fields in UTC: minute, hour, day of month, month, day of week: "*/5 * * * *"',
        **details,
    )
