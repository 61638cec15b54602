"""How ids that may be missing are written."""

from __future__ import annotations


def text(number: int | None) -> str | None:
    return None if number is None else str(number)
