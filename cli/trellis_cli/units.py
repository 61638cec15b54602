"""Figures as people read them."""

from __future__ import annotations

_SECOND_MS = 1000
_MINUTE_MS = 60 * _SECOND_MS
_HOUR_MS = 60 * _MINUTE_MS
_KIB = 1024


def in_count(figure: float) -> str:
    """12,345."""
    return f"{figure:,.0f}"


def in_time(milliseconds: float) -> str:
    """Of 0.4 ms, 12 ms, 3.4 s, 5.6 min, 7.8 h what fits."""
    for unit, length in (("h", _HOUR_MS), ("min", _MINUTE_MS), ("s", _SECOND_MS)):
        if milliseconds >= length:
            return f"{milliseconds / length:.1f} {unit}"
    return f"{milliseconds:.1f} ms" if 0 < milliseconds < 1 else f"{milliseconds:.0f} ms"


def in_bytes(count: float) -> str:
    """Of 12 B, 3.4 KiB, 5.6 MiB, 7.8 GiB what fits."""
    for unit, length in (("GiB", _KIB**3), ("MiB", _KIB**2), ("KiB", _KIB)):
        if count >= length:
            return f"{count / length:.1f} {unit}"
    return f"{count} B"
