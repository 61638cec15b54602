"""What clocks show in a time zone, and when they show it: twice where they are set back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DAY_SECS = 86_400


class LocalClock:
    """What a clock shows is a number, too: the seconds since 1970 as if its zone were UTC."""

    def __init__(self, local: ZoneInfo) -> None:
        self._local = local

    def shown(self, second: int) -> int:
        """What the clock shows at a second (unix time)."""
        return second + self._offset(second)

    def when_first(self, shown: int) -> int:
        """When the clock first shows this, or has just passed it by where it was set forward."""
        before, after = self._offsets(shown)
        if before < after:
            return self._changed(shown - after, shown - before)
        return shown - before

    def when_next(self, shown: int, second: int) -> int | None:
        """When the clock shows this behind `second`; None when it does not any more, or never."""
        before, after = self._offsets(shown)
        if before < after:
            return None
        return next((when for when in (shown - before, shown - after) if when > second), None)

    def set_back(self, second: int, until: int) -> int | None:
        """When the clock is set back behind `second`, within a day and not behind `until`."""
        end = min(until, second + DAY_SECS)
        if self._offset(end) >= self._offset(second):
            return None
        return self._changed(second, end)

    def _changed(self, before: int, after: int) -> int:
        """The first second of another offset, of which there is one between these."""
        offset = self._offset(before)
        while after - before > 1:
            middle = (before + after) // 2
            if self._offset(middle) == offset:
                before = middle
            else:
                after = middle
        return after

    def _offset(self, second: int) -> int:
        return _secs(datetime.fromtimestamp(second, self._local).utcoffset())

    def _offsets(self, shown: int) -> tuple[int, int]:
        """The offset that held before, and the one after, where it changes at this time of day."""
        naive = datetime.fromtimestamp(shown, UTC).replace(tzinfo=self._local)
        return _secs(naive.utcoffset()), _secs(naive.replace(fold=1).utcoffset())


def _secs(offset: timedelta | None) -> int:
    return int((offset or timedelta()).total_seconds())
