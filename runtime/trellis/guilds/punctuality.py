"""How what the clock begins turned out since the host started: outcomes, and how late it began."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LATE_SECS: Final = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)


class Punctuality:
    """See the module. What nobody has heard of yet is counted as 0 from the start.

    Args:
        outcomes: every way in which something can end.
    """

    def __init__(self, *outcomes: str) -> None:
        self._outcomes = Counter(dict.fromkeys(outcomes, 0))
        self._by_guild: Counter[tuple[int, str]] = Counter()
        self._late = [0] * (len(LATE_SECS) + 1)
        self.late_secs = 0.0  # of all that began, together

    def began(self, late_secs: float) -> None:
        late_secs = max(0.0, late_secs)
        self._late[bisect_left(LATE_SECS, late_secs)] += 1
        self.late_secs += late_secs

    def ended(self, guild_id: int, outcome: str, count: int = 1) -> None:
        self._outcomes[outcome] += count
        self._by_guild[guild_id, outcome] += count

    @property
    def outcomes(self) -> Mapping[str, int]:
        return self._outcomes

    def by_guild(self) -> Iterator[tuple[int, str, int]]:
        """Guild, outcome and count."""
        for (guild_id, outcome), count in self._by_guild.items():
            yield guild_id, outcome, count

    def late(self) -> list[tuple[str, int]]:
        """How many began so many seconds late at most; the last of all."""
        bounds = [*map(str, LATE_SECS), "+Inf"]
        return [(bound, sum(self._late[: n + 1])) for n, bound in enumerate(bounds)]
