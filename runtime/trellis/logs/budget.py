"""Keeps what scripts print within a rate; what the runtime tells guilds always gets through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.guilds.ports import GuildLog

BURST_SECS: Final = 5.0  # what a guild has saved up at most
REPORT_SECS: Final = 1.0  # after the first dropped line; further ones wait for the next report


@dataclass(slots=True)
class Allowance:
    """What a guild may still print, and what it could not."""

    lines: float
    size: float
    at: float
    dropped: int = 0


class BudgetedLog:
    """A guild log (port GuildLog) behind a rate for the lines of scripts.

    Args:
        log: where lines go.
        lines_per_sec: lines a guild may print, on average.
        bytes_per_sec: UTF-8 bytes of them.
        clock: monotonic seconds.
        call_later: runs a function after some seconds, as the loop's method does.
    """

    def __init__(
        self,
        log: GuildLog,
        *,
        lines_per_sec: int,
        bytes_per_sec: int,
        clock: Callable[[], float],
        call_later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        self._log = log
        self._lines_per_sec = lines_per_sec
        self._bytes_per_sec = bytes_per_sec
        self._clock = clock
        self._call_later = call_later
        self._guilds: dict[int, Allowance] = {}

    def write(
        self,
        guild_id: int,
        level: str,
        message: str,
        *,
        target: str = "script",
        event_id: str | None = None,
    ) -> None:
        """Writes the line, or counts it as dropped."""
        if target != "script" or self._is_allowed(guild_id, message):
            self._log.write(guild_id, level, message, target=target, event_id=event_id)

    def _is_allowed(self, guild_id: int, message: str) -> bool:
        allowance = self._refilled(guild_id)
        if allowance.lines < 1 or allowance.size <= 0:
            if not allowance.dropped:
                self._call_later(REPORT_SECS, lambda: self._report(guild_id))
            allowance.dropped += 1
            return False
        allowance.lines -= 1
        allowance.size -= len(message.encode("utf-8", "surrogatepass"))
        return True

    def _refilled(self, guild_id: int) -> Allowance:
        now = self._clock()
        most_lines, most_bytes = self._lines_per_sec * BURST_SECS, self._bytes_per_sec * BURST_SECS
        allowance = self._guilds.get(guild_id)
        if allowance is None:
            allowance = self._guilds[guild_id] = Allowance(most_lines, most_bytes, now)
        passed, allowance.at = now - allowance.at, now
        allowance.lines = min(most_lines, allowance.lines + passed * self._lines_per_sec)
        allowance.size = min(most_bytes, allowance.size + passed * self._bytes_per_sec)
        return allowance

    def _report(self, guild_id: int) -> None:
        allowance = self._guilds[guild_id]
        dropped, allowance.dropped = allowance.dropped, 0
        self._log.write(
            guild_id,
            "warn",
            f"{dropped} log lines dropped: a guild may print {self._lines_per_sec} lines and "
            f"{self._bytes_per_sec} bytes a second",
            target="runtime",
        )
